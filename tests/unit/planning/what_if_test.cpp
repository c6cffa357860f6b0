// Tried strengths: the figures of before and after, worked out by hand, and what is refused.
#include "planning/what_if.hpp"

#include "../calc-templates/template_files.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace keyplan::planning {
namespace {

TriedObjective tried(const Plan& plan, const char* objective, const char* strengths = "") {
    TriedObjective result = tryObjective(plan, objective);
    tryStrengths(result, plan, strengths);
    return result;
}

TriedObjective tried(const char* objective, const char* strengths = "") {
    return tried(tests::sample(), objective, strengths);
}

/// The id of the error and its arguments, joined by bars.
std::string refusal(const std::function<void()>& run) {
    try {
        run();
    } catch (const PlanError& error) {
        std::string all = error.id();
        for (const std::string& argument : error.arguments())
            all += "|" + argument;
        return all;
    }
    return "nothing refused";
}

Row& force(Plan& plan, const std::string& id) {
    auto& rows = plan.find("force-field")->rows;
    return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
}

/// The chance by trying every combination of errors of a point up or down.
double chanceByEnumeration(const std::vector<TriedForce>& forces, std::size_t from = 0, int net = 0) {
    if (from == forces.size())
        return net > 0 ? 1 : 0;
    const TriedForce& force = forces[from];
    const int sign = force.kind == ForceKind::Driver ? 1 : -1;
    if (force.tried == 0)
        return chanceByEnumeration(forces, from + 1, net);
    double sum = 0;
    for (const auto& [error, weight] : {std::pair(-1, 0.25), std::pair(0, 0.5), std::pair(1, 0.25)})
        sum += weight *
               chanceByEnumeration(forces, from + 1, net + sign * std::clamp(force.tried + error, 1, 5));
    return sum;
}

TEST(WhatIf, GivesTheFiguresOfThePlanAsItIs) {
    // O2: drivers F5 3, F6 3; barriers F7 5 (a point costs 6 − 2), F8 3 (a point costs 6 − 4).
    const TriedObjective objective = tried("O2");
    EXPECT_EQ(objective.text, "Make GTX Plus Pro the order system of all four subsidiaries");
    const auto now = figuresNow(objective);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->net, -2);
    EXPECT_FALSE(now->goodChance);
    EXPECT_DOUBLE_EQ(now->balance, -2.0 / 14);
    EXPECT_EQ(now->margin, 3);
    ASSERT_TRUE(now->flip);
    EXPECT_EQ(now->flip->points, (std::vector<long long>{0, 0, 0, 3}));
    EXPECT_EQ(now->flip->cost, 6);
    EXPECT_DOUBLE_EQ(now->chance, chanceByEnumeration(objective.forces));
    EXPECT_EQ(figuresTried(objective)->net, -2);
}

TEST(WhatIf, FollowsTheStrengthsTried) {
    const TriedObjective objective = tried("o2", " f8 = 1;F7=4 ,\n");
    const auto after = figuresTried(objective);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->net, 1); // 6 − 5
    EXPECT_TRUE(after->goodChance);
    EXPECT_DOUBLE_EQ(after->balance, 1.0 / 11);
    EXPECT_EQ(after->margin, 1);
    ASSERT_TRUE(after->flip);
    EXPECT_EQ(after->flip->points, (std::vector<long long>{0, 0, 0, 0}));
    EXPECT_DOUBLE_EQ(after->chance, chanceByEnumeration(objective.forces));
    EXPECT_EQ(figuresNow(objective)->net, -2);
    EXPECT_FALSE(objective.forces[0].isChanged());
    EXPECT_TRUE(objective.forces[3].isChanged());
}

TEST(WhatIf, ShiftsTheCheapestFlipWithTheStrengths) {
    // One driver of 1 against 5 and 3: eight points, the cheaper three first.
    const auto weaker = figuresTried(tried("O2", "F5=1, F6=0"));
    EXPECT_EQ(weaker->net, -7);
    EXPECT_EQ(weaker->flip->points, (std::vector<long long>{0, 0, 5, 3}));
    EXPECT_EQ(weaker->flip->cost, 26);
    // No driver: not even removing every barrier is enough.
    EXPECT_FALSE(figuresTried(tried("O2", "F5=0, F6=0"))->flip);
    EXPECT_FALSE(figuresTried(tried("O2", "F5=0, F6=0, F7=0, F8=0")));
}

