// The rule "open": the largest whitespace that nobody works on yet becomes an opportunity.
#pragma once

#include "planning/actions/rule.hpp"

#include <cstddef>
#include <vector>

namespace keyplan::planning {

/// So many at a time: the largest ones.
constexpr std::size_t mostWhitespace = 3;

/// One action for each of the three rows with the largest potential − current above zero, leaving out those
/// whose unit and product an open opportunity names; of equal ones the earlier. Worth 50 + 40 × whitespace /
/// the largest whitespace: up to 90. Reports "whitespace-amount-invalid" (row, text).
std::vector<Proposal> openWhitespace(const RuleContext& context);

} // namespace keyplan::planning
