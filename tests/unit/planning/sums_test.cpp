// Sums as on paper: no rounding that shows, and none that decides.
#include "planning/sums.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using Terms = std::vector<double>;

TEST(Sums, OfNothingIsZero) {
    EXPECT_EQ(sumOf(Terms{}), 0);
}

TEST(Sums, OfEqualDecimalFractionsIsZero) {
    EXPECT_NE(0.1 + 0.2 - 0.3, 0); // what is to be mended
    EXPECT_EQ(sumOf(Terms{0.1, 0.2, -0.3}), 0);
    EXPECT_EQ(difference(0.1 + 0.2, 0.3), 0);
    EXPECT_EQ(difference(0.3, 0.1 + 0.2), 0);
}

TEST(Sums, KeepWhatIsMoreThanRounding) {
    EXPECT_GT(difference(0.3 + 1e-9, 0.3), 0);
    EXPECT_EQ(difference(1e15 + 0.5, 1e15), 0.5);
    EXPECT_EQ(difference(-2, 3), -5);
    EXPECT_EQ(difference(3, 5), -2);
    EXPECT_NE(difference(0.3 + 1e-12, 0.3), 0);
}

TEST(Sums, OfNoisyTermsMayDropMore) {
    EXPECT_EQ(difference(0.3 + 1e-12, 0.3, 1e-9), 0);
    RunningSum sum;
    for (const double term : {0.3 + 1e-12, -0.3})
        sum.add(term);
    EXPECT_NE(sum.value(), 0);
    EXPECT_EQ(sum.value(1e-9), 0);
}

TEST(Sums, OfAThousandTenthsIsAHundred) {
    const Terms tenths(1000, 0.1);
    double naive = 0;
    for (const double tenth : tenths)
        naive += tenth;
    EXPECT_NE(naive, 100); // what is to be mended
    EXPECT_EQ(sumOf(tenths), 100);
}

TEST(Sums, DoNotDependOnTheOrder) {
    Terms terms{1e15, 0.1, -3, 0.7, 1e-3};
    std::sort(terms.begin(), terms.end());
    const double sum = sumOf(terms);
    do
        EXPECT_EQ(sumOf(terms), sum);
    while (std::next_permutation(terms.begin(), terms.end()));
}

TEST(Sums, SmallTermsSurviveLargeOnesThatCancel) {
    EXPECT_EQ(sumOf(Terms{1e15, 1, -1e15}), 1);
    EXPECT_EQ(sumOf(Terms{1, 1e15, -1e15}), 1);
    EXPECT_EQ(sumOf(Terms{1, 1e100, 1}), 1e100);
    EXPECT_EQ(sumOf(Terms{largestExact, 0.5, 0.5, 0.5, 0.5}), largestExact + 2);
}

TEST(Sums, BeyondWhatACellHoldsAreRefused) {
    constexpr double largest = std::numeric_limits<double>::max();
    EXPECT_THROW(withinRange(sumOf(Terms{largest, largest})), InvalidArgument);
    EXPECT_THROW(withinRange(difference(-largest, largest)), InvalidArgument);
    EXPECT_THROW(withinRange(std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
    EXPECT_EQ(withinRange(-largest), -largest);
    // The terms are too large together, their sum is not.
    EXPECT_EQ(difference(largest, largest / 2), largest / 2);
}

} // namespace keyplan::planning
