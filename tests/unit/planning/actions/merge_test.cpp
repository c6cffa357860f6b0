// Generating again: what is new comes, what is ours follows, what the user edited or deleted stays as it is.
#include "planning/actions/generate.hpp"

#include "plan_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keyplan::planning {

namespace {

// A plan in which each run writes everything it plans, as the command does.
struct Session {
    PlanBuilder builder;
    ActionMemory memory;
    GenerateOptions options = onSecondOfMarch();
    int lastAction = 0;

    /// O1 (net −1) needs two points off F2; F1 is worth reinforcing; O2 lacks its target.
    Session() {
        builder.objective("O1").objective("O2");
        builder.row("objectives", "O2").set("target", {});
        builder.force("F1", "O1", "Driver", 4.0, 4.0).force("F2", "O1", "Barrier", 5.0);
        builder.plan.sections.push_back({"actions", {}});
    }

    ActionChanges plan() const { return planActionChanges(builder.plan, memory, options); }

    ActionChanges run() {
        ActionChanges changes = plan();
        std::vector<GeneratedAction> added;
        for (const Proposal& proposal : changes.added) {
            const std::string id = "A" + std::to_string(++lastAction);
            builder.add("actions", id).values = proposal.row.values;
            added.push_back({proposal.key, id, proposal.row.values});
        }
        for (const RowUpdate& update : changes.updated)
            for (const auto& [field, value] : update.fields)
                action(update.row).set(field, value);
        memory = remember(std::move(memory), added, changes.updated);
        return changes;
    }

    Row& action(const std::string& id) { return builder.row("actions", id); }
};

std::string counts(const ActionChanges& changes) {
    return std::to_string(changes.added.size()) + " added, " + std::to_string(changes.updated.size()) +
           " updated, " + std::to_string(changes.unchanged) + " unchanged, " +
           std::to_string(changes.editedByUser) + " edited, " + std::to_string(changes.deletedByUser) +
           " deleted, " + std::to_string(changes.leftForLater) + " later";
}

} // namespace

TEST(MergeActions, TheSecondRunChangesNothing) {
    Session session;
    EXPECT_EQ(counts(session.run()), "3 added, 0 updated, 0 unchanged, 0 edited, 0 deleted, 0 later");
    EXPECT_EQ(session.action("A1").text("source"), "F2 weaken");
    EXPECT_EQ(session.action("A2").text("source"), "O2 complete");
    EXPECT_EQ(session.action("A3").text("source"), "F1 reinforce");
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, DueDatesDoNotDriftWithTheDays) {
    Session session;
    session.run();
    session.options.today = day(2026, 4, 20);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
    session.builder.row("objectives", "O1").set("due", day(2026, 7, 1));
    const ActionChanges changes = session.run();
    // 16 July would be after the objective: half-way from 20 April to 1 July is 26 May. Due soon now: High.
    EXPECT_EQ(counts(changes), "0 added, 2 updated, 1 unchanged, 0 edited, 0 deleted, 0 later");
    EXPECT_EQ(session.action("A1").text("due"), "2026-05-26");
    EXPECT_EQ(session.action("A1").text("priority"), "High");
}

TEST(MergeActions, DueDatesDoNotDriftWhenTheObjectiveIsLate) {
    Session session;
    session.builder.row("objectives", "O1").set("due", day(2026, 2, 1));
    session.run();
    EXPECT_EQ(session.action("A1").text("due"), "2026-04-01");
    session.options.today = day(2026, 3, 9);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, WhatIsOursFollowsTheAnalysis) {
    Session session;
    session.run();
    session.builder.row("force-field", "F2").set("strength", 4.0);
    const ActionChanges changes = session.run();
    EXPECT_EQ(counts(changes), "0 added, 1 updated, 2 unchanged, 0 edited, 0 deleted, 0 later");
    EXPECT_EQ(changes.updated[0].row, "A1");
    EXPECT_EQ(changes.updated[0].fields.size(), 2U) << "why and result alone";
    EXPECT_EQ(session.action("A1").text("result"), "Barrier strength from 4 to 3");
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, AnOwnerTakenAwayIsTakenAwayHereToo) {
    Session session;
    session.run();
    session.builder.row("objectives", "O1").set("owner", {});
    session.options.rules = {"weaken"};
    const ActionChanges changes = session.run();
    ASSERT_EQ(changes.updated.size(), 1U);
    EXPECT_TRUE(isEmpty(changes.updated[0].fields.at("owner")));
    EXPECT_EQ(session.action("A1").text("owner"), "");
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 1 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, WhatTheUserEditedIsTheirs) {
    const std::vector<std::pair<const char*, Value>> edits{{"action", std::string("Win over their buyer")},
                                                           {"owner", std::string("Tom")},
                                                           {"owner", {}},
                                                           {"due", day(2026, 4, 1)},
                                                           {"due", {}},
                                                           {"status", std::string("Doing")},
                                                           {"notes", std::string("Called on Monday")},
                                                           {"why", std::string("Because")},
                                                           {"priority", std::string("Low")},
                                                           {"start", day(2026, 3, 3)},
                                                           {"after", std::string("A2")},
                                                           {"result", {}}};
    for (const auto& [field, value] : edits) {
        Session session;
        session.run();
        session.action("A1").set(field, value);
        session.builder.row("force-field", "F2").set("strength", 4.0);
        const Row before = session.action("A1");
        EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 2 unchanged, 1 edited, 0 deleted, 0 later")
            << field;
        EXPECT_EQ(session.action("A1").values, before.values) << field;
    }
}

