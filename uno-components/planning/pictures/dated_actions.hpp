// A plan's actions in time: from when to when each lies, and where it stands.
#pragma once

#include "planning/action_state.hpp"
#include "planning/finding.hpp"
#include "planning/pictures/time_axis.hpp"
#include "planning/plan.hpp"
#include "planning/working_days.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

struct DatedAction {
    /// Its row in the plan, which must outlive this.
    const Row* row = nullptr;
    /// Nothing when it has neither a start nor a due date.
    std::optional<DaySpan> span;
    /// Working days as written, a part of a day counting as a whole one; nothing without a usable number.
    std::optional<long long> duration;
    /// It takes no time: its one day is the day it is due.
    bool milestone = false;
    /// Its due date lies before its start; the span is the due date alone.
    bool dueBeforeStart = false;
    ActionStatus status = ActionStatus::ToDo;
    /// How much of it is done, 0 to 1.
    double share = 0;

    bool done() const { return status == ActionStatus::Done; }
    /// Whether it was to be done before this day.
    bool late(Date today) const { return !done() && span && span->last < today; }
};

/// Reads "To do", "Doing" or "Done", in any case; anything else is still to be done.
ActionStatus actionStatusOf(std::string_view word);

/// Every action that says anything, in the plan's order. Without a start it begins its duration before it is
/// due, without a due date it ends its duration after its start; without a duration it takes one day. What
/// cannot be used is told: "action-days-unusable" (id, what is written), "action-due-before-start" (id).
std::vector<DatedAction> datedActions(const Plan& plan, const WorkingDays& days,
                                      std::vector<Finding>& findings);

} // namespace keyplan::planning
