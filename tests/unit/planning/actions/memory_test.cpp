// What is remembered of rows that were generated.
#include "planning/actions/memory.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

const ActionMemory one{
    {"weaken:F3", "A1", {{"action", std::string("Meet them")}, {"why", std::string("F3")}}}};

TEST(ActionMemory, HoldsWhatWasAddedLast) {
    const ActionMemory memory = remember(one, {{"renew:CO1", "A2", {{"action", std::string("Renew")}}}}, {});
    ASSERT_EQ(memory.size(), 2U);
    EXPECT_EQ(memory[0].written, one[0].written);
    EXPECT_EQ(memory[1].key, "renew:CO1");
    EXPECT_EQ(memory[1].row, "A2");
}

TEST(ActionMemory, TakesOverOnlyTheFieldsOfAnUpdate) {
    const ActionMemory memory =
        remember(one, {}, {{"weaken:F3", "A1", {{"why", std::string("F3, 4 points")}, {"owner", {}}}}});
    ASSERT_EQ(memory.size(), 1U);
    EXPECT_EQ(asText(memory[0].written.at("action")), "Meet them");
    EXPECT_EQ(asText(memory[0].written.at("why")), "F3, 4 points");
    EXPECT_TRUE(isEmpty(memory[0].written.at("owner")));
}

TEST(ActionMemory, HoldsEachKeyOnce) {
    const ActionMemory memory =
        remember(one, {{"weaken:F3", "A9", {}}, {"open:W1", "A2", {}}, {"open:W1", "A3", {}}},
                 {{"meet:S1", "A4", {{"why", std::string("new")}}}});
    ASSERT_EQ(memory.size(), 2U);
    EXPECT_EQ(memory[0].row, "A1");
    EXPECT_EQ(memory[1].row, "A2");
}

} // namespace

} // namespace keyplan::planning
