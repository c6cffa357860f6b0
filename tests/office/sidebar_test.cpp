// The sidebar's deck and ShowHealth: their figures are the sheets' own, and it survives what comes and goes.
#include "accessible.hpp"
#include "plan_in_office.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>

#include <chrono>
#include <thread>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

json health(const Document& document) {
    const Answer answer = dispatch(document, "org.keyplan:ShowHealth", {argument("Ask", false)});
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return details(answer);
}

double number(const Cell& cell) {
    return cell->getValue();
}

TEST(Sidebar, ItsFiguresAreThoseOfTheSheets) {
    const Opened plan(newPlan({argument("Template", "strategic"), argument("Sample", true)}));
    const json told = health(plan);
    // The tile of the first sheet.
    EXPECT_NEAR(told["completeness"]["share"].get<double>(),
                number(sheetNamed(plan, "Start")->getCellByPosition(2, 6)), 1e-9);
    const SectionInSheet goal(plan, "revenue-goal");
    for (const char* figure : {"target", "won", "open", "weighted", "expected", "gap", "coverage"}) {
        ASSERT_TRUE(told["revenue"][figure].is_number()) << figure;
        EXPECT_NEAR(told["revenue"][figure].get<double>(), number(goal.card(figure)), 1e-6) << figure;
    }
    const SectionInSheet objectives(plan, "objectives");
    ASSERT_FALSE(told["objectives"].empty());
    int failing = 0;
    for (const json& objective : told["objectives"]) {
        const std::string id = objective["id"];
        if (objective["net"].is_null()) {
            EXPECT_EQ(objectives.text(id, "force-net"), "") << id;
            continue;
        }
        EXPECT_EQ(objective["net"].get<double>(), number(objectives.cell(id, "force-net"))) << id;
        const bool fails = objectives.text(id, "verdict") == "Likely to fail";
        EXPECT_EQ(objective["likely-to-fail"].get<bool>(), fails) << id;
        failing += fails ? 1 : 0;
    }
    EXPECT_EQ(told["likely-to-fail"].get<int>(), failing);
}

TEST(Sidebar, ShowHealthOpensItsDeckAndNeverHidesIt) {
    const Opened plan(newSamplePlan());
    for (int round = 0; round < 2; ++round) {
        EXPECT_TRUE(health(plan)["sidebar"].get<bool>());
        EXPECT_TRUE(controllerOf(plan)->getSidebar()->isVisible());
        EXPECT_TRUE(deckOf(plan, "OrgKeyplanDeck")->isActive());
    }
    EXPECT_TRUE(undoTitles(plan).empty());
}

TEST(Sidebar, ItsControlsHaveNames) {
    const Opened plan(newSamplePlan());
    ASSERT_TRUE(health(plan)["sidebar"].get<bool>());
    std::vector<Accessible> controls;
    const auto buttons = [&] {
        return std::count_if(controls.begin(), controls.end(), [](const Accessible& control) {
            return control.role() == com::sun::star::accessibility::AccessibleRole::PUSH_BUTTON;
        });
    };
    // Generate, schedule, move, what-if, draw, insert, export at least; once the panel has read the plan.
    constexpr int leastButtons = 7;
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (buttons() < leastButtons && std::chrono::steady_clock::now() < limit) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        controls.clear();
        visit(healthPanel(plan), 1, [&](const Accessible& control) { controls.push_back(control); });
    }
    EXPECT_GE(buttons(), leastButtons);
    for (const Accessible& control : controls)
        EXPECT_FALSE(control.name().empty()) << "of role " << control.role();
}

TEST(Sidebar, DecksAndDocumentsComeAndGo) {
    for (int round = 0; round < 2; ++round) {
        const Opened first(newSamplePlan());
        const Opened second(newBlankCalc());
        health(first);
        for (const char* deck : {"ScFunctionsDeck", "OrgKeyplanDeck", "PropertyDeck", "OrgKeyplanDeck"})
            deckOf(first, deck)->activate(true);
        // Closed while a change is still to be read.
        setText(SectionInSheet(first, "account").card("name"), "Changed and closed");
        controllerOf(first)->getSidebar()->setVisible(round % 2 == 0);
    }
    EXPECT_TRUE(session().desktop().is());
    const Opened plan(newSamplePlan());
    EXPECT_TRUE(health(plan)["plan"].get<bool>());
}

} // namespace
} // namespace keyplan::office
