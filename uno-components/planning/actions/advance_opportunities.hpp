// The rule "advance": an open opportunity needs its next step before its close date.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// Whether the opportunity is neither won nor lost and, if it serves an objective, that one is still open.
bool isOpenOpportunity(const Row& opportunity, const RuleContext& context);

/// One action for each open opportunity that closes in the plan's period or should have closed before: its
/// next step, or to agree one where none is written. Worth 100 + 50 × amount / the largest amount among them
/// + one for each day by which the close date is nearer than 90 days: 100 to 240. Reports
/// "opportunity-without-date" (opportunity), "opportunity-date-invalid", "opportunity-amount-invalid",
/// "opportunity-probability-invalid" (opportunity, text).
std::vector<Proposal> advanceOpportunities(const RuleContext& context);

} // namespace keyplan::planning
