// The force field functions as a cell calls them.
#include "answers.hpp"
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

TEST(ForceFieldFunctions, ChanceHasTheUsualScale) {
    EXPECT_EQ(numberOf(forceFieldChance({5, 0}, {4}, std::nullopt, std::nullopt, std::nullopt)), .625);
    EXPECT_EQ(numberOf(forceFieldChance({3}, {3}, std::nullopt, 3, 3)), 0);
    EXPECT_EQ(numberOf(forceFieldChance({8}, {7}, 0, 1, 10)), 1);
    EXPECT_TRUE(isNothing(forceFieldChance({0}, {0}, std::nullopt, std::nullopt, std::nullopt)));
    EXPECT_THROW(forceFieldChance({8}, {7}, std::nullopt, std::nullopt, std::nullopt),
                 planning::InvalidArgument);
}

} // namespace keyplan::functions
