// What the open sidebar costs whoever types into a plan: entries with it open against entries with it closed.
#include "tools/office_session.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace uno = com::sun::star::uno;
using namespace keyplan::tools;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int pairs = 24;
constexpr int entries = 12;

struct Plan {
    explicit Plan(const OfficeSession& running)
        : office(running), toolkit(office.service("com.sun.star.awt.Toolkit"), uno::UNO_QUERY_THROW) {
        const Answer made = office.dispatch(
            {}, "org.keyplan:NewPlan",
            {argument("Template", "strategic"), argument("Sample", true), argument("Ask", false)});
        if (!made.succeeded())
            throw std::runtime_error(made.sentence);
        const uno::Reference<com::sun::star::frame::XModel> model(office.desktop()->getCurrentComponent(),
                                                                  uno::UNO_QUERY_THROW);
        controller.set(model->getCurrentController(), uno::UNO_QUERY_THROW);
        frame.set(controller->getFrame(), uno::UNO_QUERY_THROW);
        const Answer shown = office.dispatch(frame, "org.keyplan:ShowHealth", {argument("Ask", false)});
        if (shown.json.find("\"sidebar\":true") == std::string::npos)
            throw std::runtime_error("The sidebar does not open: " + shown.json);
    }

    /// Milliseconds until every one of the entries is calculated and painted. One begins `rhythm` after the
    /// one before; what is left of it is a pause, which is not counted.
    double type(const std::string& column, milliseconds rhythm) const {
        double taken = 0;
        auto next = Clock::now();
        for (int row = 0; row < entries; ++row) {
            office.dispatch(frame, ".uno:GoToCell",
                            {argument("ToPoint", "$Actions." + column + std::to_string(8 + row))});
            toolkit->processEventsToIdle();
            std::this_thread::sleep_until(next);
            const auto start = Clock::now();
            next = start + rhythm;
            office.dispatch(frame, ".uno:EnterString",
                            {argument("StringName", "Call them about " + std::to_string(++number))});
            toolkit->processEventsToIdle();
            taken += std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        }
        return taken;
    }

    void showSidebar(bool visible) const {
        controller->getSidebar()->setVisible(visible);
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        toolkit->processEventsToIdle();
    }

    const OfficeSession& office;
    uno::Reference<com::sun::star::awt::XToolkitExperimental> toolkit;
    uno::Reference<com::sun::star::frame::XController2> controller;
    uno::Reference<com::sun::star::frame::XDispatchProvider> frame;
    mutable int number = 0;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void compare(const Plan& plan, const char* what, milliseconds rhythm, int rounds) {
    std::vector<double> open;
    std::vector<double> closed;
    std::vector<double> ratios;
    // In turns, and each first in half of the pairs, so that a busy moment meets both alike.
    for (int round = 0; round < rounds; ++round) {
        for (int turn = 0; turn < 2; ++turn) {
            const bool visible = (round + turn) % 2 == 0;
            plan.showSidebar(visible);
            (visible ? open : closed).push_back(plan.type("C", rhythm));
        }
        ratios.push_back(open.back() / closed.back());
    }
    std::printf(
        "%s: %.1f ms an entry with the sidebar open, %.1f ms closed; ratio of the medians %.3f, median of "
        "the pairs' ratios %.3f (goal 1.05)\n",
        what, median(open) / entries, median(closed) / entries, median(open) / median(closed),
        median(ratios));
    std::fflush(stdout);
}

} // namespace

int main() {
    try {
        OfficeOptions options;
        options.extension = std::getenv("KEYPLAN_OXT") ? std::getenv("KEYPLAN_OXT") : KEYPLAN_OXT;
        options.screen = Screen::Unseen;
        const OfficeSession office(options);
        const Plan plan(office);
        plan.type("C", {});
        // As fast as people type; as they fill in a table, faster and slower than the panel waits at first;
        // faster than anyone.
        compare(plan, "Five entries a second", milliseconds(200), pairs / 2);
        compare(plan, "Two entries a second", milliseconds(500), pairs / 3);
        compare(plan, "One entry in 1.2 seconds", milliseconds(1200), pairs / 6);
        compare(plan, "Without a pause", {}, pairs);
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << "\n";
    }
    return 1;
}
