// The rules one by one, with numbers worked by hand.
#include "planning/actions/generate.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"

#include "plan_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace keyplan::planning {

namespace {

std::string refusal(const PlanBuilder& builder, const GenerateOptions& options = onSecondOfMarch()) {
    try {
        planActionChanges(builder.plan, {}, options);
    } catch (const PlanError& error) {
        return english()(error.id(), error.arguments());
    }
    return "nothing was refused";
}

} // namespace

TEST(WeakenBarriers, TakesTheCheapestWayToAGoodChance) {
    // Net 4 − 6 = −2: three points are needed. F2 costs 6 − 5 = 1 a point, F3 costs 6 − 1 = 5: all three from
    // F2.
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 4.0).force("F2", "O1", "Barrier", 5.0, 5.0);
    builder.force("F3", "O1", "Barrier", 1.0, 1.0);
    const auto all = proposals(builder);
    ASSERT_EQ(keys(all), "weaken:F2 ");
    const Row& row = all[0].row;
    EXPECT_EQ(row.text("action"), "Weaken: Force F2");
    EXPECT_EQ(row.text("why"),
              "O1 is likely to fail (net −2). Bringing this barrier from 5 to 2 is the cheapest way to a "
              "good chance (net +1).");
    EXPECT_EQ(row.text("result"), "Barrier strength from 5 to 2");
    EXPECT_EQ(row.text("source"), "F2 weaken");
    EXPECT_EQ(row.text("objective"), "O1");
    EXPECT_EQ(row.text("owner"), "Jane");
    EXPECT_EQ(row.text("due"), "2026-07-16");
    EXPECT_EQ(row.text("priority"), "Medium");
    EXPECT_EQ(row.text("status"), "To do");
    EXPECT_EQ(all[0].value, 300 + 10 * 3 + 3) << "the only objective: 300 instead of 200";
    EXPECT_TRUE(row.id.empty());
}

TEST(WeakenBarriers, ExplicitCostBeatsInfluenceAndBothBeatNothing) {
    // Net 1 − 3 = −2, three points: cost 0.5 (F2), then 1 (F4: nobody said anything), then 6 − 4 = 2 (F3).
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 1.0).force("F2", "O1", "Barrier", 1.0, 1.0, 0.5);
    builder.force("F3", "O1", "Barrier", 1.0, 4.0).force("F4", "O1", "Barrier", 1.0);
    const auto all = proposals(builder);
    EXPECT_EQ(keys(all), "weaken:F2 weaken:F3 weaken:F4 ");
    EXPECT_EQ(find(all, "weaken:F3").row.text("why"), "O1 is likely to fail (net −2). Bringing this barrier "
                                                      "from 1 to 0, along with weakening F2 and F4, is the "
                                                      "cheapest way to a good chance (net +1).");
    builder.force("F5", "O1", "Driver", 1.0);
    EXPECT_EQ(keys(proposals(builder)), "weaken:F2 weaken:F4 ");
}

TEST(WeakenBarriers, ANetOfZeroIsLikelyToFail) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 3.0).force("F2", "O1", "Barrier", 3.0);
    EXPECT_EQ(keys(proposals(builder)), "weaken:F2 ");
    builder.force("F3", "O1", "Driver", 1.0);
    EXPECT_EQ(keys(proposals(builder)), "");
}

TEST(WeakenBarriers, WithoutDriversOneActionToFindThem) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Barrier", 2.0).force("F2", "O1", "Barrier", 1.0);
    const auto all = proposals(builder);
    ASSERT_EQ(keys(all), "weaken:O1 ");
    EXPECT_EQ(all[0].row.text("action"), "Find drivers or drop O1: Objective O1");
    EXPECT_EQ(all[0].row.text("why"),
              "O1 is likely to fail (net −3), and nothing drives it: even removing every barrier "
              "would not give it a good chance.");
    EXPECT_EQ(all[0].value, 336);
}

