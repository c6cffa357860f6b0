// The rule "enact": a strategy that we adopted needs a first action.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action for each strategy whose `adopted` says Yes. Nothing for the others; when none of the strategies
/// has been decided on, that is reported ("strategies-undecided": how many). Worth 50 + 100 × the product of
/// the two SWOT rows' scores / 625 (importance × rating each, 25 at most): 50 to 150, 50 where a score is
/// missing.
std::vector<Proposal> enactStrategies(const RuleContext& context);

} // namespace keyplan::planning
