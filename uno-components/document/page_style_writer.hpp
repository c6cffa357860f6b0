// Puts a theme's page style into a document: paper, margins and the footer.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/paper.hpp"
#include "planning/layout/theme.hpp"

namespace keyplan::document {

/// Gives a page style of the document this look. `type` is the cell style that the footer is set in; `footer`
/// its words, with {1} for the page's number and {2} for how many there are.
void fillPageStyle(const Spreadsheet& spreadsheet, const css::uno::Reference<css::uno::XInterface>& style,
                   const planning::layout::PageStyle& look,
                   const css::uno::Reference<css::beans::XPropertySet>& type, const std::string& footer);

} // namespace keyplan::document
