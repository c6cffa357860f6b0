// The cell of an open plan that something leads to.
#include "document/plan_cell.hpp"

#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::document {

namespace {

using planning::layout::Position;
using planning::layout::SectionPlace;

/// The sheet row of a table's row.
std::optional<int> sheetRow(const OpenPlan& open, const std::string& section, const std::string& id) {
    if (id.empty()) {
        const auto rows = open.rows.find(section);
        if (rows == open.rows.end() || rows->second.empty())
            return std::nullopt;
        const auto blank = std::find_if(rows->second.begin(), rows->second.end(),
                                        [](const RowPlace& place) { return place.blank; });
        return blank == rows->second.end() ? rows->second.back().row : blank->row;
    }
    const auto& data = open.plan.rows(section);
    const auto found = std::find_if(data.begin(), data.end(),
                                    [&](const planning::Row& row) { return planning::sameWord(row.id, id); });
    const auto filled = open.filled.find(section);
    if (found == data.end() || filled == open.filled.end())
        return std::nullopt;
    return filled->second.at(static_cast<std::size_t>(found - data.begin()));
}

bool isVisible(const Spreadsheet& spreadsheet, const SectionPlace& place, Position at) {
    return place.kind == planning::SectionKind::Table ? spreadsheet.isColumnVisible(place.sheet, at.column)
                                                      : spreadsheet.isRowVisible(place.sheet, at.row);
}

} // namespace

std::optional<PlanCell> planCell(const Spreadsheet& spreadsheet, const OpenPlan& open,
                                 const planning::Vocabulary& vocabulary, const std::string& section,
                                 const std::string& row, const std::string& field) {
    const auto found = open.places.find(section);
    const planning::Section* known = vocabulary.find(section);
    if (found == open.places.end() || !known)
        return std::nullopt;
    const SectionPlace& place = found->second;
    int line = 0;
    if (place.kind == planning::SectionKind::Table) {
        const auto at = sheetRow(open, section, row);
        if (!at)
            return std::nullopt;
        line = *at;
    }
    if (place.has(field))
        if (const Position at = place.cell(field, line); isVisible(spreadsheet, place, at))
            return PlanCell{place.sheet, at};
    for (const planning::Field& other : known->fields)
        if (place.has(other.id))
            if (const Position at = place.cell(other.id, line); isVisible(spreadsheet, place, at))
                return PlanCell{place.sheet, at};
    return std::nullopt;
}

} // namespace keyplan::document
