// A plan found in an open document: its data, and where each section and row lies.
#include "document/open_plan.hpp"

#include "document/memory_sheet.hpp"
#include "document/section_finder.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace keyplan::document {

namespace {

using planning::Field;
using planning::FieldType;
using planning::Row;
using planning::Section;
using planning::SectionData;
using planning::SectionKind;
using planning::Value;
using planning::layout::SectionPlace;

Value fieldValue(const Spreadsheet& spreadsheet, const Field& field, const SheetContents::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* number = std::get_if<double>(&cell)) {
        // Within the years 0001 to 9999: any other number is no date that could be written.
        if (field.type == FieldType::Day && *number > -693'000 && *number < 2'958'000)
            return spreadsheet.date(*number);
        return *number;
    }
    return {};
}

Row readRow(const Spreadsheet& spreadsheet, const SheetContents& contents, const Section& section,
            const SectionPlace& place, int row) {
    Row read;
    for (const Field& field : section.fields)
        if (place.has(field.id)) {
            const planning::layout::Position at = place.cell(field.id, row);
            read.set(field.id, fieldValue(spreadsheet, field, contents.at(at.row, at.column)));
        }
    return read;
}

/// Whether the row says nothing but its id and what is calculated.
bool isBlank(const Row& row, const Section& section) {
    return std::none_of(section.fields.begin(), section.fields.end(), [&](const Field& field) {
        return !field.calculated() && !planning::isEmpty(row.value(field.id));
    });
}

/// Ids are text, but a person may have typed a number.
std::string idText(const SheetContents::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return planning::asText(*number);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string();
}

void readTable(const Spreadsheet& spreadsheet, const SheetContents& contents, const Section& section,
               const SectionPlace& place, OpenPlan& open) {
    SectionData data{section.id, {}};
    auto& lastNumber = open.lastNumber[section.id];
    for (int row = place.firstRow(); row < place.endRow; ++row) {
        Row read = readRow(spreadsheet, contents, section, place, row);
        read.id = idText(contents.at(row, place.anchorColumn));
        lastNumber = std::max(lastNumber, idNumber(read.id, section));
        const bool blank = isBlank(read, section);
        open.rows[section.id].push_back({row, read.id, blank});
        if (blank)
            continue;
        open.filled[section.id].push_back(row);
        data.rows.push_back(std::move(read));
    }
    int next = lastNumber;
    for (Row& row : data.rows)
        if (row.id.empty())
            row.id = section.rowId + std::to_string(++next);
    open.plan.sections.push_back(std::move(data));
}

} // namespace

int idNumber(const std::string& id, const Section& section) {
    // Numbers that long are not counted on from.
    constexpr std::size_t mostDigits = 8;
    int number = 0;
    if (id.starts_with(section.rowId) && id.size() <= section.rowId.size() + mostDigits) {
        const char* begin = id.data() + section.rowId.size();
        const char* end = id.data() + id.size();
        if (std::from_chars(begin, end, number).ptr != end || number < 0)
            number = 0;
    }
    return number;
}

std::vector<std::string> OpenPlan::sheetsOf(const std::vector<std::string>& sections) const {
    std::set<std::string> names;
    for (const std::string& section : sections)
        if (const auto place = places.find(section); place != places.end())
            names.insert(place->second.sheet);
    return {names.begin(), names.end()};
}

OpenPlan readOpenPlan(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    OpenPlan open;
    for (const std::string& name : spreadsheet.sheetNames()) {
        const SheetContents contents(spreadsheet, name);
        for (const SectionPlace& place : findSections(contents, vocabulary)) {
            // A copied sheet repeats its sections: the first one is the plan's.
            if (!open.places.emplace(place.section, place).second)
                continue;
            const Section& section = *vocabulary.find(place.section);
            if (section.kind == SectionKind::Table) {
                readTable(spreadsheet, contents, section, place, open);
            } else {
                open.plan.sections.push_back(
                    {section.id, {readRow(spreadsheet, contents, section, place, place.anchorRow)}});
            }
        }
    }
    if (open.places.empty())
        throw planning::PlanError("no-plan");
    readMemory(spreadsheet, open.plan);
    return open;
}

bool holdsPlan(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    const std::vector<std::string> names = spreadsheet.sheetNames();
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return !findSections(SheetContents(spreadsheet, name), vocabulary).empty();
    });
}

} // namespace keyplan::document
