// Which force fields are drawn, and what they show.
#include "planning/force_field_picture.hpp"

#include "actions/plan_builder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace keyplan::planning {
namespace {

/// Objectives O1, O2 ... with one driver each.
PlanBuilder objectivesWithForces(int count) {
    PlanBuilder plan;
    for (int n = 1; n <= count; ++n) {
        const std::string number = std::to_string(n);
        plan.add("objectives", "O" + number).set("objective", "Win " + number);
        Row& force = plan.add("force-field", "F" + number);
        force.set("objective", "O" + number);
        force.set("force", "They asked for it");
        force.set("kind", "Driver");
        force.set("strength", 3.0);
    }
    return plan;
}

Row& objective(PlanBuilder& plan, int number) {
    return plan.plan.find("objectives")->rows[static_cast<std::size_t>(number) - 1];
}

std::vector<std::string> pressing(const PlanBuilder& plan, const std::string& chosen = {}) {
    std::vector<std::string> ids;
    for (const ForceFieldPicture& picture : mostPressing(forceFieldPictures(plan.plan), plan.plan, chosen))
        ids.push_back(picture.objective);
    return ids;
}

TEST(ForceFieldPicture, DriversComeFirstEachStrongestFirst) {
    PlanBuilder plan;
    plan.add("objectives", "O1").set("objective", "Win");
    const auto force = [&](const char* id, const char* kind, double strength) {
        Row& row = plan.add("force-field", id);
        row.set("objective", "O1");
        row.set("force", id);
        row.set("kind", kind);
        row.set("strength", strength);
    };
    force("F1", "Barrier", 2);
    force("F2", "Driver", 1);
    force("F3", "Barrier", 5);
    force("F4", "Driver", 4);
    const auto pictures = forceFieldPictures(plan.plan);
    ASSERT_EQ(pictures.size(), 1U);
    std::vector<std::string> order;
    for (const PicturedForce& shown : pictures.front().forces)
        order.push_back(shown.force);
    EXPECT_EQ(order, (std::vector<std::string>{"F4", "F2", "F3", "F1"}));
    EXPECT_EQ(pictures.front().net, 1 + 4 - 2 - 5);
}

TEST(ForceFieldPicture, AllAreDrawnWhereTheyAreFew) {
    PlanBuilder plan = objectivesWithForces(static_cast<int>(mostForceFields));
    objective(plan, 3).set("priority", 1.0);
    objective(plan, 4).set("status", "Dropped");
    EXPECT_EQ(pressing(plan).size(), mostForceFields);
    EXPECT_EQ(pressing(plan)[3], "O4");
}

TEST(ForceFieldPicture, OfManyTheMostPressingAreDrawnInTheirOrder) {
    PlanBuilder plan = objectivesWithForces(30);
    // Ten of a low priority, one closed although urgent, one urgent at the end.
    for (int n = 1; n <= 10; ++n)
        objective(plan, n).set("priority", 2.0);
    objective(plan, 12).set("priority", 5.0);
    objective(plan, 12).set("status", "Dropped");
    objective(plan, 30).set("priority", 5.0);
    std::vector<std::string> expected{"O1"};
    for (const int n : {11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
        expected.push_back("O" + std::to_string(n));
    EXPECT_EQ(pressing(plan), expected);
}

TEST(ForceFieldPicture, TheChosenOneIsAlwaysAmongThem) {
    PlanBuilder plan = objectivesWithForces(30);
    objective(plan, 29).set("status", "Achieved");
    EXPECT_EQ(pressing(plan).back(), "O20");
    EXPECT_EQ(pressing(plan, "o29").back(), "O29");
    EXPECT_EQ(pressing(plan, "o29").size(), mostForceFields);
    EXPECT_EQ(pressing(plan, "O99"), pressing(plan));
}

} // namespace
} // namespace keyplan::planning
