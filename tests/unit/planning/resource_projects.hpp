// Projects for tests of scheduling: made up at random, checked day by day.
#pragma once

#include "planning/serial_schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace keyplan::tests {

/// What is wrong with a schedule, "" when it can be carried out as it is. Looks at every unit of time.
inline std::string fault(const planning::ResourceProject& project,
                         const planning::ResourceSchedule& schedule) {
    const planning::Network& network = project.network;
    if (schedule.starts.size() != network.size())
        return "not one start for each activity";
    long long length = 0;
    for (std::size_t activity = 0; activity < network.size(); ++activity) {
        if (schedule.starts[activity] < 0)
            return "starts before time 0: " + std::to_string(activity);
        length = std::max(length, schedule.starts[activity] + network.duration(activity));
        for (const std::size_t before : network.predecessors(activity))
            if (schedule.starts[before] + network.duration(before) > schedule.starts[activity])
                return "starts too early: " + std::to_string(activity);
    }
    if (length != schedule.length)
        return "has another length than it says";
    std::vector<std::vector<long long>> taken(project.capacities.size(),
                                              std::vector<long long>(static_cast<std::size_t>(length), 0));
    for (const planning::Demand& demand : project.demands)
        for (long long unit = 0; unit < network.duration(demand.activity); ++unit) {
            long long& now =
                taken[demand.resource][static_cast<std::size_t>(schedule.starts[demand.activity] + unit)];
            now += demand.amount;
            if (now > project.capacities[demand.resource])
                return "takes too much of resource " + std::to_string(demand.resource);
        }
    return "";
}

/// A project of up to `most` activities whose links point forward and whose demands can be met.
inline planning::ResourceProject randomProject(std::mt19937& numbers, std::size_t most) {
    const auto below = [&](std::size_t end) { return numbers() % end; };
    const std::size_t count = 1 + below(most);
    std::vector<long long> durations;
    std::vector<planning::Link> links;
    for (std::size_t activity = 0; activity < count; ++activity) {
        durations.push_back(static_cast<long long>(below(8)));
        for (std::size_t before = 0; before < activity; ++before)
            if (below(count) == 0)
                links.push_back({before, activity});
    }
    planning::ResourceProject project{planning::Network(std::move(durations), links), {}, {}};
    for (std::size_t resource = 0; resource < below(5); ++resource) {
        project.capacities.push_back(1 + static_cast<long long>(below(6)));
        for (std::size_t activity = 0; activity < count; ++activity)
            if (below(3) > 0)
                project.demands.push_back(
                    {activity, resource,
                     static_cast<long long>(below(static_cast<std::size_t>(project.capacities.back()) + 1))});
    }
    return project;
}

/// The length of the shortest schedule of all, by trying every order of few activities: some order places the
/// activities of a shortest schedule one after the other, each as early as it fits (A. Sprecher, R. Kolisch
/// and A. Drexl, European Journal of Operational Research 80 (1995), 94–102). Works on plain lists of days.
inline long long shortestLength(const planning::ResourceProject& project) {
    const planning::Network& network = project.network;
    std::size_t days = 1;
    for (std::size_t activity = 0; activity < network.size(); ++activity)
        days += static_cast<std::size_t>(network.duration(activity));
    auto shortest = static_cast<long long>(days);
    std::vector<std::size_t> order(network.order().begin(), network.order().end());
    std::sort(order.begin(), order.end());
    do {
        std::vector<long long> finishes(network.size(), -1);
        std::vector<std::vector<long long>> free;
        for (const long long capacity : project.capacities)
            free.emplace_back(days, capacity);
        long long length = 0;
        for (const std::size_t activity : order) {
            const auto before = network.predecessors(activity);
            if (std::any_of(before.begin(), before.end(),
                            [&](std::size_t each) { return finishes[each] < 0; })) {
                length = shortest; // not an order of precedence
                break;
            }
            std::size_t start = 0;
            for (const std::size_t each : before)
                start = std::max(start, static_cast<std::size_t>(finishes[each]));
            const auto duration = static_cast<std::size_t>(network.duration(activity));
            const auto fits = [&](const planning::Demand& demand) {
                for (std::size_t day = start; day < start + duration; ++day)
                    if (demand.activity == activity && free[demand.resource][day] < demand.amount)
                        return false;
                return true;
            };
            while (!std::all_of(project.demands.begin(), project.demands.end(), fits))
                ++start;
            for (const planning::Demand& demand : project.demands)
                for (std::size_t day = start; demand.activity == activity && day < start + duration; ++day)
                    free[demand.resource][day] -= demand.amount;
            finishes[activity] = static_cast<long long>(start) + network.duration(activity);
            length = std::max(length, finishes[activity]);
        }
        shortest = std::min(shortest, length);
    } while (std::next_permutation(order.begin(), order.end()));
    return shortest;
}

} // namespace keyplan::tests
