// Where an action stands: its status and its due date, read together.
#include "planning/action_state.hpp"

#include "planning/errors.hpp"

namespace keyplan::planning {

ActionState actionState(ActionStatus status, std::optional<double> daysLeft, double soonDays) {
    // Written so that NaN fails it.
    if (!(soonDays >= 0))
        throw InvalidArgument("days-invalid");
    if (status == ActionStatus::Done)
        return ActionState::Done;
    if (!daysLeft)
        return ActionState::NoDate;
    if (*daysLeft < 0)
        return ActionState::Overdue;
    return *daysLeft <= soonDays ? ActionState::DueSoon : ActionState::OnTime;
}

} // namespace keyplan::planning
