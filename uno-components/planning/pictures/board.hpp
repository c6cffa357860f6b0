// The picture of actions: a board with To do, Doing and Done in columns and a lane for each owner.
#pragma once

#include "planning/action_state.hpp"
#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning {

/// A hidden column of the board that holds the ids of the cards to its right names itself by this and the
/// status's place ("card:0"); documents carry it for life.
inline constexpr std::string_view cardMark = "card:";
/// How many columns right of that one a card takes.
inline constexpr int cardColumns = 2;

/// The status that a word names; nothing for any other. Blank is to do.
std::optional<ActionStatus> actionStatus(std::string_view word);
/// "To do", "Doing", "Done".
std::string_view actionStatusWord(ActionStatus status);

/// Every action once: lanes by owner in the order of the table, "Nobody yet" last; in a lane those that are
/// due first come first. A lane shows its `doneShown` most recent done actions and counts the others. Told:
/// "action-status-unknown" (row, what it says), which stands under To do. `source` is the sheet of the table.
/// Throws PlanError "picture-no-actions" when there is nothing to draw.
CellPicture board(const Plan& plan, const std::string& source, Date today, const Messages& messages);

/// A plan with more than `manyActions` is shown densely: one line for each action, and in each lane so many
/// of the done ones.
inline constexpr std::size_t doneShown = 5;
inline constexpr std::size_t manyActions = 60;

} // namespace keyplan::planning
