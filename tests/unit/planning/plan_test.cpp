// The plan model: values as text, blank rows.
#include "planning/plan.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Plan, NumbersReadShortAndExact) {
    EXPECT_EQ(asText(0.35), "0.35");
    EXPECT_EQ(asText(1100.04), "1100.04");
    EXPECT_EQ(asText(3000000.0), "3000000");
}

TEST(Plan, ARowWithOnlyAnIdIsBlank) {
    Row row;
    row.id = "O1";
    EXPECT_TRUE(row.isBlank());
    row.set("objective", std::string("  "));
    EXPECT_TRUE(row.isBlank());
    row.set("objective", std::string("Renew"));
    EXPECT_FALSE(row.isBlank());
    row.set("objective", {});
    EXPECT_TRUE(row.isBlank());
}

TEST(Plan, FindsSectionsAndRows) {
    Plan plan;
    plan.sections.push_back({"objectives", {Row{"O1", {}, {}}, Row{"O2", {}, {}}}});
    ASSERT_NE(plan.find("objectives"), nullptr);
    EXPECT_NE(plan.find("objectives")->find("O2"), nullptr);
    EXPECT_EQ(plan.find("objectives")->find("O3"), nullptr);
    EXPECT_TRUE(plan.rows("actions").empty());
}

} // namespace keyplan::planning
