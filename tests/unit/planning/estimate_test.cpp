// Three-point estimates.
#include "planning/estimate.hpp"

#include "planning/errors.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace keyplan::planning {

// Activities A, B, C and H of the Reliable Construction Company in F. S. Hillier and G. J. Lieberman,
// "Introduction to Operations Research", 7th edition (2001), chapter 10.
TEST(Estimate, IsTheTextbooks) {
    EXPECT_DOUBLE_EQ(estimate(1, 2, 3), 2);
    EXPECT_DOUBLE_EQ(estimate(2, 3.5, 8), 4);
    EXPECT_DOUBLE_EQ(estimate(6, 9, 18), 10);
    EXPECT_DOUBLE_EQ(estimate(5, 8, 17), 9);
    EXPECT_DOUBLE_EQ(estimateError(2, 8), 1);
    EXPECT_DOUBLE_EQ(estimateError(6, 18), 2);
}

TEST(Estimate, OfCertaintyIsCertain) {
    EXPECT_DOUBLE_EQ(estimate(5, 5, 5), 5);
    EXPECT_EQ(estimateError(5, 5), 0);
    EXPECT_EQ(estimate(0, 0, 0), 0);
}

TEST(Estimate, LiesWithinItsBounds) {
    for (int optimistic = -3; optimistic <= 3; ++optimistic)
        for (int likely = optimistic; likely <= 4; ++likely)
            for (int pessimistic = likely; pessimistic <= 5; ++pessimistic) {
                EXPECT_GE(estimate(optimistic, likely, pessimistic), optimistic);
                EXPECT_LE(estimate(optimistic, likely, pessimistic), pessimistic);
            }
}

TEST(Estimate, RefusesAnotherOrder) {
    EXPECT_THROW(estimate(3, 2, 4), InvalidArgument);
    EXPECT_THROW(estimate(1, 5, 4), InvalidArgument);
    EXPECT_THROW(estimateError(2, 1), InvalidArgument);
}

TEST(Estimate, RefusesWhatIsNoNumber) {
    const double infinity = std::numeric_limits<double>::infinity();
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(estimate(none, 2, 3), InvalidArgument);
    EXPECT_THROW(estimate(1, none, 3), InvalidArgument);
    EXPECT_THROW(estimate(1, 2, none), InvalidArgument);
    EXPECT_THROW(estimate(1, 2, infinity), InvalidArgument);
    EXPECT_THROW(estimate(-infinity, 2, 3), InvalidArgument);
    EXPECT_THROW(estimate(1, 1e308, 1e308), InvalidArgument);
    EXPECT_THROW(estimateError(none, 1), InvalidArgument);
    EXPECT_THROW(estimateError(1, infinity), InvalidArgument);
    EXPECT_THROW(estimateError(-1.7e308, 1.7e308), InvalidArgument);
}

} // namespace keyplan::planning
