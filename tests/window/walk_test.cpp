// From analysis to action in a real window, through a filled strategic plan, by menu and keys: strategies
// from the SWOT, a strength tried, actions, dates, the board and a card moved on it, pictures, a calendar.
#include "accessible.hpp"
#include "journey.hpp"
#include "plan_in_office.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <cmath>

namespace keyplan::window {
namespace {

using keyplan::office::contents;
using keyplan::office::SectionInSheet;
using keyplan::office::sheetNamed;
using keyplan::office::sheetNames;

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Walk : public Journey {
protected:
    // Everything that the dialog in front says.
    Names words() {
        constexpr int deep = 6;
        return keyplan::office::namesIn(keyplan::office::windowInFront(office), deep);
    }

    SectionInSheet section(const std::string& id) { return {document(), id}; }

    // The ids of the rows in which this field is filled in.
    Names filled(const std::string& section, const std::string& field) {
        const SectionInSheet found(document(), section);
        const auto cells = contents(sheetNamed(document(), found.sheet()));
        Names ids;
        for (auto row = static_cast<std::size_t>(found.markRow()) + 2; row < cells.size(); ++row) {
            const std::string& id = cells[row][static_cast<std::size_t>(found.markColumn())];
            if (cells[row].front() == "keyplan:end") {
                break;
            }
            if (!id.empty() && !cells[row][static_cast<std::size_t>(found.column(field))].empty()) {
                ids.push_back(id);
            }
        }
        return ids;
    }

    // Rows of the second that are not in the first.
    static Names added(const Names& before, const Names& after) {
        Names more;
        std::copy_if(after.begin(), after.end(), std::back_inserter(more),
                     [&](const std::string& id) { return !contains(before, id); });
        return more;
    }

    // The cell of an action's card, right of the column that hides its id; and that column's status.
    std::pair<std::string, std::string> card(const std::string& id) {
        const auto cells = contents(sheetNamed(document(), "Board"));
        for (std::size_t row = 0; row < cells.size(); ++row) {
            for (std::size_t column = 0; column < cells[row].size(); ++column) {
                if (cells[row][column] != id) {
                    continue;
                }
                for (std::size_t above = row; above-- > 0;) {
                    if (cells[above][column].starts_with("card:")) {
                        return {"'Board'." + letter(static_cast<int>(column) + 2) + std::to_string(row + 1),
                                cells[above][column]};
                    }
                }
            }
        }
        throw std::runtime_error("No card " + id);
    }

    sal_Int32 shapesOn(const std::string& sheet) {
        const Names names = sheetNames(document());
        const uno::Reference<com::sun::star::drawing::XDrawPagesSupplier> pages(document(),
                                                                                uno::UNO_QUERY_THROW);
        const auto index = std::find(names.begin(), names.end(), sheet) - names.begin();
        const uno::Reference<com::sun::star::drawing::XDrawPage> page(
            pages->getDrawPages()->getByIndex(static_cast<sal_Int32>(index)), uno::UNO_QUERY_THROW);
        return page->getCount();
    }

    void draw(const std::string& key, const std::string& sheet, std::size_t step) {
        choose("d " + key);
        awaitStep("Draw Picture", step);
        EXPECT_TRUE(contains(sheetNames(document()), sheet));
        await("the sheet " + sheet, [&] { return sheetInFront() == sheet; });
        awaitStillness();
        photograph("walk-" + sheet);
    }

    std::string sheetInFront() {
        const uno::Reference<com::sun::star::sheet::XSpreadsheetView> view(
            keyplan::office::controllerOf(document()), uno::UNO_QUERY_THROW);
        return toUtf8(
            uno::Reference<com::sun::star::container::XNamed>(view->getActiveSheet(), uno::UNO_QUERY_THROW)
                ->getName());
    }
};

TEST_F(Walk, FromTheSwotToTheCalendar) {
    openSample("Strategic");
    const Names sheetsBefore = sheetNames(document());
    const Names actionsBefore = filled("actions", "action");
    ASSERT_FALSE(actionsBefore.empty());

    // Strategies: what the dialog offers is what the plan then says.
    chooseDialog("s", "Derive Strategies");
    photograph("walk-derive-strategies");
    const Names offered = words();
    screen.press("Return");
    awaitStep("Derive Strategies", 1);
    Names strategies;
    await("strategies", [&] {
        strategies = filled("strategies", "strategy");
        return strategies.size() > 2;
    });
    EXPECT_TRUE(contains(offered, section("strategies").text(strategies.front(), "strategy")))
        << section("strategies").text(strategies.front(), "strategy");

    // A strength is tried; the plan stays as it is until it is applied.
    const SectionInSheet forces = section("force-field");
    const double strength = forces.cell("F1", "strength")->getValue();
    const std::string net = place("objectives", "O1", "force-net");
    const double netBefore = keyplan::office::valueAt(document(), net);
    chooseDialog("w", "What-if on the Force Field");
    screen.press("Tab");
    screen.press("Down");
    await("what was tried", [&] {
        return contains(words(), std::string("+") + std::to_string(static_cast<int>(netBefore) - 1));
    });
    awaitStillness();
    photograph("walk-what-if");
    EXPECT_EQ(forces.cell("F1", "strength")->getValue(), strength);
    screen.press("alt+a");
    awaitStep("What-if", 2);
    EXPECT_TRUE(comesTrue([&] { return forces.cell("F1", "strength")->getValue() == strength - 1; }));
    EXPECT_TRUE(comesTrue([&] { return keyplan::office::valueAt(document(), net) == netBefore - 1; }));

    chooseDialog("g", "Generate Actions");
    photograph("walk-generate-actions");
    const Names proposed = words();
    screen.press("Return");
    awaitStep("Generate Actions", 3);
    Names generated;
    await("actions", [&] {
        generated = added(actionsBefore, filled("actions", "action"));
        return generated.size() > 2;
    });
    for (const std::string& id : generated) {
        // Long ones are shortened in the dialog.
        const std::string action = section("actions").text(id, "action").substr(0, 30);
        EXPECT_TRUE(std::any_of(proposed.begin(), proposed.end(), [&](const std::string& name) {
            return name.starts_with(action);
        })) << action;
    }

    chooseDialog("c", "Schedule Actions");
    photograph("walk-schedule-actions");
    screen.press("Return");
    awaitStep("Schedule Actions", 4);
    await("dates", [&] { return section("actions").cell(generated.back(), "start")->getValue() > 0; });
    for (const std::string& id : generated) {
        const auto start = std::lround(section("actions").cell(id, "start")->getValue());
        EXPECT_GT(start, 0) << id;
        constexpr long week = 7; // day 0 was a Saturday
        EXPECT_GT(start % week, 1) << id << " starts at a weekend";
    }

    draw("b", "Board", 5);
    const std::string& moved = generated.front();
    await("its card", [&] { return card(moved).second == "card:0"; });
    goTo(card(moved).first);
    screen.press("ctrl+alt+m");
    awaitDialog("Move Action");
    photograph("walk-move-action");
    screen.press("alt+d");
    screen.press("Return");
    awaitStep("Move Action", 6);
    EXPECT_TRUE(comesTrue([&] { return section("actions").text(moved, "status") == "Doing"; }));
    EXPECT_TRUE(comesTrue([&] { return card(moved).second == "card:1"; }));

    draw("g", "Gantt", 7);
    draw("a", "Map of people", 8);
    EXPECT_GT(shapesOn("Map of people"), 0);

    const auto folder =
        std::filesystem::temp_directory_path() / ("keyplan-walk-" + std::to_string(office.processId()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "calendar.ics";
    choose("l");
    await("the dialog Export Calendar", [&] { return screen.shows("Export Calendar"); });
    awaitStillness();
    photograph("walk-export-calendar");
    screen.press("ctrl+a");
    screen.type(file.string());
    screen.press("Return");
    await("the calendar",
          [&] { return keyplan::office::readWhole(file).find("END:VCALENDAR") != std::string::npos; });
    const std::string calendar = keyplan::office::readWhole(file);
    std::filesystem::remove_all(folder);
    std::size_t events = 0;
    for (auto at = calendar.find("BEGIN:VEVENT"); at != std::string::npos;
         at = calendar.find("BEGIN:VEVENT", at + 1)) {
        ++events;
    }
    EXPECT_EQ(events, filled("actions", "due").size() + filled("reviews", "date").size());

    // All of it is taken back, step by step.
    clickIntoTheSheet();
    for (std::size_t steps = keyplan::office::undoTitles(document()).size(); steps > 0; --steps) {
        screen.press("ctrl+z");
        await("undo", [&] { return keyplan::office::undoTitles(document()).size() == steps - 1; });
    }
    EXPECT_TRUE(comesTrue([&] { return sheetNames(document()) == sheetsBefore; }));
    EXPECT_TRUE(comesTrue([&] { return filled("actions", "action") == actionsBefore; }));
    EXPECT_EQ(section("force-field").cell("F1", "strength")->getValue(), strength);
}

} // namespace
} // namespace keyplan::window
