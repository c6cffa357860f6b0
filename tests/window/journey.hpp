// A person before a real window: the office on a screen of its own, what is typed and clicked, and what the
// cells then hold.
#pragma once

#include "virtual_display.hpp"

#include "office.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/ui/test/XUITest.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

namespace keyplan::window {

namespace uno = com::sun::star::uno;
namespace uitest = com::sun::star::ui::test;
using keyplan::office::Document;
using keyplan::tools::argument;
using keyplan::tools::fromUtf8;
using keyplan::tools::OfficeSession;
using keyplan::tools::toUtf8;

// Looks again and again, for what a window shows takes its time.
inline bool comesTrue(const std::function<bool()>& condition, int seconds = 30) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (std::chrono::steady_clock::now() < limit) {
        try {
            if (condition()) {
                return true;
            }
        } catch (const uno::Exception&) {
            // The window or the document is on its way.
        } catch (const std::exception&) {
            // What the document is asked for is on its way.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

class Journey : public ::testing::Test {
protected:
    static keyplan::tools::OfficeOptions options(const VirtualDisplay& screen) {
        keyplan::tools::OfficeOptions options;
        options.extension = keyplan::office::packagePath();
        options.screen = keyplan::tools::Screen::Window;
        options.environment = {{"DISPLAY", screen.name()},
                               {"GDK_BACKEND", "x11"},
                               {"SAL_USE_VCLPLUGIN", "gtk3"},
                               {"LC_ALL", "C.UTF-8"}};
        return options;
    }

    Document document() { return {office.desktop()->getCurrentComponent(), uno::UNO_QUERY_THROW}; }

    void photograph(const std::string& name) {
        const auto file = std::filesystem::path(KEYPLAN_BINARY_DIR) / ("journey-" + name + ".png");
        EXPECT_TRUE(screen.photograph(file)) << file;
    }

    // What must be so before a person can go on.
    void await(const std::string& what, const std::function<bool()>& condition) {
        constexpr int patience = 60;
        if (!comesTrue(condition, patience)) {
            photograph("in-vain");
            throw std::runtime_error("In vain awaited: " + what);
        }
    }

    // Until everything is painted and laid out. A cursor that blinks may go on.
    void awaitStillness() {
        std::string before;
        comesTrue(
            [&] {
                const std::string now = screen.checksum();
                return std::exchange(before, now) == now && !now.empty();
            },
            5);
    }

    // The title of the office's window that has the keyboard.
    std::string inFront() {
        for (const auto& property : tester->getTopFocusWindow()->getState()) {
            if (property.Name == "Text") {
                return toUtf8(property.Value.get<rtl::OUString>());
            }
        }
        return {};
    }

    void clickIntoTheSheet() {
        awaitStillness();
        screen.click(400, 500);
    }

    void openSpreadsheet() {
        // On the office's own thread: gtk waits for its main loop, which a call from outside would hold up.
        office.loadDocument("private:factory/scalc", {argument("OnMainThread", true)});
        await("a spreadsheet", [&] { return tester->getTopFocusWindow()->getChildren().getLength() > 0; });
        clickIntoTheSheet();
    }

    // The entry of the menu Account Plan that these keys lead to.
    void choose(const std::string& keys) { screen.press("alt+a " + keys); }

    void chooseDialog(const std::string& keys, const std::string& title) {
        choose(keys);
        awaitDialog(title);
    }

    void awaitDialog(const std::string& title) {
        await("the dialog " + title, [&] { return screen.shows(title) && inFront() == title; });
        awaitStillness();
    }

    // A command answers in a bar of the window in which it was chosen.
    void awaitAnswer(const Document& from) {
        const uno::Reference<com::sun::star::frame::XModel> model(from, uno::UNO_QUERY_THROW);
        const uno::Reference<com::sun::star::frame::XInfobarProvider> bars(model->getCurrentController(),
                                                                           uno::UNO_QUERY_THROW);
        await("the answer of a command", [&] { return bars->hasInfobar("org.keyplan.result"); });
    }

    // As a person makes one: by the menu and its dialog, filled with the sample.
    void openSample(const std::string& templateName) {
        openSpreadsheet();
        const Document from = document();
        chooseDialog("n", "New Account Plan");
        screen.press("alt+t");
        screen.type(templateName);
        screen.press("alt+s");
        screen.press("Return");
        awaitAnswer(from);
        await("the plan in front", [&] { return document() != from; });
        clickIntoTheSheet();
    }

    // The next step that Undo would take back.
    std::string lastStep() {
        const auto steps = keyplan::office::undoTitles(document());
        return steps.empty() ? std::string() : steps.front();
    }

    // While a step is on its way it has its title already, but nothing can be undone.
    void awaitStep(const std::string& title, std::size_t number) {
        await("the step " + title, [&] {
            const uno::Reference<com::sun::star::document::XUndoManagerSupplier> undo(document(),
                                                                                      uno::UNO_QUERY_THROW);
            return keyplan::office::undoTitles(document()).size() == number && lastStep() == title &&
                   undo->getUndoManager()->isUndoPossible();
        });
    }

    // The cell of a field in the row with this id, by the hidden row of field ids above a section's header.
    std::string place(const std::string& section, const std::string& row, const std::string& field) {
        const Document plan = document();
        for (const std::string& sheetName : keyplan::office::sheetNames(plan)) {
            const auto sheet = keyplan::office::sheetNamed(plan, sheetName);
            for (int at = 0; at < 60 * margin; ++at) {
                const int first = at % margin;
                const int line = at / margin;
                if (content(sheet, first, line) == "keyplan:" + section) {
                    return "'" + sheetName + "'." + letter(columnOf(sheet, line, field)) +
                           std::to_string(rowOf(sheet, first, line, row) + 1);
                }
            }
        }
        throw std::runtime_error("The plan shows no section " + section);
    }

    static std::string content(const keyplan::office::Sheet& sheet, int column, int line) {
        return toUtf8(sheet->getCellByPosition(column, line)->getFormula());
    }

    static constexpr int margin = 4; // columns among which a section may begin

    static int columnOf(const keyplan::office::Sheet& sheet, int line, const std::string& field) {
        int column = 0;
        while (column < 26 && content(sheet, column, line) != field) {
            ++column;
        }
        return column;
    }

    static int rowOf(const keyplan::office::Sheet& sheet, int column, int from, const std::string& id) {
        int line = from;
        while (line < from + 40 && content(sheet, column, line) != id) {
            ++line;
        }
        return line;
    }

    static std::string letter(int column) { return {static_cast<char>('A' + column)}; }

    // As a person does: to the cell by the name box.
    void goTo(const std::string& address) {
        const auto dot = address.rfind('.');
        screen.press("ctrl+shift+t");
        screen.type("\\$" + address.substr(0, dot) + "." + address.substr(dot + 1));
        screen.press("Return");
    }

    void fillIn(const std::string& address, const std::string& text) {
        goTo(address);
        screen.type(text);
        screen.press("Return");
        EXPECT_TRUE(comesTrue([&] { return keyplan::office::textAt(document(), address) == text; }))
            << address << " holds " << keyplan::office::textAt(document(), address) << ", not " << text;
    }

    int charts() {
        int count = 0;
        for (const std::string& name : keyplan::office::sheetNames(document())) {
            const uno::Reference<com::sun::star::table::XTableChartsSupplier> sheet(
                keyplan::office::sheetNamed(document(), name), uno::UNO_QUERY_THROW);
            count += sheet->getCharts()->getElementNames().getLength();
        }
        return count;
    }

    VirtualDisplay screen;
    OfficeSession office{options(screen)};
    uno::Reference<uitest::XUITest> tester{office.service("org.libreoffice.uitest.UITest"),
                                           uno::UNO_QUERY_THROW};
};

} // namespace keyplan::window
