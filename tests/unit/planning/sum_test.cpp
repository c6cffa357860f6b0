// Sums and differences without the noise of binary fractions.
#include "planning/sum.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Sum, KeepsWhatPlainAddingLoses) {
    Sum sum;
    for (const double value : {1.0, 1e100, 1.0})
        sum.add(value);
    EXPECT_EQ(sum.total(), 1e100);
    Sum tenths;
    for (int i = 0; i < 10; ++i)
        tenths.add(0.1);
    EXPECT_EQ(tenths.total(), 1);
    Sum large;
    large.add(9007199254740992.0);
    for (int i = 0; i < 4; ++i)
        large.add(0.5);
    EXPECT_EQ(large.total(), 9007199254740994.0);
}

TEST(Sum, DifferencesOfEqualDecimalsAreNone) {
    EXPECT_EQ(difference(0.1 + 0.2, 0.3), 0);
    EXPECT_EQ(difference(0.3, 0.1 + 0.2), 0);
    EXPECT_EQ(difference(3, 5), -2);
    EXPECT_NE(difference(0.3 + 1e-12, 0.3), 0);
    EXPECT_EQ(difference(0.3 + 1e-12, 0.3, 1e-9), 0);
}

} // namespace keyplan::planning
