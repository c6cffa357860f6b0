// The hidden sheet in which a plan keeps what it must remember.
#include "document/memory_sheet.hpp"

#include "document/section_finder.hpp"
#include "document/sheet_writer.hpp"
#include "document/undo.hpp"

#include <nlohmann/json.hpp>

namespace keyplan::document {

namespace {

using nlohmann::json;

constexpr const char* templateEntry = "template";
constexpr const char* unknownEntry = "unknown";
/// Below what one cell of an .xlsx file holds, even when every character takes four bytes.
constexpr std::size_t pieceLength = 8000;

std::vector<std::string> pieces(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(at + pieceLength, text.size());
        // Never between the bytes of one character.
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        all.push_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

} // namespace

planning::layout::SheetLayout memoryLayout(const std::string& templateId) {
    planning::layout::SheetLayout layout;
    layout.name = memorySheet;
    layout.printed = false;
    layout.cells.push_back(
        {{0, 0}, "Keyplan keeps its notes about this plan here. Please leave this sheet as it is.", {}});
    layout.cells.push_back({{1, 0}, std::string(templateEntry), {}});
    layout.cells.push_back({{1, 1}, templateId, {}});
    return layout;
}

std::map<std::string, std::string> readEntries(const Spreadsheet& spreadsheet) {
    std::map<std::string, std::string> entries;
    if (!spreadsheet.hasSheet(std::string(memorySheet)))
        return entries;
    const SheetContents contents(spreadsheet, std::string(memorySheet));
    for (int row = 1; row < contents.rows(); ++row) {
        std::string text;
        for (int column = 1; column < contents.columns(); ++column)
            text += contents.text(row, column);
        if (!contents.text(row, 0).empty())
            entries[contents.text(row, 0)] = text;
    }
    return entries;
}

void writeEntry(const Spreadsheet& spreadsheet, const std::string& name, const std::string& text) {
    const std::string sheet(memorySheet);
    if (!spreadsheet.hasSheet(sheet)) {
        if (text.empty())
            return;
        insertSheetUndoably(spreadsheet, memoryLayout({}), static_cast<int>(spreadsheet.sheetNames().size()));
        setProperty(spreadsheet.sheet(sheet), "IsVisible", css::uno::Any(false));
    }
    const SheetContents contents(spreadsheet, sheet);
    int row = 1;
    while (row < contents.rows() && !contents.text(row, 0).empty() && contents.text(row, 0) != name)
        ++row;
    const std::vector<std::string> parts = pieces(text);
    setText(spreadsheet.cell(sheet, {row, 0}), name);
    const int columns = std::max(contents.columns() - 1, static_cast<int>(parts.size()));
    for (int i = 0; i < columns; ++i) {
        const std::string part =
            i < static_cast<int>(parts.size()) ? parts[static_cast<std::size_t>(i)] : std::string();
        if (contents.text(row, i + 1) != part)
            setText(spreadsheet.cell(sheet, {row, i + 1}), part);
    }
}

void readMemory(const Spreadsheet& spreadsheet, planning::Plan& plan) {
    const auto entries = readEntries(spreadsheet);
    if (const auto found = entries.find(templateEntry); found != entries.end())
        plan.templateId = found->second;
    const auto found = entries.find(unknownEntry);
    if (found == entries.end())
        return;
    const json unknown = json::parse(found->second, nullptr, false);
    if (!unknown.is_object())
        return;
    for (const auto& [name, value] : unknown.value("sections", json::object()).items())
        plan.unknownSections[name] = value;
    for (const auto& [name, value] : unknown.value("members", json::object()).items())
        plan.unknownMembers[name] = value;
    for (const auto& [section, rows] : unknown.value("fields", json::object()).items())
        if (planning::SectionData* data = plan.find(section))
            for (planning::Row& row : data->rows)
                if (rows.contains(row.id))
                    for (const auto& [field, value] : rows.at(row.id).items())
                        row.unknown[field] = value;
}

void rememberUnknown(const Spreadsheet& spreadsheet, const planning::Plan& plan) {
    json unknown = json::object();
    for (const auto& [name, value] : plan.unknownSections)
        unknown["sections"][name] = value;
    for (const auto& [name, value] : plan.unknownMembers)
        unknown["members"][name] = value;
    for (const planning::SectionData& data : plan.sections)
        for (const planning::Row& row : data.rows)
            for (const auto& [field, value] : row.unknown)
                unknown["fields"][data.section][row.id][field] = value;
    const auto entries = readEntries(spreadsheet);
    if (!unknown.empty() || entries.contains(unknownEntry))
        writeEntry(spreadsheet, unknownEntry, unknown.empty() ? std::string() : unknown.dump());
}

} // namespace keyplan::document