TEST(WhatIf, AgreesWithEnumerationForEveryStrengthOfAForce) {
    for (int strength = 0; strength <= strongestForce; ++strength) {
        const TriedObjective objective = tried("O3", ("F12=" + std::to_string(strength)).c_str());
        EXPECT_NEAR(figuresTried(objective)->chance, chanceByEnumeration(objective.forces), 1e-12);
        EXPECT_EQ(figuresTried(objective)->net, 4 - strength);
    }
}

TEST(WhatIf, TakesForcesThatHaveNoStrengthYet) {
    Plan plan = tests::sample();
    force(plan, "F8").set("strength", {});
    EXPECT_EQ(figuresNow(tried(plan, "O2"))->net, 1);
    EXPECT_EQ(figuresTried(tried(plan, "O2", "F8=2"))->net, -1);
}

TEST(WhatIf, RefusesWhatIsNoStrengthAndChangesNothing) {
    const Plan plan = tests::sample();
    TriedObjective objective = tried("O2");
    const auto refused = [&](const char* list) {
        return refusal([&] { tryStrengths(objective, plan, list); });
    };
    EXPECT_EQ(refused("F5=1, F7=6"), "what-if-strength-invalid|F7|6");
    EXPECT_EQ(refused("F7=-1"), "what-if-strength-invalid|F7|-1");
    EXPECT_EQ(refused("F7=2.5"), "what-if-strength-invalid|F7|2.5");
    EXPECT_EQ(refused("F7="), "what-if-strength-invalid|F7|");
    EXPECT_EQ(refused("F7=much"), "what-if-strength-invalid|F7|much");
    EXPECT_EQ(refused("F7"), "what-if-list-invalid|F7");
    EXPECT_EQ(refused("=3"), "what-if-list-invalid|=3");
    EXPECT_EQ(refused("F7=3,,F8=1"), "what-if-list-invalid|");
    EXPECT_EQ(refused("F7=3, f7=4"), "what-if-twice|F7");
    EXPECT_EQ(refused("F9=3"), "force-of-another-objective|F9|O3|O2");
    EXPECT_EQ(refused("F99=3"), "force-unknown|F99");
    for (const TriedForce& force : objective.forces)
        EXPECT_FALSE(force.isChanged());
}

TEST(WhatIf, RefusesObjectivesThatCannotBeTried) {
    Plan plan = tests::sample();
    EXPECT_EQ(refusal([&] { tryObjective(plan, "O9"); }), "objective-unknown|O9");
    std::erase_if(plan.find("force-field")->rows,
                  [](const Row& row) { return row.text("objective") == "O2"; });
    EXPECT_EQ(refusal([&] { tryObjective(plan, "O2"); }), "objective-without-forces|O2");
    force(plan, "F1").set("strength", 7.0);
    EXPECT_EQ(refusal([&] { tryObjective(plan, "O1"); }), "force-strength-invalid|F1|7");
    force(plan, "F9").set("kind", std::string("Wind"));
    EXPECT_EQ(refusal([&] { tryObjective(plan, "O3"); }), "force-kind-invalid|F9|Wind");
}

TEST(WhatIf, OffersTheObjectivesOnWhichForcesAct) {
    Plan plan = tests::sample();
    for (const char* id : {"F5", "F6", "F7", "F8"})
        force(plan, id).set("objective", std::string("o9"));
    std::vector<std::string> ids;
    for (const Row* row : objectivesWithForces(plan))
        ids.push_back(row->id);
    EXPECT_EQ(ids, (std::vector<std::string>{"O1", "O3"}));
    EXPECT_TRUE(objectivesWithForces({}).empty());
}

} // namespace
} // namespace keyplan::planning
