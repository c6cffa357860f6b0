// The rows of the dialog of Generate Actions: a tick with the action, below it the reason and the
// particulars.
#pragma once

#include "commands/dialogs/actions_dialog.hpp"

#include <string>

namespace keyplan::commands {

class Dialog;

/// The name of a row's control: "action", "why" or "detail" and the row's number, from 1.
std::string actionName(std::string_view part, std::size_t row);

/// Adds a row of controls for each offer, ticked.
void addRows(Dialog& dialog, const std::vector<ActionOffer>& offers);

/// Gives every row the height its texts need, puts the rest of the dialog below and sizes the dialog. Where
/// ten long rows would be higher than the screen, texts are cut; the whole text is then in the tooltip.
void layOutRows(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                Dialog& dialog, std::size_t rows);

} // namespace keyplan::commands
