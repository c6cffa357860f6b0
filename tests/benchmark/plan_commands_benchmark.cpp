// How long the commands take that turn an analysis into work, on plans of growing size: the curve should be
// near linear, the largest below two seconds.
#include "large_plan.hpp"

#include "tools/office_session.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace uno = com::sun::star::uno;
using namespace keyplan::tools;
using Model = uno::Reference<com::sun::star::frame::XModel>;

struct Timed {
    std::string label;
    std::string command;
    Arguments arguments;
    /// Pictures are drawn for the first time, then anew in their place; what others did is undone.
    bool again = false;
};

const std::vector<Timed>& timedCommands() {
    static const std::vector<Timed> all = [] {
        const auto today = argument("Today", "2026-03-02");
        std::vector<Timed> commands{
            {"Generate Actions", "org.keyplan:GenerateActions", {argument("Most", 10), today}},
            {"Schedule Actions", "org.keyplan:ScheduleActions", {argument("Start", "2026-03-02"), today}},
        };
        for (const char* picture : {"force-field", "swot", "risks", "account-map", "whitespace", "board",
                                    "gantt", "timeline", "workload"})
            for (const bool again : {false, true})
                commands.push_back({std::string(again ? "  anew" : "Draw ") + (again ? "" : picture),
                                    "org.keyplan:Draw",
                                    {argument("Picture", picture), today},
                                    again});
        return commands;
    }();
    return all;
}

keyplan::benchmark::LargePlan sized(int part) {
    keyplan::benchmark::LargePlan size;
    for (int* count : {&size.objectives, &size.forces, &size.actions, &size.stakeholders, &size.opportunities,
                       &size.risks, &size.whitespace, &size.swot})
        *count /= part;
    return size;
}

Model openPlan(const OfficeSession& office, const std::filesystem::path& folder, int part) {
    const auto file = folder / ("plan-" + std::to_string(part) + ".json");
    std::ofstream(file) << keyplan::benchmark::largePlanData(sized(part));
    const Answer answer =
        office.dispatch({}, "org.keyplan:NewPlan", {argument("Data", fileUrl(file)), argument("Ask", false)});
    if (!answer.succeeded())
        throw std::runtime_error(answer.sentence);
    return {office.desktop()->getCurrentComponent(), uno::UNO_QUERY_THROW};
}

/// Milliseconds, the median of a few runs where they can be repeated; below 0 when the command failed.
double millisecondsOf(const OfficeSession& office, const Model& plan, const Timed& timed) {
    const uno::Reference<com::sun::star::frame::XDispatchProvider> frame(
        plan->getCurrentController()->getFrame(), uno::UNO_QUERY_THROW);
    const auto undo =
        uno::Reference<com::sun::star::document::XUndoManagerSupplier>(plan, uno::UNO_QUERY_THROW)
            ->getUndoManager();
    const bool draws = timed.command == "org.keyplan:Draw";
    const std::size_t runs = draws && !timed.again ? 1 : 3;
    std::vector<double> taken;
    while (taken.size() < runs) {
        const auto steps = undo->getAllUndoActionTitles().getLength();
        const auto start = std::chrono::steady_clock::now();
        const Answer answer = office.dispatch(frame, timed.command, timed.arguments);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        if (!answer.succeeded()) {
            std::printf("  %s: %s\n", timed.label.c_str(), answer.sentence.c_str());
            return -1;
        }
        taken.push_back(time.count());
        if (!draws && undo->getAllUndoActionTitles().getLength() > steps)
            undo->undo();
    }
    const auto middle = taken.begin() + static_cast<std::ptrdiff_t>(runs / 2);
    std::nth_element(taken.begin(), middle, taken.end());
    return *middle;
}

} // namespace

int main() {
    try {
        OfficeOptions options;
        options.extension = KEYPLAN_OXT;
        const OfficeSession office(options);
        const auto folder =
            std::filesystem::temp_directory_path() / ("keyplan-large-" + std::to_string(office.processId()));
        std::filesystem::create_directories(folder);
        const std::vector<int> parts{8, 4, 2, 1};
        std::vector<std::vector<double>> times(timedCommands().size());
        for (const int part : parts) {
            const Model plan = openPlan(office, folder, part);
            for (std::size_t i = 0; i < timedCommands().size(); ++i)
                times[i].push_back(millisecondsOf(office, plan, timedCommands()[i]));
            uno::Reference<com::sun::star::util::XModifiable>(plan, uno::UNO_QUERY_THROW)->setModified(false);
            uno::Reference<com::sun::star::util::XCloseable>(plan, uno::UNO_QUERY_THROW)->close(true);
        }
        std::filesystem::remove_all(folder);
        const auto full = keyplan::benchmark::LargePlan();
        std::printf("Milliseconds on 1/8, 1/4, 1/2 and all of %d objectives, %d forces, %d actions, %d "
                    "stakeholders (goal 2000); last: all over half (linear: 2)\n",
                    full.objectives, full.forces, full.actions, full.stakeholders);
        for (std::size_t i = 0; i < times.size(); ++i) {
            std::printf("%-18s", timedCommands()[i].label.c_str());
            for (const double time : times[i])
                std::printf(" %8.0f", time);
            std::printf(" %6.2f\n", times[i][3] / times[i][2]);
        }
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << "\n";
    }
    return 1;
}
