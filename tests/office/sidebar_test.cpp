// The sidebar's deck and ShowHealth: their figures are the sheets' own, and it survives what comes and goes.
#include "plan_in_office.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace ui = com::sun::star::ui;
using tools::fromUtf8;

uno::Reference<com::sun::star::frame::XController2> controllerOf(const Document& document) {
    return {
        uno::Reference<com::sun::star::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(),
        uno::UNO_QUERY_THROW};
}

uno::Reference<ui::XDeck> deckOf(const Document& document, const char* id) {
    const uno::Reference<com::sun::star::container::XNameAccess> decks(
        controllerOf(document)->getSidebar()->getDecks(), uno::UNO_QUERY_THROW);
    return {decks->getByName(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY_THROW};
}

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
