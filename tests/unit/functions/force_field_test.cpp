// The force field functions as a cell calls them.
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

double numberOf(const Answer& answer) {
    return std::get<double>(std::get<AnswerCell>(answer));
}

bool nothing(const Answer& answer) {
    return std::holds_alternative<std::monostate>(std::get<AnswerCell>(answer));
}

} // namespace

TEST(ForceFieldFunctions, ChanceHasTheUsualScale) {
    EXPECT_EQ(numberOf(forceFieldChance({5, 0}, {4}, std::nullopt, std::nullopt, std::nullopt)), .625);
    EXPECT_EQ(numberOf(forceFieldChance({3}, {3}, std::nullopt, 3, 3)), 0);
    EXPECT_EQ(numberOf(forceFieldChance({8}, {7}, 0, 1, 10)), 1);
    EXPECT_TRUE(nothing(forceFieldChance({0}, {0}, std::nullopt, std::nullopt, std::nullopt)));
    EXPECT_THROW(forceFieldChance({8}, {7}, std::nullopt, std::nullopt, std::nullopt),
                 planning::InvalidArgument);
}

} // namespace keyplan::functions