TEST(WeakenBarriers, LongForcesAreShortenedAndQuotedInTheReason) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 1.0).force("F2", "O1", "Barrier", 1.0);
    const std::string sentence =
        "Their new head of purchasing came from a company that always bought from our rival, and says so";
    builder.row("force-field", "F2").set("force", sentence);
    const auto all = proposals(builder);
    EXPECT_LE(characterCount(all[0].row.text("action")), 70U);
    EXPECT_EQ(all[0].row.text("action"),
              "Weaken: Their new head of purchasing came from a company that always…");
    EXPECT_NE(all[0].row.text("why").find("In full: " + sentence), std::string::npos);
}

TEST(WeakenBarriers, AfterwardsEveryObjectiveHasAGoodChance) {
    std::mt19937 random(20260302);
    const auto score = [&] { return static_cast<double>(1 + random() % 5); };
    for (int trial = 0; trial < 300; ++trial) {
        PlanBuilder builder;
        builder.objective("O1").force("F0", "O1", "Driver", score());
        for (unsigned n = 1; n < 2 + random() % 6; ++n)
            builder.force("F" + std::to_string(n), "O1", random() % 3 ? "Barrier" : "Driver", score(),
                          score());
        GenerateOptions options = onSecondOfMarch();
        options.rules = {"weaken"};
        for (const Proposal& proposal : proposals(builder, options)) {
            // "Barrier strength from 5 to 2"
            const std::string result = proposal.row.text("result");
            builder.row("force-field", proposal.source)
                .set("strength", std::stod(result.substr(result.rfind(' '))));
        }
        EXPECT_EQ(keys(proposals(builder, options)), "") << "trial " << trial;
    }
}

TEST(ReinforceDrivers, StrongDriversWithInfluenceByLeverage) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 4.0, 3.0).force("F2", "O1", "Driver", 5.0, 5.0);
    builder.force("F3", "O1", "Driver", 3.0, 5.0)
        .force("F4", "O1", "Driver", 5.0, 2.0)
        .force("F5", "O1", "Driver", 5.0);
    builder.force("F6", "O1", "Driver", 5.0, 4.0).force("F7", "O1", "driver ", 4.0, 5.0);
    const auto all = proposals(builder);
    ASSERT_EQ(keys(all), "reinforce:F2 reinforce:F6 reinforce:F7 reinforce:F1 ");
    EXPECT_EQ(all[0].value, 50);
    EXPECT_EQ(all[1].value, 40);
    EXPECT_EQ(all[2].value, 40);
    EXPECT_EQ(all[3].value, 24);
    EXPECT_EQ(all[0].row.text("result"), "Driver strength stays at 5");
    EXPECT_EQ(all[3].row.text("result"), "Driver strength from 4 to 5");
    EXPECT_EQ(
        all[3].row.text("why"),
        "This driver of O1 has strength 4 and we have influence 3 of 5 on it: a leverage of 2.4 out of 5.");
    EXPECT_EQ(all[3].row.text("priority"), "Low");
}

TEST(CompleteObjectives, OneActionForAllThatIsMissing) {
    PlanBuilder builder;
    builder.objective("O1").objective("O2").objective("O3");
    builder.row("objectives", "O2").set("measure", {});
    builder.row("objectives", "O2").set("due", std::string("end of Q3"));
    Row& third = builder.row("objectives", "O3");
    for (const char* field : {"measure", "target", "owner", "due"})
        third.set(field, {});
    third.set("priority", 5.0);
    const auto all = proposals(builder);
    ASSERT_EQ(keys(all), "complete:O3 complete:O2 ");
    EXPECT_EQ(all[0].value, 154);
    EXPECT_EQ(all[0].row.text("action"), "Agree measure, target, owner and due date of O3 with the client");
    EXPECT_EQ(all[0].row.text("owner"), "");
    EXPECT_EQ(all[0].row.text("priority"), "High");
    EXPECT_EQ(all[1].value, 132);
    EXPECT_EQ(all[1].row.text("action"), "Agree measure and due date of O2 with the client");
    EXPECT_EQ(all[1].row.text("why"),
              "O2 (Objective O2) has no measure and due date yet, so nobody could say when it is reached.");
    EXPECT_EQ(all[1].row.text("due"), "2026-03-16");
}

TEST(CompleteObjectives, OurOwnObjectivesAreSettledAmongUs) {
    PlanBuilder builder;
    builder.objective("O1");
    builder.row("objectives", "O1").set("target", {});
    builder.row("objectives", "O1").set("whose", std::string("Ours"));
    EXPECT_EQ(proposals(builder).at(0).row.text("action"), "Settle target of O1 among ourselves");
}

