// Puts a theme's cell and page styles into a document.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/theme.hpp"

#include <string>
#include <vector>

namespace keyplan::document {

/// The names of the styles that were made.
struct NewStyles {
    std::vector<std::string> cells;
    std::vector<std::string> pages;

    bool empty() const { return cells.empty() && pages.empty(); }
};

/// Creates the styles that the document lacks; those it has stay as the user made them.
NewStyles writeTheme(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme);

/// Takes these styles away again.
void removeStyles(const Spreadsheet& spreadsheet, const NewStyles& styles);

} // namespace keyplan::document