TEST(MergeActions, CalculatedFieldsAndBlanksAroundAreNoEdit) {
    Session session;
    session.run();
    session.action("A1").set("horizon", std::string("90 days"));
    session.action("A1").set("action", session.action("A1").text("action") + " ");
    for (GeneratedAction& made : session.memory)
        made.written["due"] = asText(made.written["due"]);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, WhatTheUserDeletedStaysAway) {
    Session session;
    session.run();
    auto& rows = session.builder.plan.find("actions")->rows;
    rows.erase(rows.begin());
    session.action("A3").values.clear();
    for (int again = 0; again < 3; ++again)
        EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 1 unchanged, 0 edited, 2 deleted, 0 later");
    session.builder.row("force-field", "F2").set("strength", 4.0);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 1 unchanged, 0 edited, 2 deleted, 0 later");
}

TEST(MergeActions, ARowWrittenIntoADeletedOnesPlaceIsTheUsers) {
    Session session;
    session.run();
    session.action("A1").values.clear();
    session.action("A1").set("action", std::string("Something of my own"));
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 2 unchanged, 1 edited, 0 deleted, 0 later");
}

TEST(MergeActions, AnActionWhoseCauseIsGoneIsLeftAlone) {
    Session session;
    session.run();
    session.builder.row("force-field", "F2").set("strength", 1.0);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 2 unchanged, 0 edited, 0 deleted, 0 later");
    EXPECT_EQ(session.action("A1").text("source"), "F2 weaken");
}

TEST(MergeActions, AddsOnlyWhatIsNewAndNoMoreThanAskedFor) {
    Session session;
    session.options.most = 2;
    ActionChanges changes = session.run();
    EXPECT_EQ(counts(changes), "2 added, 0 updated, 0 unchanged, 0 edited, 0 deleted, 1 later");
    EXPECT_EQ(changes.added[1].key, "complete:O2");
    changes = session.run();
    EXPECT_EQ(counts(changes), "1 added, 0 updated, 2 unchanged, 0 edited, 0 deleted, 0 later");
    EXPECT_EQ(changes.added[0].key, "reinforce:F1");
}

TEST(MergeActions, WhatWasNotAcceptedIsProposedAgain) {
    Session session;
    const ActionChanges changes = session.plan();
    session.builder.add("actions", "A7").values = changes.added[1].row.values;
    session.memory = remember({}, {{changes.added[1].key, "A7", changes.added[1].row.values}}, {});
    ASSERT_EQ(session.memory.size(), 1U);
    EXPECT_EQ(session.memory[0].row, "A7");
    EXPECT_EQ(counts(session.plan()), "2 added, 0 updated, 1 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, ActionsOfAnImportedPlanAreNotDoubled) {
    Session session;
    session.run();
    session.memory.clear();
    session.action("A1").set("action", std::string("Win over their buyer"));
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 2 unchanged, 1 edited, 0 deleted, 0 later");
}

TEST(MergeActions, RowsMayMoveAnywhere) {
    Session session;
    session.run();
    auto& rows = session.builder.plan.find("actions")->rows;
    std::reverse(rows.begin(), rows.end());
    session.builder.add("actions", "A99").set("action", std::string("Mine"));
    std::reverse(rows.begin(), rows.end());
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 3 unchanged, 0 edited, 0 deleted, 0 later");
}

TEST(MergeActions, SurvivesManyRows) {
    Session session;
    for (int n = 10; n < 2010; ++n)
        session.builder.force("F" + std::to_string(n), "O1", "Driver", 4.0, 4.0);
    session.options.most = 5000;
    EXPECT_EQ(session.run().added.size(), 2002U);
    EXPECT_EQ(counts(session.run()), "0 added, 0 updated, 2002 unchanged, 0 edited, 0 deleted, 0 later");
}

} // namespace keyplan::planning
