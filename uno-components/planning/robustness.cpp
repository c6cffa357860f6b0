// How firmly a choice between two accounts stands: the smallest change of one weight that would turn it.
#include "planning/robustness.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"
#include "planning/weighted_mean.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace keyplan::planning {

namespace {

// For each term the sum of all others. Added up from both ends: subtracting the term from the sum of all
// would leave nothing but rounding where one term outweighs the rest.
std::vector<double> sumsOfOthers(const std::vector<double>& terms) {
    std::vector<double> others(terms.size());
    RunningSum before;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        others[i] = before.value();
        before.add(terms[i]);
    }
    RunningSum after;
    for (std::size_t i = terms.size(); i-- > 0;) {
        others[i] = difference(others[i], -after.value());
        after.add(terms[i]);
    }
    return others;
}

// Whether no balance of the two is 0.
bool pullTogether(double one, double other) {
    return one == other || (one > 0 && other > 0) || (one < 0 && other < 0);
}

} // namespace

std::optional<double> smallestTyingChange(std::span<const double> weights, std::span<const double> first,
                                          std::span<const double> second) {
    if (weights.size() != first.size() || weights.size() != second.size())
        throw InvalidArgument("lengths-differ");
    const auto shares = normalised(weights);
    if (shares.empty())
        return std::nullopt;

    std::vector<double> differences(shares.size());
    std::vector<double> weighted(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        differences[i] = withinRange(difference(first[i], second[i]));
        weighted[i] = shares[i] * differences[i];
    }
    if (withinRange(sumOf(weighted)) == 0)
        return 0;

    const auto weightOfOthers = sumsOfOthers(shares);
    const auto weightedByOthers = sumsOfOthers(weighted);
    std::optional<double> smallest;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        // Others without any weight have no proportions to keep.
        if (weightOfOthers[i] == 0)
            continue;
        const double rest = weightedByOthers[i] / weightOfOthers[i];
        if (pullTogether(rest, differences[i]))
            continue;
        const double tying = rest / withinRange(rest - differences[i]);
        const double change = std::abs(tying - shares[i]);
        smallest = std::min(smallest.value_or(change), change);
    }
    return smallest;
}

} // namespace keyplan::planning
