// What the picture of a SWOT shows: the order of its statements, and the position they add up to.
#include "planning/pictures/swot_statements.hpp"

#include "pictured_plan.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

Row statement(const char* id, const char* kind, Value importance, Value rating, const char* about = "Us") {
    return tests::planRow(id, {{"about", std::string(about)},
                               {"kind", std::string(kind)},
                               {"importance", std::move(importance)},
                               {"rating", std::move(rating)}});
}

std::vector<std::string> idsOf(const SwotStatements& swot) {
    std::vector<std::string> ids;
    for (const SwotStatement& statement : swot.statements)
        ids.push_back(statement.row->id);
    return ids;
}

TEST(SwotStatements, AreOrderedAndWhatCannotBeReadIsTold) {
    const Plan plan = tests::planWith(
        "swot",
        {statement("SW1", "Strength", {}, 5.0), statement("SW2", "strength", 2.0, 2.0),
         statement("SW3", "Threat", 5.0, 5.0, "Client"), statement("SW4", "Weakness", 3.0, 4.0),
         statement("SW5", "Luck", 3.0, 3.0), statement("SW6", "Threat", 6.0, 1.0), Row{"SW7", {}, {}}});
    const SwotStatements swot = readSwot(plan);
    EXPECT_EQ(idsOf(swot), (std::vector<std::string>{"SW4", "SW2", "SW3", "SW1"}));
    EXPECT_EQ(swot.statements[0].score(), 12);
    EXPECT_FALSE(swot.statements[3].weighed);
    EXPECT_EQ(swot.findings, (std::vector<Finding>{{"swot-kind-left-out", {"SW5", "Luck"}},
                                                   {"swot-importance-invalid", {"SW6", "6"}}}));
}

TEST(SwotStatements, HaveAPositionEachForUsAndTheClient) {
    // Us: x = 4 − 3 = 1, y = 0 − 2 = −2. The client's are all unscored.
    const Plan plan = tests::planWith(
        "swot", {statement("SW1", "Strength", 2.0, 4.0), statement("SW2", "Weakness", 5.0, 3.0),
                 statement("SW3", "Threat", 1.0, 2.0), statement("SW4", "Opportunity", {}, {}, "Client")});
    const SwotStatements swot = readSwot(plan);
    const auto us = positionOf(swot, false);
    ASSERT_TRUE(us);
    EXPECT_EQ(us->x, 1);
    EXPECT_EQ(us->y, -2);
    EXPECT_FALSE(positionOf(swot, true));
}

} // namespace
} // namespace keyplan::planning
