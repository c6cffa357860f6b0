// The deck Account Plan in a real window: opened from the menu, it says what the plan says, follows what is
// typed, and leads to the cells by mouse and by keys.
#include "accessible.hpp"
#include "journey.hpp"
#include "plan_in_office.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace keyplan::window {
namespace {

using keyplan::office::Accessible;
using keyplan::office::accessibleOf;
using keyplan::office::controllerOf;
using keyplan::office::SectionInSheet;
namespace roles = com::sun::star::accessibility::AccessibleRole;

// With a blank at which no line breaks.
constexpr const char* complete = "100\u00A0% complete";

class Sidebar : public Journey {
protected:
    Accessible panel() { return keyplan::office::healthPanel(document()); }

    // While it is laid out anew, a control may go away under one's hands.
    std::vector<std::string> words() {
        constexpr int deep = 2;
        std::vector<std::string> all;
        await("the words of the sidebar", [&] {
            all = keyplan::office::namesIn(panel(), deep);
            return !all.empty();
        });
        return all;
    }

    // The first line that begins so; empty when there is none.
    std::string line(const std::string& beginning) {
        for (const std::string& one : words()) {
            if (one.starts_with(beginning)) {
                return one;
            }
        }
        return {};
    }

    // The first line that has this in it.
    std::string lineWith(const std::string& part) {
        for (const std::string& one : words()) {
            if (one.find(part) != std::string::npos) {
                return one;
            }
        }
        return {};
    }

    std::string withKeyboard() {
        for (const Accessible& control : panel().children()) {
            if (control.hasFocus()) {
                return control.name();
            }
        }
        return {};
    }

    // Links to rows, then buttons, as they follow each other from top to bottom.
    std::vector<std::string> whatCanBeChosen() {
        std::vector<std::string> all;
        keyplan::office::visit(panel(), 1, [&](const Accessible& control) {
            const std::string name = control.name();
            const bool isLink = name.find("  ") != std::string::npos;
            if (isLink || control.role() == roles::PUSH_BUTTON) {
                all.push_back(name);
            }
        });
        return all;
    }

    // By Tab to another control; its name. Where the office shows the panel's own title, that is one of the
    // places on the way.
    std::string goOn() {
        const std::string before = withKeyboard();
        constexpr int most = 4;
        for (int tabs = 0; tabs < most; ++tabs) {
            screen.press("Tab");
            if (comesTrue([&] { return withKeyboard() != before && !withKeyboard().empty(); }, 5)) {
                return withKeyboard();
            }
        }
        throw std::runtime_error("Tab leads nowhere from " + before);
    }

    // The panel does not know where on the screen it lies, but the deck around it does.
    com::sun::star::awt::Rectangle deck() {
        const auto window = accessibleOf(controllerOf(document())->getFrame()->getContainerWindow());
        com::sun::star::awt::Rectangle found;
        constexpr int deep = 4;
        keyplan::office::visit(window, deep, [&](const Accessible& one) {
            if (one.role() == roles::PANEL && one.name() == "Account Plan") {
                found = one.place();
            }
        });
        if (found.Width == 0) {
            throw std::runtime_error("The deck Account Plan is not in the window");
        }
        return found;
    }

