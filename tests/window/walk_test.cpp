// From analysis to action in a real window, by the menu and the keyboard: strategies, what-if, actions,
// schedule, board, a card moved, Gantt, account map, the sidebar and the calendar.
#include "journey.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace keyplan::window {
namespace {

class Walk : public Journey {
protected:
    void choose(const std::string& key) {
        screen.press("alt+a");
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        screen.press(key);
    }

    // From the menu to an open dialog.
    void ask(const std::string& key, const std::string& name) {
        choose(key);
        ASSERT_TRUE(comesTrue([&] { return tester->getTopFocusWindow()->getChild(fromUtf8("cancel")).is(); }))
            << "No dialog came for " << name;
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        photograph(name);
    }

    void draw(const std::string& key, const std::string& name) {
        choose("d");
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        screen.press(key);
        EXPECT_TRUE(comesTrue([&] { return shows(name); })) << name;
        std::this_thread::sleep_for(std::chrono::seconds(1));
        photograph(name);
    }

    bool shows(const std::string& sheet) {
        const auto names = keyplan::office::sheetNames(document());
        return std::find(names.begin(), names.end(), sheet) != names.end();
    }

    // How many steps can be undone, and the latest.
    std::pair<int, std::string> steps() {
        const auto titles =
            uno::Reference<com::sun::star::document::XUndoManagerSupplier>(document(), uno::UNO_QUERY_THROW)
                ->getUndoManager()
                ->getAllUndoActionTitles();
        return {titles.getLength(), titles.hasElements() ? toUtf8(titles[0]) : std::string()};
    }

    // Return in the dialog makes one step of this name.
    void answer(const std::string& title) {
        const int before = steps().first;
        screen.press("Return");
        EXPECT_TRUE(comesTrue([&] { return steps() == std::pair(before + 1, title); }))
            << steps().first - before << " steps, the last: " << steps().second;
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
};

TEST_F(Walk, FromAnalysisToACalendar) {
    const auto made = office.dispatch({}, "org.keyplan:NewPlan",
                                      {argument("Template", "strategic"), argument("Sample", true)});
    ASSERT_TRUE(made.succeeded()) << made.sentence;
    ASSERT_TRUE(comesTrue([&] { return tester->getTopFocusWindow()->getChildren().getLength() > 0; }));
    std::this_thread::sleep_for(std::chrono::seconds(3));
    screen.click(600, 500);

    ask("s", "derive-strategies");
    answer("Derive Strategies");
    EXPECT_TRUE(shows("Strategies"));
    ask("w", "what-if");
    screen.press("Escape");
    ask("g", "generate-actions");
    answer("Generate Actions");
    ask("c", "schedule-actions");
    answer("Schedule Actions");

    draw("b", "Board");
    screen.press("ctrl+alt+m");
    ASSERT_TRUE(comesTrue([&] { return tester->getTopFocusWindow()->getChild(fromUtf8("cancel")).is(); }))
        << "The selected card is no action";
    photograph("move-action");
    screen.press("alt+d");
    answer("Move Action");
    draw("g", "Gantt");
    draw("a", "Map of people");

    choose("h");
    std::this_thread::sleep_for(std::chrono::seconds(2));
    photograph("health");

    const auto file = std::filesystem::path(KEYPLAN_BINARY_DIR) / "journey.ics";
    const uno::Reference<com::sun::star::frame::XModel> model(document(), uno::UNO_QUERY_THROW);
    const auto exported =
        office.dispatch(uno::Reference<com::sun::star::frame::XDispatchProvider>(
                            model->getCurrentController()->getFrame(), uno::UNO_QUERY_THROW),
                        "org.keyplan:ExportCalendar", {argument("To", keyplan::tools::fileUrl(file))});
    EXPECT_TRUE(exported.succeeded()) << exported.sentence;
    std::string first;
    std::getline(std::ifstream(file) >> std::ws, first);
    EXPECT_EQ(first, "BEGIN:VCALENDAR\r");
}

} // namespace
} // namespace keyplan::window
