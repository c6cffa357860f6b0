// The rule "mitigate": a high risk needs its mitigation done.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// From this exposure on a risk is acted on, of 25 at most: one of likelihood and impact is 3 or more, the
/// other 4 or more.
constexpr int highExposure = 12;

/// One action for each risk that is not closed and whose exposure, likelihood × impact, is 12 or more. Worth
/// 10 × exposure: 120 to 250. Reports "risk-without-score" (risk) and "risk-score-invalid" (risk, text).
std::vector<Proposal> mitigateRisks(const RuleContext& context);

} // namespace keyplan::planning
