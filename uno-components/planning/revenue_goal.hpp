// The revenue goal of a plan: what its opportunities bring within its period, against the target.
#pragma once

#include "planning/plan.hpp"

#include <optional>

namespace keyplan::planning {

/// Money in the plan's currency; whatever cannot be computed is nothing.
struct RevenueGoal {
    std::optional<double> target;
    /// Amounts of deals won, open, and open times their probability, that close within the plan's period.
    std::optional<double> won;
    std::optional<double> open;
    std::optional<double> weighted;
    /// Won plus weighted.
    std::optional<double> expected;
    /// Target less expected: above 0 is a shortfall.
    std::optional<double> gap;
    /// Expected of target.
    std::optional<double> attainment;
    /// Open over what is still to win; nothing when the target is met.
    std::optional<double> coverage;
};

/// As the section revenue-goal calculates it: without a period, or without an amount, there is no revenue;
/// a deal without a close date lies outside the period; one whose stage is neither Won nor Lost is open.
RevenueGoal revenueGoal(const Plan& plan);

} // namespace keyplan::planning
