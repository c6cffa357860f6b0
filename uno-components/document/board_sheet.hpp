// The cards of a board that was drawn: which action a cell shows, and where an action's card lies.
#pragma once

#include "document/selection.hpp"

#include <optional>
#include <string>

namespace keyplan::document {

/// The id of the action whose card a cell of the board's sheet belongs to; nothing beside all cards.
std::optional<std::string> cardAt(const Spreadsheet& spreadsheet, const SelectedCell& cell);

/// The cell with the words of an action's card; nothing where the board does not show it.
std::optional<SelectedCell> cardOf(const Spreadsheet& spreadsheet, const std::string& sheet,
                                   const std::string& id);

} // namespace keyplan::document
