// A first journey in a real window: New Plan from the menu and its dialog, a force typed in, its score, the
// drawing.
#include "journey.hpp"

namespace keyplan::window {
namespace {

TEST_F(Journey, FromTheMenuToADrawing) {
    openSpreadsheet();
    const Document spreadsheet = document();
    screen.press("alt+a");
    awaitStillness();
    photograph("menu");
    screen.press("Return");
    awaitDialog("New Account Plan");
    screen.press("alt+a");
    screen.type("Northwind Traders");
    photograph("new-plan");
    screen.press("Return");
    awaitAnswer(spreadsheet);
    await("a plan", [&] { return document() != spreadsheet; });
    clickIntoTheSheet();

    fillIn(place("objectives", "O1", "objective"), "Renew the contract");
    fillIn(place("force-field", "F1", "objective"), "O1");
    fillIn(place("force-field", "F1", "force"), "Savings proved");
    fillIn(place("force-field", "F1", "kind"), "Driver");
    fillIn(place("force-field", "F1", "strength"), "4");
    const std::string net = place("objectives", "O1", "force-net");
    EXPECT_TRUE(comesTrue([&] { return keyplan::office::valueAt(document(), net) == 4; }))
        << net << " shows " << keyplan::office::textAt(document(), net);
    photograph("filled-in");

    const int before = charts();
    screen.press("alt+a");
    screen.press("d");
    screen.press("Return");
    EXPECT_TRUE(comesTrue([&] { return charts() > before; })) << "Nothing was drawn";
    awaitStillness();
    photograph("drawn");
}

} // namespace
} // namespace keyplan::window
