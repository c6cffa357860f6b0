// The health of a plan and its revenue goal, worked by hand.
#include "planning/date_words.hpp"
#include "planning/plan_health.hpp"

#include "actions/plan_builder.hpp"
#include "planning/health_words.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace keyplan::planning {
namespace {

PlanHealth healthOf(const PlanBuilder& builder, Date today = day(2026, 3, 2)) {
    return planHealth(builder.plan, Vocabulary(), {}, nullptr, today);
}

void addDeal(PlanBuilder& builder, const std::string& id, double amount, double probability,
             const std::string& stage, Date closes) {
    Row& row = builder.add("opportunities", id);
    row.set("opportunity", "Deal " + id);
    row.set("amount", amount);
    row.set("probability", probability);
    row.set("stage", stage);
    row.set("close-date", closes);
}

/// 18,000 won, 28,000 open worth 17,000 weighted: expected 35,000, as in the methods' own example.
PlanBuilder withDeals() {
    PlanBuilder builder;
    Row& account = builder.add("account", "");
    account.set("name", std::string("Acme"));
    account.set("period-start", day(2026, 1, 1));
    account.set("period-end", day(2026, 12, 31));
    addDeal(builder, "OP1", 18000, 1, "Won", day(2026, 2, 1));
    addDeal(builder, "OP2", 20000, 0.65, "Proposed", day(2026, 6, 1));
    addDeal(builder, "OP3", 8000, 0.5, "", day(2026, 12, 31));
    addDeal(builder, "OP4", 99000, 0.9, "Lost", day(2026, 6, 1));
    addDeal(builder, "OP5", 50000, 0.9, "Proposed", day(2027, 1, 1));
    return builder;
}

TEST(RevenueGoal, CountsTheDealsOfThePeriod) {
    PlanBuilder builder = withDeals();
    builder.add("revenue-goal", "").set("target", 40000.0);
    const RevenueGoal goal = revenueGoal(builder.plan);
    EXPECT_EQ(goal.won, 18000);
    EXPECT_EQ(goal.open, 28000);
    EXPECT_EQ(goal.weighted, 17000);
    EXPECT_EQ(goal.expected, 35000);
    EXPECT_EQ(goal.gap, 5000);
    EXPECT_EQ(goal.attainment, 0.875);
    EXPECT_DOUBLE_EQ(goal.coverage.value(), 28000.0 / 22000.0);
}

TEST(RevenueGoal, SaysNothingItCannotKnow) {
    PlanBuilder builder = withDeals();
    EXPECT_FALSE(revenueGoal(builder.plan).gap);
    builder.add("revenue-goal", "").set("target", 0.0);
    EXPECT_FALSE(revenueGoal(builder.plan).attainment);
    EXPECT_EQ(revenueGoal(builder.plan).gap, -35000);
    builder.row("account", "").set("period-end", {});
    EXPECT_FALSE(revenueGoal(builder.plan).expected);
}

TEST(PlanHealth, ListsOpenObjectivesByPriorityThenByChance) {
    PlanBuilder builder;
    for (const char* id : {"O1", "O2", "O3", "O4", "O5"})
        builder.objective(id);
    builder.row("objectives", "O2").set("priority", 5.0);
    builder.row("objectives", "O4").set("status", std::string("achieved"));
    builder.force("F1", "O1", "Driver", 4.0).force("F2", "O1", "Barrier", 1.0);
    builder.force("F3", "o3 ", "Driver", 1.0).force("F4", "O3", "Barrier", 3.0);
    const PlanHealth health = healthOf(builder);
    ASSERT_EQ(health.objectives.size(), 4U);
    EXPECT_EQ(health.objectives[0].id, "O2");
    EXPECT_EQ(health.objectives[1].id, "O3");
    EXPECT_EQ(health.objectives[1].net, -2);
    EXPECT_TRUE(health.objectives[1].likelyToFail());
    EXPECT_EQ(health.objectives[2].id, "O1");
    EXPECT_EQ(health.objectives[2].net, 3);
    // Both forces off by one at most leave at least 3 − 2 = 1 above zero.
    EXPECT_DOUBLE_EQ(health.objectives[2].chance.value(), 1);
    EXPECT_EQ(health.objectives[3].id, "O5");
    EXPECT_FALSE(health.objectives[3].net);
    EXPECT_FALSE(health.objectives[3].likelyToFail());
    EXPECT_EQ(health.likelyToFail, 1U);
}

TEST(PlanHealth, AStrengthThatIsJustBeingTypedStopsNothing) {
    PlanBuilder builder;
    builder.objective("O1").objective("O2");
    builder.force("F1", "O1", "Driver", -4.0).force("F2", "O2", "Driver", 2.5);
    builder.force("F3", "O2", "Nonsense", 3.0).force("F4", "O2", "Barrier", std::string("high"));
    const PlanHealth health = healthOf(builder);
    EXPECT_FALSE(health.objectives[1].net);
    EXPECT_EQ(health.objectives[0].id, "O2");
    EXPECT_EQ(health.objectives[0].net, 2.5);
    EXPECT_FALSE(health.objectives[0].chance);
}

TEST(PlanHealth, CountsWhatIsLateAndSaysWhatComesNext) {
    PlanBuilder builder;
    const auto action = [&](const std::string& id, Value due, const std::string& status) {
        Row& row = builder.add("actions", id);
        row.set("action", "Action " + id);
        row.set("due", std::move(due));
        row.set("status", status);
    };
    action("A1", day(2026, 3, 10), "To do");
    action("A2", day(2026, 3, 1), "Doing");
    action("A3", day(2026, 2, 1), "done");
    action("A4", day(2026, 3, 2), "");
    action("A5", {}, "To do");
    const PlanHealth health = healthOf(builder);
    EXPECT_EQ(health.openActions, 4U);
    EXPECT_EQ(health.overdueActions, 1U);
    ASSERT_EQ(health.dueActions.size(), 3U);
    EXPECT_EQ(health.dueActions[0].id, "A2");
    EXPECT_EQ(health.dueActions[0].daysLeft, -1);
    EXPECT_EQ(health.dueActions[1].id, "A4");
    EXPECT_EQ(health.dueActions[1].daysLeft, 0);
    EXPECT_EQ(health.dueActions[2].id, "A1");
}

TEST(PlanHealth, TheNextReviewIsOneThatIsStillToCome) {
    PlanBuilder builder;
    const auto review = [&](const std::string& id, Date date, const std::string& status) {
        Row& row = builder.add("reviews", id);
        row.set("review", std::string("Check-in"));
        row.set("date", date);
        row.set("status", status);
    };
    review("R1", day(2026, 3, 1), "Planned");
    review("R2", day(2026, 3, 3), "Skipped");
    EXPECT_FALSE(healthOf(builder).nextReview);
    review("R3", day(2026, 4, 1), "Planned");
    review("R4", day(2026, 3, 2), "");
    ASSERT_TRUE(healthOf(builder).nextReview);
    EXPECT_EQ(healthOf(builder).nextReview->id, "R4");
    EXPECT_EQ(healthOf(builder).nextReview->daysLeft, 0);
}

TEST(PlanHealth, SaysWhatToDoFirst) {
    PlanBuilder builder;
    builder.add("account", "");
    for (const char* section : {"objectives", "force-field", "actions"})
        builder.plan.sections.push_back({section, {}});
    EXPECT_EQ(healthOf(builder).firstStep, FirstStep::NameClient);
    builder.row("account", "").set("name", std::string("Acme"));
    EXPECT_EQ(healthOf(builder).firstStep, FirstStep::WriteObjective);
    builder.objective("O1");
    EXPECT_EQ(healthOf(builder).firstStep, FirstStep::ScoreForces);
    builder.force("F1", "O1", "Driver", 3.0);
    EXPECT_EQ(healthOf(builder).firstStep, FirstStep::PlanActions);
    builder.add("actions", "A1").set("action", std::string("Call"));
    EXPECT_EQ(healthOf(builder).firstStep, FirstStep::Nothing);
    EXPECT_EQ(healthOf({}).firstStep, FirstStep::Nothing);
}

TEST(HealthWords, DatesMoneyAndNets) {
    EXPECT_EQ(dayInWords(day(2026, 12, 5), english()), "5 Dec 2026");
    EXPECT_EQ(wholeNumber(1250000, english()), "1,250,000");
    EXPECT_EQ(wholeNumber(999.6, english()), "1,000");
    EXPECT_EQ(wholeNumber(-300, english()), "−300");
    EXPECT_EQ(wholeNumber(0, english()), "0");
    EXPECT_EQ(wholeNumber(std::numeric_limits<double>::infinity(), english()).find(','), std::string::npos);
    EXPECT_EQ(signedNet(3), "+3");
    EXPECT_EQ(signedNet(-1.5), "−1.5");
    EXPECT_EQ(daysAway(1, english()), "tomorrow");
    EXPECT_EQ(daysAway(0, english()), "today");
    EXPECT_EQ(daysAway(-1, english()), "1 day late");
    EXPECT_EQ(daysAway(-12, english()), "12 days late");
}

TEST(HealthWords, TheSentenceSaysTheMostImportant) {
    PlanBuilder builder;
    EXPECT_EQ(healthSentence(healthOf(builder), english()),
              "0 % complete; no open objectives; no action overdue; no review planned.");
    builder.objective("O1").objective("O2").force("F1", "O1", "Barrier", 3.0);
    builder.add("actions", "A1").set("action", std::string("Call"));
    builder.row("actions", "A1").set("due", day(2026, 1, 1));
    builder.add("reviews", "R1").set("date", day(2026, 4, 1));
    EXPECT_EQ(healthSentence(healthOf(builder), english()),
              "0 % complete; 1 of 2 objectives likely to fail; 1 action overdue; next review on 1 Apr 2026.");
}

} // namespace
} // namespace keyplan::planning
