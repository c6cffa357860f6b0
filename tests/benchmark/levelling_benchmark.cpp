// How short schedules get on PSPLIB, and how long that takes: all instances of J60 and J120, one line for
// each set.
#include "planning/resource_schedule.hpp"

#include "../unit/planning/psplib.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>

namespace {

using namespace keyplan;
using Clock = std::chrono::steady_clock;

void measure(const std::string& set) {
    const auto files = tests::psplibFiles(set);
    if (files.empty()) {
        std::printf("%-6s not found in %s; KEYPLAN_DATA names another folder\n", set.c_str(),
                    tests::psplibFolder(set).string().c_str());
        return;
    }
    double deviations = 0;
    double total = 0;
    double longest = 0;
    for (const auto& file : files) {
        const planning::ResourceProject project = tests::readPatterson(file);
        double quickest = 0;
        // The quicker of two runs: what else the machine does meanwhile should not count.
        for (int run = 0; run < 2; ++run) {
            const auto start = Clock::now();
            const auto schedule =
                planning::shortSchedule(project, planning::usualTries(project.network.size()));
            const double milliseconds =
                std::chrono::duration<double, std::milli>(Clock::now() - start).count();
            quickest = run == 0 ? milliseconds : std::min(quickest, milliseconds);
            if (run == 0)
                deviations += tests::deviation(project, schedule);
        }
        total += quickest;
        longest = std::max(longest, quickest);
    }
    const auto count = static_cast<double>(files.size());
    std::printf("%-6s %9zu %16.2f %8.2f %8.2f\n", set.c_str(), files.size(), 100 * deviations / count,
                total / count, longest);
}

} // namespace

int main() {
    try {
        std::printf("%-6s %9s %16s %8s %8s\n", "set", "instances", "mean deviation %", "mean ms", "max ms");
        measure("j60");
        measure("j120");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
