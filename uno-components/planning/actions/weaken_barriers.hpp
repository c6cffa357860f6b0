// The rule "weaken": an objective that is likely to fail needs its cheapest barriers weakened.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action for each barrier that the cheapest flip takes points off, when the objective has forces and its
/// net is 0 or below. Without a driver not even removing every barrier gives a good chance: then one action,
/// for the objective itself, to find drivers or drop it. Worth 200 + 10 × the objective's priority + the
/// points to take off (6 for the missing drivers); 300 instead of 200 when the plan has no other open
/// objective.
std::vector<Proposal> weakenBarriers(const Objective& objective, const RuleContext& context);

} // namespace keyplan::planning
