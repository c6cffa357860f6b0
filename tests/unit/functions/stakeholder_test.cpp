// The stakeholder functions as a cell calls them.
#include "answers.hpp"
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

TEST(StakeholderFunctions, SupportReadsStatuses) {
    EXPECT_EQ(numberOf(stakeholderSupport({5, 4, 3, std::nullopt, 2},
                                          {" mentor", "Non-Supporter", "NEUTRAL", "Enemy", ""})),
              .25);
    EXPECT_EQ(numberOf(stakeholderSupport({1}, {"Enemy"})), -1);
    EXPECT_TRUE(isNothing(stakeholderSupport({std::nullopt, 4}, {"Friend", ""})));
    EXPECT_THROW(stakeholderSupport({1}, {"Friend"}), planning::InvalidArgument);
    EXPECT_THROW(stakeholderSupport({1}, {"Mentor", "Mentor"}), planning::InvalidArgument);
}

TEST(StakeholderFunctions, CoverageTakesBlanksForNever) {
    const Numbers influence{5, 3, 1, 1, std::nullopt};
    const Numbers last{46266, 46265, 46356, std::nullopt, 46356};
    EXPECT_EQ(numberOf(stakeholderCoverage(influence, last, 46356, std::nullopt)), .6);
    EXPECT_EQ(numberOf(stakeholderCoverage(influence, last, 46356, 30)), .1);
    // A date of 0 is none, however few days there are since.
    EXPECT_EQ(numberOf(stakeholderCoverage({1}, {0}, 5, 90)), 0);
    EXPECT_TRUE(isNothing(stakeholderCoverage({std::nullopt}, {46356}, 46356, 90)));
    EXPECT_THROW(stakeholderCoverage(influence, last, 0, 90), planning::InvalidArgument);
    EXPECT_THROW(stakeholderCoverage(influence, {1}, 46356, 90), planning::InvalidArgument);
}

TEST(StakeholderFunctions, HandshakesAnswerRowByRow) {
    const auto column = std::get<Column>(stakeholderHandshakes(
        {"S1", "S2", "", "S3"}, {"", "S1", "", ""}, {"", "", "", ""}, {"\u00a0", "Anna", "Anna", ""}));
    ASSERT_EQ(column.size(), 4U);
    EXPECT_EQ(std::get<double>(column[0]), 1);
    EXPECT_EQ(std::get<double>(column[1]), 0);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[2]));
    EXPECT_EQ(std::get<double>(column[3]), -1);
    EXPECT_TRUE(isNothing(stakeholderHandshakes({"", ""}, {"", ""}, {"", ""}, {"", "Anna"})));
    for (const std::size_t shorter : {0U, 1U, 2U, 3U}) {
        std::vector<Words> lists(4, Words{"", ""});
        lists[shorter].pop_back();
        EXPECT_THROW(stakeholderHandshakes(lists[0], lists[1], lists[2], lists[3]),
                     planning::InvalidArgument);
    }
}

TEST(StakeholderFunctions, SingleThreadPassesOverBlanks) {
    EXPECT_EQ(numberOf(stakeholderSingleThread({6, std::nullopt, 3, 3})), .5);
    EXPECT_TRUE(isNothing(stakeholderSingleThread({std::nullopt})));
    EXPECT_THROW(stakeholderSingleThread({0, std::nullopt}), planning::DivisionByZero);
}

} // namespace keyplan::functions
