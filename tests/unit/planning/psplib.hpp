// Instances of PSPLIB (R. Kolisch and A. Sprecher, "PSPLIB – A project scheduling problem library", European
// Journal of Operational Research 96 (1997), 205–216): public data that is read where it lies, never copied
// here.
#pragma once

#include "planning/serial_schedule.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace keyplan::tests {

/// The folder of a set, "j60" or "j120": in KEYPLAN_DATA where that is set, else beside the project.
inline std::filesystem::path psplibFolder(const std::string& set) {
    const char* given = std::getenv("KEYPLAN_DATA");
    const std::filesystem::path data = given && *given
                                           ? std::filesystem::path(given)
                                           : std::filesystem::path(KEYPLAN_SOURCE_DIR) / "../shared/data";
    return data / "psplib" / set;
}

/// The files of a set by name; none where the folder is not there.
inline std::vector<std::filesystem::path> psplibFiles(const std::string& set) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(psplibFolder(set), missing))
        if (entry.path().extension() == ".rcp")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Reads Patterson's format: the numbers of activities and resources; the capacities; then for each activity
/// its duration, its demands, the number of its successors and their numbers from 1.
inline planning::ResourceProject readPatterson(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const auto next = [&] {
        long long number = -1;
        if (!(stream >> number) || number < 0)
            throw std::runtime_error(file.string() + " is not in Patterson's format");
        return number;
    };
    const auto activities = static_cast<std::size_t>(next());
    const auto resources = static_cast<std::size_t>(next());
    std::vector<long long> capacities;
    for (std::size_t resource = 0; resource < resources; ++resource)
        capacities.push_back(next());

    std::vector<long long> durations;
    std::vector<planning::Demand> demands;
    std::vector<planning::Link> links;
    for (std::size_t activity = 0; activity < activities; ++activity) {
        durations.push_back(next());
        for (std::size_t resource = 0; resource < resources; ++resource)
            demands.push_back({activity, resource, next()});
        for (long long successors = next(); successors > 0; --successors) {
            const auto successor = static_cast<std::size_t>(next());
            if (successor == 0 || successor > activities)
                throw std::runtime_error(file.string() + " names an activity that it does not have");
            links.push_back({activity, successor - 1});
        }
    }
    return {planning::Network(std::move(durations), links), std::move(capacities), std::move(demands)};
}

/// By how much a schedule is longer than the critical path: 0.1 for a tenth.
inline double deviation(const planning::ResourceProject& project,
                        const planning::ResourceSchedule& schedule) {
    const auto path = static_cast<double>(planning::criticalPath(project.network).length);
    return (static_cast<double>(schedule.length) - path) / path;
}

} // namespace keyplan::tests
