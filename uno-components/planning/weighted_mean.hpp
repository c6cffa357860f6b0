// Weighted means of scores: weights of any size, made to sum to 1.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

// Common to both: weights are 0 or more, else InvalidArgument ("weight-invalid"); when all of them are 0,
// InvalidArgument ("weights-all-zero").

/// The weights as shares of their sum, in their order; none for none.
std::vector<double> normalised(std::span<const double> weights);

/// Σ wᵢxᵢ / Σ wᵢ, never outside the values that have a weight. As many weights as values, else
/// InvalidArgument
/// ("lengths-differ"); nothing when there are none. Values may be of any sign.
std::optional<double> weightedMean(std::span<const double> weights, std::span<const double> values);

} // namespace keyplan::planning
