// The health of a plan in words: figures as a person reads them, and the one sentence that matters
// most.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/plan_health.hpp"

#include <string>

namespace keyplan::planning {

/// A whole number with thousands set apart, as the message "thousands-mark" says: "1,250,000", "−3,000".
std::string wholeNumber(double number, const Say& say);

/// 0.623 as "62".
std::string percentOf(double share);

/// A net as people write it: "+3", "−2", "0", "+1.5".
std::string signedNet(double net);

/// Sentence of a count: the message `id`-one for 1, else `id` with the number.
std::string counted(const std::string& id, std::size_t count, const Say& say);

/// "in 5 days", "today", "3 days late".
std::string daysAway(int daysLeft, const Say& say);

/// The most important, in a sentence: how complete, what is likely to fail, what is overdue, the next review.
std::string healthSentence(const PlanHealth& health, const Say& say);

} // namespace keyplan::planning
