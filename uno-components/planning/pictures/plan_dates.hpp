// The dates that a plan is steered by: reviews, milestones, due dates, closings and the plan's own.
#pragma once

#include "planning/messages.hpp"
#include "planning/plan.hpp"

#include <string>
#include <vector>

namespace keyplan::planning {

/// Missed: past, and neither done nor given up.
enum class DateState { Planned, Done, Missed, GivenUp };

struct PlanDate {
    Date day;
    DateState state = DateState::Planned;
    /// What stands beside the day in its lane; where the lane says it all, how it stands ("held").
    std::string words;
    /// The same where no lane stands beside it.
    std::string fullWords;
};

/// Dates of one kind; by day, those of one day in the plan's order.
struct DateLane {
    std::string name;
    std::vector<PlanDate> dates;
};

/// The account's dates, each kind of review in the order of their first dates, objectives, milestones
/// (actions without duration), opportunities; lanes without dates are left out, rows without a date as well.
std::vector<DateLane> planDates(const Plan& plan, Date today, const Messages& messages);

} // namespace keyplan::planning
