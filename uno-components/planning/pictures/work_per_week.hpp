// The open work of a plan by owner and week, against what each owner has time for.
#pragma once

#include "planning/finding.hpp"
#include "planning/plan.hpp"

#include <string>
#include <vector>

namespace keyplan::planning {

struct OwnersWork {
    /// Empty: actions that nobody owns.
    std::string owner;
    /// Working days in a week.
    double capacity = 0;
    /// Working days of work in each week.
    std::vector<double> weeks;
    /// Working days of work after the last week.
    double later = 0;
    int actions = 0;

    double total() const;
};

struct WorkPerWeek {
    /// Monday of the first week, which holds today.
    Date monday;
    int weeks = 0;
    /// The team in its order, then other owners by name, then nobody's.
    std::vector<OwnersWork> owners;
    /// Actions without a date, whose work lies in no week.
    int undated = 0;
    /// Open actions without a duration: each counts as one day.
    int unestimated = 0;
};

/// Work is an action's duration (one day without one) less what is done. Open work is spread evenly over the
/// working days from its start, or today when that is later, until it is due; what is late, or has no working
/// day left, falls into the week of today. Capacity is five days times the share in the row of the team, five
/// for whoever has none ("owner-without-capacity": how many). As many weeks as there is work in,
/// within these limits.
WorkPerWeek workPerWeek(const Plan& plan, Date today, int leastWeeks, int mostWeeks,
                        std::vector<Finding>& findings);

} // namespace keyplan::planning
