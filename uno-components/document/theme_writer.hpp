// Puts a theme's cell and page styles into a document.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/paper.hpp"
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

/// Creates the styles that the document lacks; those it has stay as the user made them. `footer` is the
/// sentence under the pages, with {1} for the page's number and {2} for how many there are.
NewStyles writeTheme(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
                     const std::string& footer);

/// Gives every style of the theme the theme's look, also those that the document has, and its pages this
/// paper. The office records none of it for undo.
void restyle(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
             const planning::layout::Paper& paper, const std::string& footer);

/// Takes these styles away again.
void removeStyles(const Spreadsheet& spreadsheet, const NewStyles& styles);

} // namespace keyplan::document
