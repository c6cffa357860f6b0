// Weighted means of scores: weights of any size, made to sum to 1.
#include "planning/weighted_mean.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace keyplan::planning {

namespace {

// The weights with the heaviest brought to between 1 and 2, so that neither huge nor tiny ones leave the
// range of numbers. By a power of two, which rounds nothing.
std::vector<double> scaled(std::span<const double> weights) {
    double heaviest = 0;
    for (const double weight : weights) {
        if (!(weight >= 0) || !std::isfinite(weight))
            throw InvalidArgument("weight-invalid");
        heaviest = std::max(heaviest, weight);
    }
    std::vector<double> result(weights.begin(), weights.end());
    if (result.empty())
        return result;
    if (heaviest == 0)
        throw InvalidArgument("weights-all-zero");
    const int exponent = std::ilogb(heaviest);
    for (double& weight : result)
        weight = std::scalbn(weight, -exponent);
    return result;
}

} // namespace

std::vector<double> normalised(std::span<const double> weights) {
    auto shares = scaled(weights);
    const double total = sumOf(shares);
    for (double& share : shares)
        share /= total;
    return shares;
}

std::optional<double> weightedMean(std::span<const double> weights, std::span<const double> values) {
    if (weights.size() != values.size())
        throw InvalidArgument("lengths-differ");
    const auto shares = scaled(weights);
    if (shares.empty())
        return std::nullopt;

    RunningSum products;
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] == 0)
            continue;
        products.add(shares[i] * values[i]);
        least = std::min(least, values[i]);
        most = std::max(most, values[i]);
    }
    // Checked before it is clamped: an infinite or missing value must not slip through as a bound.
    return std::clamp(withinRange(products.value()) / sumOf(shares), least, most);
}

} // namespace keyplan::planning
