// The rule "reinforce": a strong driver that we can still move deserves work.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action for each driver of strength 4 or more and influence 3 or more (an influence that nobody stated
/// is none). Worth 10 × leverage (strength × influence / 5): 24 to 50.
std::vector<Proposal> reinforceDrivers(const Objective& objective, const RuleContext& context);

} // namespace keyplan::planning
