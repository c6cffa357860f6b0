// Puts a theme's cell and page styles into a document.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/theme.hpp"

namespace keyplan::document {

/// Creates the styles that the document lacks; those it has stay as the user made them.
void writeTheme(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme);

} // namespace keyplan::document
