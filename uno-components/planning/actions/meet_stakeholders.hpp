// The rule "meet": whoever is within three handshakes of a person we know must be met by one of us.
#pragma once

#include "planning/actions/rule.hpp"

#include <vector>

namespace keyplan::planning {

/// How many steps (boss, report, either side of an influence) lead on from a person we know.
constexpr long long mostHandshakes = 3;

/// One action for each stakeholder whom none of us knows (no contact of ours and no last contact) and to whom
/// at most three steps lead from one we know: who introduces us to whom, along the shortest way, beginning
/// with the one who likes us best. Done by the one of us who knows the first of them. Worth 100 + 10 ×
/// influence (1–5, 3 when nobody said) − 5 for each further step: 100 to 150. Reports
/// "stakeholder-score-invalid" (person, text), "stakeholder-tie-loose" (person, id),
/// "stakeholders-none-known" (how many) when we know nobody, and "stakeholders-out-of-reach" (how many) where
/// more than three steps or none lead to people.
std::vector<Proposal> meetStakeholders(const RuleContext& context);

} // namespace keyplan::planning
