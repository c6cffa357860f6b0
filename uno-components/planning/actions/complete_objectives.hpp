// The rule "complete": an objective without a measure, target, owner or due date is settled with the client.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action for the objective, to agree everything that is missing with the client, or among us when it is
/// ours. A due date in words ("end of Q3") counts as missing. Worth 100 + 10 × the objective's priority + how
/// many of the four are missing.
std::vector<Proposal> completeObjectives(const Objective& objective, const RuleContext& context);

} // namespace keyplan::planning
