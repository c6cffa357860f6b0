// The smallest change of a weight that ties two accounts, against searching for it.
#include "planning/robustness.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

namespace {

double total(const List& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// First's weighted mean less second's when one normalised weight is set and the others keep their
// proportions.
double lead(const List& weights, const List& first, const List& second, std::size_t changed, double weight) {
    const double others = total(weights) - weights[changed];
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (i == changed ? weight : weights[i] / others * (1 - weight)) * (first[i] - second[i]);
    return sum;
}

// Searches all weights from 0 to 1 for a change of sign, then narrows it down by halving.
std::optional<double> bySearch(const List& weights, const List& first, const List& second) {
    std::optional<double> smallest;
    for (std::size_t changed = 0; changed < weights.size(); ++changed) {
        if (total(weights) == weights[changed])
            continue;
        double low = 0;
        double high = 1;
        const bool atLow = lead(weights, first, second, changed, low) > 0;
        if (atLow == (lead(weights, first, second, changed, high) > 0))
            continue;
        for (int round = 0; round < 60; ++round) {
            const double middle = (low + high) / 2;
            const bool stillLow = (lead(weights, first, second, changed, middle) > 0) == atLow;
            (stillLow ? low : high) = middle;
        }
        const double change = std::abs(low - weights[changed] / total(weights));
        smallest = std::min(smallest.value_or(change), change);
    }
    return smallest;
}

// The change as Triantaphyllou and Sánchez count it: one weight moves, the others stay, then all are brought
// to a sum of 1 again.
double byTheirTheorem(const List& weights, const List& first, const List& second) {
    double smallest = std::numeric_limits<double>::infinity();
    double ahead = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        ahead += weights[i] * (first[i] - second[i]);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double delta = ahead / (first[i] - second[i]);
        if (delta > weights[i]) // not feasible: the weight would fall below 0
            continue;
        const double normalised = (weights[i] - delta) / (1 - delta);
        smallest = std::min(smallest, std::abs(normalised - weights[i]));
    }
    return smallest;
}

} // namespace

TEST(Robustness, ByHand) {
    // Half and half; the first leads by 3 on one criterion and trails by 1 on the other. They tie when the
    // first weight is 1/4: a change of 0.25.
    EXPECT_DOUBLE_EQ(*smallestTyingChange(List{1, 1}, List{5, 2}, List{2, 3}), 0.25);
    EXPECT_DOUBLE_EQ(*smallestTyingChange(List{50, 50}, List{2, 3}, List{5, 2}), 0.25);
}

TEST(Robustness, IsZeroForATie) {
    EXPECT_EQ(smallestTyingChange(List{1, 1}, List{4, 2}, List{2, 4}), 0);
    EXPECT_EQ(smallestTyingChange(List{3}, List{4}, List{4}), 0);
    // 0.1 × 2 + 0.2 × 2 against 0.3 × 2, which binary fractions miss by a hair.
    EXPECT_EQ(smallestTyingChange(List{0.1, 0.2, 0.3}, List{3, 3, 1}, List{1, 1, 3}), 0);
}

TEST(Robustness, NothingWhenOneAccountIsBetterEverywhere) {
    EXPECT_EQ(smallestTyingChange(List{3, 2, 1}, List{5, 4, 3}, List{4, 3, 2}), std::nullopt);
    EXPECT_EQ(smallestTyingChange(List{1}, List{5}, List{4}), std::nullopt);
    EXPECT_EQ(smallestTyingChange(List{}, List{}, List{}), std::nullopt);
}

TEST(Robustness, ReachesTheEndsOfTheScale) {
    // Equal on the second criterion: it must take all the weight, and the first none.
    EXPECT_DOUBLE_EQ(*smallestTyingChange(List{3, 1}, List{5, 3}, List{4, 3}), 0.75);
}

TEST(Robustness, ACriterionWithoutWeightMayGetOne) {
    // Only the first criterion counts; the second wins as much as the first loses, so half of all ties.
    EXPECT_DOUBLE_EQ(*smallestTyingChange(List{1, 0}, List{5, 2}, List{3, 4}), 0.5);
    // Of a single criterion with weight the others have no proportions to keep.
    EXPECT_EQ(smallestTyingChange(List{1, 0}, List{5, 4}, List{3, 3}), std::nullopt);
}

TEST(Robustness, AgreesWithTriantaphyllouAndSanchez) {
    const List weights{0.3277, 0.3058, 0.2876, 0.0789};
    const List first{0.3088, 0.2897, 0.3867, 0.1922};
    const List second{0.2163, 0.3458, 0.1755, 0.6288};
    EXPECT_NEAR(*smallestTyingChange(weights, first, second), byTheirTheorem(weights, first, second), 1e-12);
}

TEST(Robustness, AgreesWithSearching) {
    int found = 0;
    int none = 0;
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; second += 5) {
            const List weights{1 + first % 3 + 0.37, 2, 1.0 + second % 4, 3.1};
            List one;
            List other;
            for (int place = 0; place < 4; ++place) {
                one.push_back((first >> (2 * place)) & 3);
                other.push_back((second >> (2 * place)) & 3);
            }
            double ahead = 0;
            bool alike =
                false; // on some criterion: a tie lies at an end, where a search sees no change of sign
            for (std::size_t i = 0; i < 4; ++i) {
                ahead += weights[i] * (one[i] - other[i]);
                alike = alike || one[i] == other[i];
            }
            if (std::abs(ahead) < 1e-9 || alike)
                continue;
            const auto change = smallestTyingChange(weights, one, other);
            const auto searched = bySearch(weights, one, other);
            ASSERT_EQ(change.has_value(), searched.has_value()) << first << " " << second;
            if (change) {
                EXPECT_NEAR(*change, *searched, 1e-12) << first << " " << second;
                ++found;
            } else {
                ++none;
            }
        }
    EXPECT_GT(found, 1000);
    EXPECT_GT(none, 100);
}

TEST(Robustness, OfManyCriteriaTakesNoLongerThanReadingThem) {
    // With a sum over all others for each criterion this would take a minute.
    const std::size_t size = 200000;
    List first(size, 1);
    const List second(size, 0);
    first.back() = -1;
    // The last must outweigh all others together: half of all weight.
    EXPECT_NEAR(*smallestTyingChange(List(size, 1), first, second), 0.5 - 1.0 / double(size), 1e-9);
}

TEST(Robustness, RefusesWhatIsOutsideItsDomain) {
    EXPECT_THROW(smallestTyingChange(List{1, 1}, List{1}, List{1, 1}), InvalidArgument);
    EXPECT_THROW(smallestTyingChange(List{1, 1}, List{1, 1}, List{1}), InvalidArgument);
    EXPECT_THROW(smallestTyingChange(List{1, -1}, List{1, 2}, List{2, 1}), InvalidArgument);
    EXPECT_THROW(smallestTyingChange(List{0, 0}, List{1, 2}, List{2, 1}), InvalidArgument);
    EXPECT_THROW(smallestTyingChange(List{1}, List{1.7e308}, List{-1.7e308}), InvalidArgument);
    EXPECT_THROW(
        smallestTyingChange(List{1, 1}, List{1, std::numeric_limits<double>::quiet_NaN()}, List{2, 1}),
        InvalidArgument);
}

} // namespace keyplan::planning
