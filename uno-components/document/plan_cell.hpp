// The cell of an open plan that something leads to.
#pragma once

#include "document/open_plan.hpp"

#include <optional>
#include <string>

namespace keyplan::document {

struct PlanCell {
    std::string sheet;
    planning::layout::Position at;
};

/// Where a field lies now; in a table in the row with this id, for an empty id in its first empty row. A
/// hidden field gives a cell in view near it. Nothing when the section or the row is not there.
std::optional<PlanCell> planCell(const Spreadsheet& spreadsheet, const OpenPlan& open,
                                 const planning::Vocabulary& vocabulary, const std::string& section,
                                 const std::string& row, const std::string& field);

} // namespace keyplan::document
