// Weighted means, by hand and against their definition.
#include "planning/weighted_mean.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

TEST(WeightedMean, ByHand) {
    // (3 × 5 + 2 × 4 + 1 × 1) / 6
    EXPECT_EQ(weightedMean(List{3, 2, 1}, List{5, 4, 1}), 4);
    EXPECT_EQ(weightedMean(List{2}, List{-7}), -7);
    EXPECT_EQ(weightedMean(List{1, 1}, List{-2, 2}), 0);
}

TEST(WeightedMean, OnlyProportionsOfWeightsMatter) {
    const List values{5, 4, 1};
    for (const double factor : {0.1, 100.0, 1e-308, 5e307})
        EXPECT_DOUBLE_EQ(*weightedMean(List{3 * factor, 2 * factor, factor}, values), 4) << factor;
}

TEST(WeightedMean, LiesAmongTheValuesThatHaveAWeight) {
    for (int steps = 1; steps <= 200; ++steps) {
        const double value = steps / 10.0;
        // Three times the same value is that value, with nothing rounded off or on.
        EXPECT_EQ(weightedMean(List{0.1, 0.2, 0.3}, List{value, value, value}), value);
        EXPECT_EQ(weightedMean(List{0.7, 0}, List{value, 1000}), value);
    }
}

TEST(WeightedMean, AgreesWithItsDefinition) {
    const List weights{0.5, 3, 7, 0, 2.25};
    const List values{-4, 12, 0.125, 99, 3};
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    const double products = std::inner_product(weights.begin(), weights.end(), values.begin(), 0.0);
    EXPECT_DOUBLE_EQ(*weightedMean(weights, values), products / total);
}

TEST(WeightedMean, NothingWithoutValues) {
    EXPECT_EQ(weightedMean(List{}, List{}), std::nullopt);
}

TEST(WeightedMean, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_THROW(weightedMean(List{1, 2}, List{1}), InvalidArgument);
    EXPECT_THROW(weightedMean(List{0, 0}, List{1, 2}), InvalidArgument);
    for (const double bad : {-1.0, infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(weightedMean(List{1, bad}, List{1, 2}), InvalidArgument);
    for (const double bad : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(weightedMean(List{1, 1}, List{1, bad}), InvalidArgument);
}

TEST(NormalisedWeights, SumToOne) {
    EXPECT_EQ(normalised(List{1, 3, 0}), (List{0.25, 0.75, 0}));
    EXPECT_EQ(normalised(List{5e-324, 5e-324}), (List{0.5, 0.5}));
    EXPECT_EQ(normalised(List{1.5e308, 1.5e308}), (List{0.5, 0.5}));
    EXPECT_EQ(normalised(List{}), List{});
    EXPECT_THROW(normalised(List{0, 0}), InvalidArgument);
    EXPECT_THROW(normalised(List{1, -1}), InvalidArgument);
}

} // namespace keyplan::planning
