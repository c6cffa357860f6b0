// The look of critical dates: start and due cells of the actions that decide when the last one is finished.
#pragma once

#include "document/open_plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keyplan::document {

/// A cell that would change its style.
struct StyleChange {
    std::string sheet;
    planning::layout::Position at;
    std::string style;
};

/// What has to change so that the start and due cells of exactly these rows of `actions` (one truth for each
/// row of the plan) are marked. Cells that the user gave another style are left alone.
std::vector<StyleChange> criticalMarks(const Spreadsheet& spreadsheet, const OpenPlan& open,
                                       const std::vector<bool>& critical);

/// Puts the styles, which the document must know. To be called within an UndoStep.
void applyStyles(const Spreadsheet& spreadsheet, const std::vector<StyleChange>& changes);

} // namespace keyplan::document
