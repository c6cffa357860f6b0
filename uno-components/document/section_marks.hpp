// Whether every mark of a plan leads to one section that can be read whole: what must be sure before anything
// is done to all of a plan's values.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/vocabulary.hpp"

namespace keyplan::document {

/// Throws PlanError "section-on-two-sheets" (section, sheet, sheet), "section-marks-damaged" (section, sheet)
/// where a mark or a name of the document leads to no field, and "section-not-known-here" (id, sheet) for a
/// section that the vocabulary lacks.
void refuseUnclearMarks(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary);

} // namespace keyplan::document
