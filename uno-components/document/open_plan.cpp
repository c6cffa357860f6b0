// A plan found in an open document: its data, and where each section and row lies.
#include "document/open_plan.hpp"

#include "document/memory_sheet.hpp"
#include "document/plan_sections.hpp"
#include "planning/errors.hpp"
#include "planning/row_id.hpp"

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

/// A number to the digits that the office writes into files, so that a plan reads the same before and after.
double asStored(double number) {
    constexpr int digits = 15;
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, number, std::chars_format::general, digits);
    std::from_chars(text, written.ptr, number);
    return number;
}

Value fieldValue(const Spreadsheet& spreadsheet, const Field& field, const SheetContents::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* number = std::get_if<double>(&cell)) {
        // Within the years 0001 to 9999: any other number is no date that could be written.
        if (field.type == FieldType::Day && *number > -693'000 && *number < 2'958'000)
            return spreadsheet.date(*number);
        return asStored(*number);
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
        lastNumber = std::max(lastNumber, planning::idNumber(read.id, section));
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

std::vector<std::string> OpenPlan::sheetsOf(const std::vector<std::string>& sections) const {
    std::set<std::string> names;
    for (const std::string& section : sections)
        if (const auto place = places.find(section); place != places.end())
            names.insert(place->second.sheet);
    return {names.begin(), names.end()};
}

bool OpenPlan::canBeMended() const {
    return std::any_of(damage.begin(), damage.end(), [](const Damage& each) { return each.canBeMended(); });
}

OpenPlan readOpenPlan(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    OpenPlan open;
    PlanSections sections = findPlanSections(spreadsheet, vocabulary);
    open.damage = std::move(sections.damage);
    for (const auto& [contents, found] : sections.sheets)
        for (const SectionPlace& place : found) {
            open.places.emplace(place.section, place);
            const Section& section = *vocabulary.find(place.section);
            if (section.kind == SectionKind::Table) {
                readTable(spreadsheet, contents, section, place, open);
            } else {
                open.plan.sections.push_back(
                    {section.id, {readRow(spreadsheet, contents, section, place, place.anchorRow)}});
            }
        }
    if (open.places.empty() && open.damage.empty())
        throw planning::PlanError("no-plan");
    if (!spreadsheet.hasSheet(std::string(memorySheet)))
        open.damage.push_back({DamageKind::MemoryLost, {}, std::string(memorySheet), {}, {}, {}});
    std::stable_sort(open.damage.begin(), open.damage.end(),
                     [](const Damage& a, const Damage& b) { return a.kind < b.kind; });
    readMemory(spreadsheet, open.plan);
    return open;
}

} // namespace keyplan::document
