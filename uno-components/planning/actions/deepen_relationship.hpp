// The rule "deepen": the relationship moves one step towards the status aimed at.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// One action when the status aimed at lies above today's: the next of Vendor, Preferred supplier, Planning
/// partner, Trusted advisor. Its source names that step ("relationship-planning-partner"), so that the one
/// after it is an action of its own. Worth 70 + 10 × steps still to go: 80 to 100. Reports
/// "relationship-status-unknown" (text).
std::vector<Proposal> deepenRelationship(const RuleContext& context);

} // namespace keyplan::planning