TEST(Rules, ValuableFirstTiesInTableOrder) {
    PlanBuilder builder;
    builder.objective("O1").objective("O2").objective("O3");
    builder.row("objectives", "O2").set("priority", 5.0);
    builder.row("objectives", "O3").set("target", {});
    builder.force("F1", "O1", "Driver", 5.0, 5.0)
        .force("F2", "O1", "Barrier", 5.0)
        .force("F3", "O1", "Barrier", 2.0);
    builder.force("F4", "O2", "Driver", 1.0)
        .force("F5", "O2", "Barrier", 1.0)
        .force("F6", "O2", "Barrier", 1.0);
    // O1: −2, three points, all from F2. O2: −1, two points, one each.
    EXPECT_EQ(keys(proposals(builder)), "weaken:F5 weaken:F6 weaken:F2 complete:O3 reinforce:F1 ");
}

TEST(Rules, TheOrderOfForcesDoesNotMatter) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 4.0, 4.0).force("F2", "O1", "Barrier", 4.0, {}, 1.0);
    builder.force("F3", "O1", "Barrier", 3.0, {}, 2.0).force("F4", "O1", "Barrier", 2.0, {}, 3.0);
    const auto rows = [&] {
        std::map<std::string, std::string> wordings;
        for (const Proposal& proposal : proposals(builder))
            wordings[proposal.key] = proposal.row.text("action") + proposal.row.text("result");
        return wordings;
    };
    const auto expected = rows();
    EXPECT_EQ(expected.size(), 3U);
    std::mt19937 random(1);
    for (int trial = 0; trial < 20; ++trial) {
        std::shuffle(builder.plan.find("force-field")->rows.begin(),
                     builder.plan.find("force-field")->rows.end(), random);
        EXPECT_EQ(rows(), expected);
    }
}

TEST(Rules, ClosedObjectivesAndBlankRowsAskForNothing) {
    for (const char* status : {"Achieved", "Dropped", " dropped"}) {
        PlanBuilder builder;
        builder.objective("O1")
            .force("F1", "O1", "Driver", 1.0)
            .force("F2", "O1", "Barrier", std::string("high"));
        builder.row("objectives", "O1").set("status", std::string(status));
        builder.add("objectives", "O2");
        builder.add("force-field", "F3");
        EXPECT_EQ(keys(proposals(builder)), "");
    }
}

TEST(Rules, PressingObjectivesAreHigh) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 4.0, 3.0).force("F2", "O1", "Barrier", 4.0);
    EXPECT_EQ(find(proposals(builder), "weaken:F2").row.text("priority"), "Medium");
    builder.row("objectives", "O1").set("priority", 4.0);
    EXPECT_EQ(find(proposals(builder), "weaken:F2").row.text("priority"), "High");
    builder.row("objectives", "O1").set("priority", 1.0);
    builder.row("objectives", "O1").set("due", day(2026, 5, 31));
    EXPECT_EQ(find(proposals(builder), "weaken:F2").row.text("priority"), "High");
    EXPECT_EQ(find(proposals(builder), "reinforce:F1").row.text("priority"), "Medium");
}

TEST(Rules, DueDatesCountFromTheStartOfWork) {
    PlanBuilder builder;
    builder.objective("O1");
    builder.row("objectives", "O1").set("owner", {});
    GenerateOptions options = onSecondOfMarch();
    const auto due = [&] { return proposals(builder, options).at(0).row.text("due"); };
    EXPECT_EQ(due(), "2026-03-16");
    options.start = day(2026, 6, 1);
    EXPECT_EQ(due(), "2026-06-15");
    options.start = day(2026, 1, 5); // past: work begins today
    EXPECT_EQ(due(), "2026-03-16");
}

TEST(Rules, OnlyTheRulesAskedFor) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 4.0, 3.0).force("F2", "O1", "Barrier", 4.0);
    GenerateOptions options = onSecondOfMarch();
    options.rules = {"reinforce"};
    EXPECT_EQ(keys(proposals(builder, options)), "reinforce:F1 ");
    options.rules = {"weaken", "guess"};
    EXPECT_EQ(refusal(builder, options), "There is no rule \"guess\". Actions can be generated from weaken, "
                                         "complete, reinforce, enact, mitigate, "
                                         "advance, open, meet, deepen and renew.");
}

