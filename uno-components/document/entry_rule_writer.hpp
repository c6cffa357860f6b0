// Writes what cells accept, the help they give, and the styles laid over them.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

namespace keyplan::document {

/// `position` is the sheet's place among the sheets.
void writeEntryRules(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                     int position);

} // namespace keyplan::document
