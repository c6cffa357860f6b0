// How firmly a choice between two accounts stands: the smallest change of one weight that would turn it.
//
// After Evangelos Triantaphyllou, Alfonso Sánchez, "A Sensitivity Analysis Approach for Some Deterministic
// Multi-Criteria Decision Making Methods", Decision Sciences 28 (1997): their most critical criterion, with
// the change counted in weights that sum to 1.
#pragma once

#include <optional>
#include <span>

namespace keyplan::planning {

/// The smallest change of one normalised weight, the others keeping their proportions, that makes the
/// weighted means of both accounts equal. With d the difference of their scores on a criterion of weight w
/// and R the weighted mean difference on the others they tie when its weight is v = R / (R − d), which lies
/// in 0..1 only when R and d pull in opposite directions; the change is |v − w|.
///
/// 0 when they tie already; nothing when there are no scores, or when no single weight can bring about a tie.
/// As many weights as scores of each account ("lengths-differ"), weights 0 or more and not all 0
/// ("weight-invalid", "weights-all-zero"), else InvalidArgument. Takes time in proportion to the criteria.
std::optional<double> smallestTyingChange(std::span<const double> weights, std::span<const double> first,
                                          std::span<const double> second);

} // namespace keyplan::planning
