// The rule "renew": the renewal of the contract is discussed at least a month before its date.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action for the contract's renewal date when the talks must open in the plan's period: due a month (of
/// the calendar) before that date, or within a week when less is left. Nothing for a prospect or a contract
/// that is over; a date that is past asks for a new one ("renewal-date-past": date) and a text for a date
/// ("renewal-date-invalid": text). The source names the year ("account-2027"), so that the next contract's is
/// an action of its own. Worth 300 less 2 for each day until the talks must open, 20 at least.
std::vector<Proposal> renewContract(const RuleContext& context);

} // namespace keyplan::planning
