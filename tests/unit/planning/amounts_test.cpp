// Amounts of money: what counts as one, and shares of them.
#include "planning/amounts.hpp"

#include "planning/errors.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Amounts, AreZeroOrMore) {
    EXPECT_NO_THROW(requireAmounts(std::vector<double>{0, 0.01, 1e300}));
    for (const double bad :
         {-0.01, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(requireAmount(bad), InvalidArgument);
        EXPECT_THROW(requireAmounts(std::vector<double>{1, bad}), InvalidArgument);
    }
}

TEST(Amounts, ShareOfNothingIsADivisionByZero) {
    EXPECT_EQ(shareOf(30, 120), 0.25);
    EXPECT_EQ(shareOf(0, 120), 0);
    EXPECT_THROW(shareOf(30, 0), DivisionByZero);
    EXPECT_THROW(shareOf(0, 0), DivisionByZero);
    EXPECT_THROW(shareOf(1e300, 1e-300), InvalidArgument);
}

} // namespace keyplan::planning
