// What stands against a schedule: dates that cannot be met, each with its reason.
#pragma once

#include "planning/action_table.hpp"
#include "planning/working_days.hpp"

#include <optional>
#include <vector>

namespace keyplan::planning {

/// The dates of one action that are the user's.
struct DateWishes {
    /// Not before this day, for what is still to do.
    std::optional<Date> start;
    /// The user's promise.
    std::optional<Date> due;
};

/// Actions with the days on which they are scheduled, one entry for each row of the table.
struct PlacedActions {
    std::vector<DateWishes> wishes;
    /// Nothing for what is done and for what has no open part.
    std::vector<std::optional<Date>> starting;
    std::vector<std::optional<Date>> finishing;
    /// The action of the same owner that ends right before this one starts.
    std::vector<std::optional<std::size_t>> busyBefore;
};

/// The "schedule-late" findings of PlanSchedule: promises first, then objectives, then the plan's period.
std::vector<Finding> latenessIn(const Plan& plan, const ActionTable& table, const PlacedActions& placed,
                                const WorkingDays& calendar, Date today);

} // namespace keyplan::planning
