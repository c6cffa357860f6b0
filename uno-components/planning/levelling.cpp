// Levelling: a schedule in which nobody has to do two things at a time.
#include "planning/levelling.hpp"

#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

// From each action to the next one of the same owner.
std::vector<Link> ordersOf(const ResourceProject& project, std::span<const long long> starts) {
    std::vector<Demand> working;
    std::copy_if(project.demands.begin(), project.demands.end(), std::back_inserter(working),
                 [&](const Demand& demand) { return project.network.duration(demand.activity) > 0; });
    std::sort(working.begin(), working.end(), [&](const Demand& left, const Demand& right) {
        return std::pair(left.resource, starts[left.activity]) <
               std::pair(right.resource, starts[right.activity]);
    });
    std::vector<Link> links;
    for (std::size_t i = 1; i < working.size(); ++i)
        if (working[i - 1].resource == working[i].resource)
            links.push_back({working[i - 1].activity, working[i].activity});
    return links;
}

} // namespace

std::vector<Demand> demandsOf(std::span<const std::string> owners) {
    std::unordered_map<std::string, std::size_t> numbers;
    std::vector<Demand> demands;
    for (std::size_t action = 0; action < owners.size(); ++action) {
        std::string owner = wordKey(owners[action]);
        if (!owner.empty())
            demands.push_back({action, numbers.emplace(std::move(owner), numbers.size()).first->second, 1});
    }
    return demands;
}

std::vector<ScheduledAction> level(std::span<const PlannedAction> actions,
                                   std::span<const std::string> owners, Date start,
                                   std::span<const Date> holidays) {
    if (owners.size() != actions.size())
        throw InvalidArgument("lengths-differ");
    std::vector<Link> links = linksOf(actions);
    ResourceProject project{networkOf(actions, links), {}, demandsOf(owners)};
    project.capacities.assign(actions.size(), 1);

    const ResourceSchedule found = shortSchedule(project, usualTries(actions.size()));
    // Everybody's order as links of the network: its critical path is the schedule, and its floats are ours.
    const std::vector<Link> orders = ordersOf(project, found.starts);
    links.insert(links.end(), orders.begin(), orders.end());
    return datesOf(networkOf(actions, links), start, holidays);
}

} // namespace keyplan::planning
