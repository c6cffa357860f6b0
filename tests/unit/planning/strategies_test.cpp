// Strategies from a SWOT: which pairs, in which words, and what becomes of them when the SWOT changes.
#include "planning/strategies.hpp"

#include "actions/plan_builder.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

struct SwotBuilder : PlanBuilder {
    SwotBuilder& factor(const std::string& id, const std::string& kind, Value importance, Value rating,
                        const std::string& about = "Us", const std::string& statement = "") {
        Row& row = add("swot", id);
        row.set("about", about);
        row.set("kind", kind);
        row.set("statement", statement.empty() ? "They value " + id + "." : statement);
        row.set("importance", std::move(importance));
        row.set("rating", std::move(rating));
        return *this;
    }
    Row& row(const std::string& section, const std::string& id) {
        for (Row& row : plan.find(section)->rows)
            if (row.id == id)
                return row;
        throw std::runtime_error(id);
    }
};

/// Products 20 (SW1), 6 (SW2), 12 (SW3), 15 (SW4).
SwotBuilder fourFactors() {
    SwotBuilder swot;
    swot.factor("SW1", "Strength", 5.0, 4.0)
        .factor("SW2", "Weakness", 3.0, 2.0)
        .factor("SW3", "Opportunity", 4.0, 3.0)
        .factor("SW4", "Threat", 5.0, 3.0);
    return swot;
}

StrategyChanges planned(const Plan& plan, const ActionMemory& memory = {}, int most = 10) {
    return planStrategies(plan, memory, {most, english()});
}

/// Derives and writes, as the command does.
ActionMemory derive(SwotBuilder& swot, ActionMemory memory = {}, int most = 10) {
    const StrategyChanges changes = planned(swot.plan, memory, most);
    std::vector<GeneratedAction> added;
    for (const DerivedStrategy& strategy : changes.added) {
        const std::string id = "ST" + std::to_string(swot.plan.rows("strategies").size() + 1);
        swot.add("strategies", id).values = strategy.row.values;
        added.push_back({strategy.key, id, strategy.row.values});
    }
    for (const RowUpdate& update : changes.updated)
        for (const auto& [field, value] : update.fields)
            swot.row("strategies", update.row).set(field, value);
    return remember(std::move(memory), added, changes.updated);
}

std::vector<std::string> texts(const StrategyChanges& changes) {
    std::vector<std::string> all;
    for (const DerivedStrategy& strategy : changes.added)
        all.push_back(strategy.row.text("kind") + " " + strategy.key + " " + asText(strategy.score) + ": " +
                      strategy.row.text("strategy"));
    return all;
}

TEST(Strategies, PairInsideWithOutsideTheStrongestFirst) {
    EXPECT_EQ(
        texts(planned(fourFactors().plan)),
        (std::vector<std::string>{
            "ST SW1+SW4 300: Use our strength “They value SW1” to defend us against the threat “They "
            "value SW4”.",
            "SO SW1+SW3 240: Use our strength “They value SW1” to take the opportunity “They value SW3”.",
            "WT SW2+SW4 90: Keep our weakness “They value SW2” from meeting the threat “They value SW4”.",
            "WO SW2+SW3 72: Mend our weakness “They value SW2” to take the opportunity “They value "
            "SW3”."}));
    const StrategyChanges two = planned(fourFactors().plan, {}, 2);
    EXPECT_EQ(two.added.size(), 2U);
    EXPECT_EQ(two.weaker, 2U);
}

TEST(Strategies, AreAboutTheClientWhereNothingIsAboutUs) {
    SwotBuilder swot;
    swot.factor("SW1", "Strength", 5.0, 4.0, "Client").factor("SW2", "Opportunity", 5.0, 4.0, "Client");
    const StrategyChanges changes = planned(swot.plan);
    EXPECT_TRUE(changes.aboutClient);
    EXPECT_EQ(changes.added[0].row.text("strategy"),
              "Help them use their strength “They value SW1” to take the opportunity “They value SW2”.");
    swot.factor("SW3", "Weakness", 1.0, 1.0).factor("SW4", "Threat", 1.0, 1.0, "");
    EXPECT_EQ(planned(swot.plan).added.size(), 1U);
    EXPECT_EQ(planned(swot.plan).added[0].key, "SW3+SW4");
}

TEST(Strategies, TellWhatWasPassedOver) {
    SwotBuilder swot = fourFactors();
    swot.factor("SW5", "Trend", 5.0, 5.0)
        .factor("SW6", "Strength", Value(), 5.0)
        .factor("SW7", "Threat", 5.0, std::string("high"))
        .factor("SW8", "Threat", 5.0, 6.0)
        .factor("SW9", "Threat", 5.0, 5.0, "Them");
    swot.factor("SW10", "Threat", 5.0, 5.0).row("swot", "SW10").set("statement", Value());
    const StrategyChanges changes = planned(swot.plan);
    EXPECT_EQ(changes.added.size(), 4U);
    std::vector<std::string> said;
    for (const Finding& finding : changes.findings)
        said.push_back(english()(finding.id, finding.arguments));
    EXPECT_EQ(said, (std::vector<std::string>{
                        "Neither about us nor about the client, so passed over: SW9.",
                        "No strength, weakness, opportunity or threat, so passed over: SW5.",
                        "No importance and rating from 1 to 5 yet, so passed over: SW6, SW7, SW8.",
                        "No statement yet, so passed over: SW10."}));
}

