// The cell that a user works in.
#pragma once

#include "document/spreadsheet.hpp"

#include <optional>
#include <string>

namespace keyplan::document {

struct SelectedCell {
    std::string sheet;
    planning::layout::Position at;
};

/// The first cell of what is selected, or the one that holds the cursor; nothing without a view, or where
/// something else than cells is selected.
std::optional<SelectedCell> selectedCell(const Spreadsheet& spreadsheet);

/// Shows a sheet and places the cursor there, where the document has a view. Nothing stays selected: that
/// would make another sheet print as empty.
void placeCursor(const Spreadsheet& spreadsheet, const SelectedCell& cell);

} // namespace keyplan::document
