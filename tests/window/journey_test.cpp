// A first journey in a real window: New Plan from the menu and its dialog, a force typed in, its score, the
// drawing.
#include "journey.hpp"

namespace keyplan::window {
namespace {

TEST_F(Journey, FromTheMenuToADrawing) {
    // On the office's own thread: gtk waits for its main loop, which a call from outside would hold up.
    office.loadDocument("private:factory/scalc", {argument("OnMainThread", true)});
    ASSERT_TRUE(comesTrue([&] { return tester->getTopFocusWindow()->getChildren().getLength() > 0; }));
    std::this_thread::sleep_for(std::chrono::seconds(2));
    screen.click(400, 500);

    screen.press("alt+a");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    photograph("menu");
    screen.press("Return");
    ASSERT_TRUE(comesTrue([&] { return tester->getTopFocusWindow()->getChild(fromUtf8("ok")).is(); }))
        << "No dialog came";
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    screen.press("alt+a");
    screen.type("Northwind Traders");
    photograph("new-plan");
    screen.press("Return");
    ASSERT_TRUE(comesTrue([&] { return keyplan::office::sheetNames(document()).size() > 2; }))
        << "No plan came";
    std::this_thread::sleep_for(std::chrono::seconds(2));
    screen.click(400, 500);

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
    std::this_thread::sleep_for(std::chrono::seconds(1));
    photograph("drawn");
}

} // namespace
} // namespace keyplan::window
