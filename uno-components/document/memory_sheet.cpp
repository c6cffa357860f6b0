// The hidden sheet in which a plan keeps what it must remember.
#include "document/memory_sheet.hpp"

#include "document/sheet_contents.hpp"
#include "document/undo.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using nlohmann::json;

constexpr const char* templateEntry = "template";
constexpr const char* themeEntry = "theme";
constexpr const char* unknownEntry = "unknown";
/// Below what one cell of an .xlsx file holds, even when every character takes four bytes.
constexpr std::size_t pieceLength = 8000;
/// A longer text goes on in further rows of the same name: columns are few in every format.
constexpr std::size_t piecesInRow = 200;

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

planning::layout::SheetLayout memoryLayout(const std::string& templateId, const std::string& themeId) {
    planning::layout::SheetLayout layout;
    layout.name = memorySheet;
    layout.printed = false;
    layout.cells.push_back(
        {{0, 0}, "Keyplan keeps its notes about this plan here. Please leave this sheet as it is.", {}});
    layout.cells.push_back({{1, 0}, std::string(templateEntry), {}});
    layout.cells.push_back({{1, 1}, templateId, {}});
    layout.cells.push_back({{2, 0}, std::string(themeEntry), {}});
    layout.cells.push_back({{2, 1}, themeId, {}});
    return layout;
}

Entries readEntries(const Spreadsheet& spreadsheet) {
    Entries entries;
    if (!spreadsheet.hasSheet(std::string(memorySheet)))
        return entries;
    const SheetContents contents(spreadsheet, std::string(memorySheet));
    for (int row = 1; row < contents.rows(); ++row) {
        std::string text;
        for (int column = 1; column < contents.columns(); ++column)
            text += contents.text(row, column);
        if (!contents.text(row, 0).empty())
            entries[contents.text(row, 0)] += text;
    }
    return entries;
}

std::string entryText(const Entries& entries, std::string_view name) {
    const auto found = entries.find(name);
    return found == entries.end() ? std::string() : found->second;
}

std::vector<std::string> withMemorySheet(const Spreadsheet& spreadsheet, std::vector<std::string> sheets) {
    if (spreadsheet.hasSheet(std::string(memorySheet)))
        sheets.emplace_back(memorySheet);
    return sheets;
}

void writeEntry(const Spreadsheet& spreadsheet, const std::string& name, const std::string& text) {
    const std::string sheet(memorySheet);
    if (text.empty() && !spreadsheet.hasSheet(sheet))
        return;
    provideHiddenSheet(spreadsheet, memoryLayout({}, {}));
    const SheetContents contents(spreadsheet, sheet);
    std::vector<int> rows;
    for (int row = 1; row < contents.rows(); ++row)
        if (contents.text(row, 0) == name)
            rows.push_back(row);
    const std::vector<std::string> parts = pieces(text);
    const std::size_t needed = std::max<std::size_t>(1, (parts.size() + piecesInRow - 1) / piecesInRow);
    for (int row = 1; rows.size() < needed; ++row)
        if (row >= contents.rows() || contents.text(row, 0).empty())
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto put = [&](int column, const std::string& content) {
            if (contents.text(rows[i], column) != content)
                setText(spreadsheet.cell(sheet, {rows[i], column}), content);
        };
        put(0, i < needed ? name : std::string());
        const int columns = std::max(contents.columns() - 1, static_cast<int>(piecesInRow));
        for (int column = 0; column < columns; ++column) {
            const std::size_t part = i * piecesInRow + static_cast<std::size_t>(column);
            const bool used = column < static_cast<int>(piecesInRow) && part < parts.size();
            put(column + 1, used ? parts[part] : std::string());
        }
    }
}

void readMemory(const Spreadsheet& spreadsheet, planning::Plan& plan) {
    const Entries entries = readEntries(spreadsheet);
    plan.templateId = entryText(entries, templateEntry);
    plan.themeId = entryText(entries, themeEntry);
    const json unknown = json::parse(entryText(entries, unknownEntry), nullptr, false);
    if (!unknown.is_object())
        return;
    // Named, because items() of a temporary would outlive it.
    const json sections = unknown.value("sections", json::object());
    const json members = unknown.value("members", json::object());
    const json fields = unknown.value("fields", json::object());
    for (const auto& [name, value] : sections.items())
        plan.unknownSections[name] = value;
    for (const auto& [name, value] : members.items())
        plan.unknownMembers[name] = value;
    for (const auto& [section, rows] : fields.items())
        if (planning::SectionData* data = plan.find(section))
            for (planning::Row& row : data->rows)
                if (rows.contains(row.id))
                    for (const auto& [field, value] : rows.at(row.id).items())
                        // A field without a cell when it was imported may have one now.
                        if (planning::isEmpty(row.value(field)))
                            row.unknown[field] = value;
}

void rememberTheme(const Spreadsheet& spreadsheet, const std::string& themeId) {
    writeEntry(spreadsheet, themeEntry, themeId);
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