TEST(Rules, ForcesThatCannotCountArePassedOverAndReported) {
    PlanBuilder builder;
    builder.objective("O1").force("F1", "O1", "Driver", 1.0).force("F2", "O1", "Barrier", 1.0);
    builder.force("F3", "O9", "Barrier", 5.0)
        .force("F4", "", "Barrier", 5.0)
        .force("F5", "O1", "Barrier", {});
    builder.force("F6", "O1", "Barrier", 0.0).force("F7", "o1 ", "Driver", 1.0);
    const ProposedActions proposed = proposeActions(builder.plan, onSecondOfMarch());
    EXPECT_EQ(keys(proposed.proposals), "");
    EXPECT_EQ(said(proposed.findings),
              "Force F3 belongs to objective O9, which is not in the plan, and was passed over.\n"
              "Force F4 names no objective and was passed over.\n"
              "Force F5 has no strength yet and was passed over.\n"
              "Force F6 has no strength yet and was passed over.\n");
}

TEST(Rules, RefuseStrengthsThatAreNone) {
    for (const auto& [strength, said] :
         std::vector<std::pair<Value, std::string>>{{std::string("high"), "high"},
                                                    {-2.0, "-2"},
                                                    {9.0, "9"},
                                                    {2.5, "2.5"},
                                                    {std::string("3"), "3"}}) {
        PlanBuilder builder;
        builder.objective("O1").force("F3", "O1", "Barrier", strength);
        EXPECT_EQ(refusal(builder), "Force F3 has the strength \"" + said +
                                        "\": give a whole number from 1 to 5, then try again.");
    }
}

TEST(Rules, RefuseWhatIsNotClear) {
    const auto refused = [](const auto& change) {
        PlanBuilder builder;
        builder.objective("O1").force("F1", "O1", "Driver", 1.0);
        change(builder);
        return refusal(builder);
    };
    EXPECT_EQ(refusal(PlanBuilder()),
              "The plan has no objectives yet, so there is nothing to derive actions from. Write at "
              "least one under Objectives, then generate again.");
    EXPECT_EQ(refused([](PlanBuilder& b) { b.objective("o1"); }),
              "Two rows of objectives have the same id o1, so it is not clear which one is meant. Give one "
              "of them an id of "
              "its own, then try again.");
    EXPECT_NE(refused([](PlanBuilder& b) {
                  b.force("F1", "O1", "Driver", 1.0);
              }).find("force-field have the same id F1"),
              std::string::npos);
    EXPECT_NE(refused([](PlanBuilder& b) { b.objective(""); }).find("A row of objectives has no id"),
              std::string::npos);
    EXPECT_NE(refused([](PlanBuilder& b) {
                  for (int n = 0; n < 2; ++n)
                      b.add("actions", "A1").set("action", std::string("Call"));
              }).find("actions have the same id A1"),
              std::string::npos);
    EXPECT_NE(
        refused([](PlanBuilder& b) { b.force("F2", "O1", "Obstacle", 1.0); }).find("the kind \"Obstacle\""),
        std::string::npos);
    EXPECT_NE(
        refused([](PlanBuilder& b) { b.force("F2", "O1", "Driver", 1.0, 7.0); }).find("the influence \"7\""),
        std::string::npos);
    EXPECT_NE(refused([](PlanBuilder& b) {
                  b.force("F2", "O1", "Driver", 1.0, 1.0, -1.0);
              }).find("the cost \"-1\""),
              std::string::npos);
    EXPECT_NE(refused([](PlanBuilder& b) {
                  b.row("objectives", "O1").set("priority", std::string("top"));
              }).find("the priority \"top\""),
              std::string::npos);
    GenerateOptions none = onSecondOfMarch();
    none.most = 0;
    PlanBuilder builder;
    EXPECT_EQ(refusal(builder.objective("O1"), none),
              "At most 0 actions would be none. Give a number of 1 or more.");
}

} // namespace keyplan::planning