TEST(Strategies, KeepTheirPlaceWhenDerivedAgain) {
    SwotBuilder swot = fourFactors();
    const ActionMemory memory = derive(swot);
    const StrategyChanges again = planned(swot.plan, memory);
    EXPECT_TRUE(again.added.empty());
    EXPECT_TRUE(again.updated.empty());
    EXPECT_EQ(again.unchanged, 4U);
    // A new strength: its pairs come after those there.
    swot.factor("SW5", "Strength", 5.0, 5.0);
    const StrategyChanges more = planned(swot.plan, memory);
    EXPECT_EQ(more.unchanged, 4U);
    ASSERT_EQ(more.added.size(), 2U);
    EXPECT_EQ(more.added[0].key, "SW5+SW4");
}

TEST(Strategies, RefreshDraftsAndLeaveWhatTheUserWrote) {
    SwotBuilder swot = fourFactors();
    const ActionMemory memory = derive(swot);
    swot.row("strategies", "ST1").set("strategy", std::string("Ours"));
    swot.row("strategies", "ST2").set("adopted", std::string("Yes"));
    swot.row("swot", "SW1").set("statement", std::string("They trust us"));
    swot.row("swot", "SW2").set("statement", std::string("We are slow"));
    const StrategyChanges changes = planned(swot.plan, memory);
    EXPECT_EQ(changes.editedByUser, 2U);
    ASSERT_EQ(changes.updated.size(), 2U);
    EXPECT_EQ(changes.updated[0].row, "ST3");
    EXPECT_EQ(asText(changes.updated[0].fields.at("strategy")),
              "Keep our weakness “We are slow” from meeting the threat “They value SW4”.");
    const ActionMemory later = derive(swot, memory);
    EXPECT_TRUE(planned(swot.plan, later).updated.empty());
    // Another change: the drafts are still ours.
    swot.row("swot", "SW2").set("kind", std::string("Strength"));
    EXPECT_EQ(planned(swot.plan, later).updated.size(), 2U);
}

TEST(Strategies, StayAwayOnceDeletedAndAreNotDoubled) {
    SwotBuilder swot = fourFactors();
    const ActionMemory memory = derive(swot);
    auto& rows = swot.plan.find("strategies")->rows;
    rows.erase(rows.begin());
    EXPECT_EQ(planned(swot.plan, memory).deletedByUser, 1U);
    EXPECT_TRUE(planned(swot.plan, memory).added.empty());
    // An imported plan without memory: what stands there is left alone.
    rows[0].set("strategy", std::string("By hand"));
    const StrategyChanges imported = planned(swot.plan);
    EXPECT_EQ(imported.added.size(), 1U);
    EXPECT_EQ(imported.editedByUser, 1U);
    EXPECT_EQ(imported.unchanged, 2U);
}

std::string refusal(const Plan& plan, int most = 10) {
    try {
        planned(plan, {}, most);
    } catch (const PlanError& error) {
        return error.id();
    }
    return {};
}

TEST(Strategies, SayWhatASwotLacks) {
    SwotBuilder swot;
    EXPECT_EQ(refusal(swot.plan), "strategies-no-swot");
    swot.factor("SW1", "Strength", 5.0, 4.0);
    EXPECT_EQ(refusal(swot.plan), "strategies-no-outside");
    swot.row("swot", "SW1").set("kind", std::string("Threat"));
    EXPECT_EQ(refusal(swot.plan), "strategies-no-inside");
    swot.row("swot", "SW1").set("about", std::string("Client"));
    EXPECT_EQ(refusal(swot.plan), "strategies-no-inside-client");
    EXPECT_EQ(refusal(fourFactors().plan, 0), "strategies-most-invalid");
    SwotBuilder twice = fourFactors();
    twice.factor("SW1", "Threat", 1.0, 1.0);
    EXPECT_EQ(refusal(twice.plan), "row-id-twice");
}

TEST(Strategies, ShortenLongStatementsAndKeepThemOnOneLine) {
    SwotBuilder swot;
    swot.factor("SW1", "Strength", 5.0, 4.0, "Us", std::string(100, 'a') + "\n" + std::string(100, 'b'))
        .factor("SW2", "Threat", 5.0, 4.0);
    const std::string text = planned(swot.plan).added[0].row.text("strategy");
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_NE(text.find("…”"), std::string::npos);
    EXPECT_LT(text.size(), 320U);
}

} // namespace
} // namespace keyplan::planning
