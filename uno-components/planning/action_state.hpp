// Where an action stands: its status and its due date, read together.
#pragma once

#include <optional>

namespace keyplan::planning {

/// In the order of the word set "action-status".
enum class ActionStatus { ToDo, Doing, Done };

/// In the order of the word set "action-state".
enum class ActionState { Done, Overdue, DueSoon, OnTime, NoDate };

/// `daysLeft`: whole days from today until the due date, negative when it is past; nothing without one. What
/// is done is done, whatever its date. What is due today is not overdue; soon is up to `soonDays` days from
/// today, that day included. `soonDays` 0 or more, else InvalidArgument ("days-invalid").
ActionState actionState(ActionStatus status, std::optional<double> daysLeft, double soonDays = 7);

} // namespace keyplan::planning