    // From below the deck's title downwards until something comes of it: the office shows the panel's own
    // title or not, and counts its menu or not.
    bool clickOn(const std::string& link, const std::function<bool()>& reached) {
        constexpr int first = 24; // pixels
        constexpr int last = 80;
        constexpr int step = 8; // about half a line
        const auto around = deck();
        for (const Accessible& control : panel().children()) {
            if (control.name() != link) {
                continue;
            }
            const auto place = control.place();
            const int y = around.Y + place.Y + place.Height / 2;
            for (int above = first; above <= last; above += step) {
                screen.click(around.X + place.X + place.Width / 4, y + above);
                if (comesTrue(reached, 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    // As place() writes it.
    std::string selected() {
        const uno::Reference<com::sun::star::view::XSelectionSupplier> view(controllerOf(document()),
                                                                            uno::UNO_QUERY_THROW);
        const uno::Reference<com::sun::star::sheet::XCellRangeAddressable> cell(view->getSelection(),
                                                                                uno::UNO_QUERY_THROW);
        const auto at = cell->getRangeAddress();
        return "'" + keyplan::office::sheetNames(document()).at(static_cast<std::size_t>(at.Sheet)) + "'." +
               letter(at.StartColumn) + std::to_string(at.StartRow + 1);
    }
};

TEST_F(Sidebar, ItFollowsThePlanAndLeadsIntoIt) {
    openSample("One");
    // Nothing is asked of the deck before it stands: the office would make it on the asking thread, and such
    // panels under gtk never get the keyboard.
    choose("h");
    awaitAnswer(document());
    awaitStillness();
    await("the deck Account Plan", [&] { return !line("Objectives").empty(); });
    awaitStillness();
    photograph("sidebar");

    // Completeness, objectives, next actions.
    EXPECT_EQ(words().front(), "Acme Corporation");
    EXPECT_FALSE(line(complete).empty());
    for (const char* objective : {"O1", "O2", "O3"}) {
        const std::string text = SectionInSheet(document(), "objectives").text(objective, "objective");
        EXPECT_EQ(line(objective).substr(0, 20), (std::string(objective) + "  " + text).substr(0, 20));
    }
    const SectionInSheet actions(document(), "actions");
    int open = 0;
    std::string due;
    for (const char* id : {"A1", "A2", "A3", "A4", "A5", "A6"}) {
        if (actions.text(id, "status") != "Done") {
            ++open;
            due = due.empty() || actions.cell(id, "due")->getValue() < actions.cell(due, "due")->getValue()
                      ? id
                      : due;
        }
    }
    ASSERT_GT(open, 1);
    EXPECT_FALSE(lineWith(std::to_string(open) + " open").empty());
    EXPECT_TRUE(line(due + "  ").starts_with(due + "  " + actions.text(due, "action").substr(0, 20)))
        << line(due + "  ");

    // It follows what is typed, and Undo.
    fillIn(place("objectives", "O1", "objective"), "Renew the contract");
    EXPECT_TRUE(comesTrue([&] { return line("O1") == "O1  Renew the contract"; })) << line("O1");
    fillIn(place("actions", due, "status"), "Done");
    EXPECT_TRUE(comesTrue([&] { return !lineWith(std::to_string(open - 1) + " open").empty(); }));
    EXPECT_TRUE(line(due + "  ").empty());
    goTo(place("objectives", "O2", "objective"));
    screen.press("Delete");
    EXPECT_TRUE(comesTrue([&] { return line(complete).empty(); }));
    awaitStillness();
    photograph("sidebar-after");
    screen.press("ctrl+z");
    EXPECT_TRUE(comesTrue([&] { return !line(complete).empty(); }));

    // A click on a link leads to its row.
    EXPECT_TRUE(clickOn(line("O1"), [&] { return selected() == place("objectives", "O1", "objective"); }))
        << selected();
    awaitStillness();

    // So does Enter, after Shift+F6 to the sidebar and Tab, which goes from top to bottom.
    screen.press("shift+F6");
    screen.press("Tab");
    await("the keyboard in the sidebar", [&] { return !withKeyboard().empty(); });
    const std::vector<std::string> wanted = whatCanBeChosen();
    ASSERT_GT(wanted.size(), 10U);
    std::vector<std::string> reached{withKeyboard()};
    for (std::string name = goOn(); name != reached.front(); name = goOn()) {
        reached.push_back(name);
    }
    const std::vector<std::string> all = words();
    const auto placeOf = [&](const std::string& name) { return std::find(all.begin(), all.end(), name); };
    const auto above = [&](const std::string& a, const std::string& b) { return placeOf(a) < placeOf(b); };
    std::rotate(reached.begin(), std::min_element(reached.begin(), reached.end(), above), reached.end());
    EXPECT_TRUE(std::is_sorted(reached.begin(), reached.end(), above));
    for (const std::string& name : wanted) {
        EXPECT_NE(std::find(reached.begin(), reached.end(), name), reached.end()) << name;
    }
    const std::string third = line("O3");
    while (withKeyboard() != third) {
        goOn();
    }
    screen.press("Return");
    EXPECT_TRUE(comesTrue([&] { return selected() == place("objectives", "O3", "objective"); }))
        << selected();
    // The keyboard is in the sheet again: what is typed arrives there.
    screen.type("Be asked first");
    screen.press("Return");
    EXPECT_TRUE(comesTrue([&] { return line("O3") == "O3  Be asked first"; })) << line("O3");
}

} // namespace
} // namespace keyplan::window
