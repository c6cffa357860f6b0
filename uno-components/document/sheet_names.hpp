// The names by which a document points to its plan's sections.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

#include <string>

namespace keyplan::document {

/// Gives the document the names of a sheet that stands in it; a name that was there points to the new place.
void writeNames(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// The sheet that a name points to; "" when there is no such name or its cell is gone.
std::string sheetOfName(const Spreadsheet& spreadsheet, const std::string& name);

} // namespace keyplan::document
