// Empties a sheet that is to show something new.
#pragma once

#include "document/spreadsheet.hpp"

#include <string>

namespace keyplan::document {

/// Takes away what the sheet's cells hold and look like. Sizes stay, and no cells may be merged.
void clearCells(const Spreadsheet& spreadsheet, const std::string& sheet);

/// The same, unmerges cells and gives all rows and columns the size of an empty sheet's: those in use, and
/// those that the next layout sizes, so that undoing gives them back what they had.
void clearSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& next);

} // namespace keyplan::document
