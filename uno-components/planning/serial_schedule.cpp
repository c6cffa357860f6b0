// Serial schedule generation: activities that share resources, placed one by one as early as they fit.
#include "planning/serial_schedule.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace keyplan::planning {

namespace {

// By activity, then by resource; checked.
std::vector<Demand> sortedDemands(const ResourceProject& project) {
    std::vector<Demand> demands = project.demands;
    for (const Demand& demand : demands)
        if (demand.activity >= project.network.size() || demand.resource >= project.capacities.size() ||
            demand.amount < 0 || demand.amount > project.capacities[demand.resource])
            throw InvalidArgument("demand-invalid");
    std::sort(demands.begin(), demands.end(), [](const Demand& left, const Demand& right) {
        return std::pair(left.activity, left.resource) < std::pair(right.activity, right.resource);
    });
    const auto twice =
        std::adjacent_find(demands.begin(), demands.end(), [](const Demand& left, const Demand& right) {
            return left.activity == right.activity && left.resource == right.resource;
        });
    if (twice != demands.end())
        throw InvalidArgument("demand-invalid");
    return demands;
}

} // namespace

SerialScheduler::SerialScheduler(const ResourceProject& project)
    : network_(project.network), path_(criticalPath(project.network)), ranks_(project.network.size()),
      capacities_(project.capacities), profiles_(project.capacities.size()) {
    if (const auto waiting = network_.cycle())
        throw InvalidArgument("action-cycle", {std::to_string(*waiting + 1)});
    for (std::size_t rank = 0; rank < network_.size(); ++rank)
        ranks_[network_.order()[rank]] = rank;

    shareStarts_.assign(network_.size() + 1, 0);
    for (const Demand& demand : sortedDemands(project)) {
        // What takes no time or nothing at all is in nobody's way.
        if (demand.amount == 0 || network_.duration(demand.activity) == 0)
            continue;
        shares_.push_back(
            {demand.resource, demand.amount, project.capacities[demand.resource] - demand.amount});
        shareStarts_[demand.activity + 1] = shares_.size();
    }
    for (std::size_t activity = 0; activity < network_.size(); ++activity)
        shareStarts_[activity + 1] = std::max(shareStarts_[activity + 1], shareStarts_[activity]);
    lowerBound_ = std::max(path_.length, longestLoad());
}

// All that a resource has to do, between the least that comes before it and the least that comes after.
long long SerialScheduler::longestLoad() const {
    struct Load {
        long long work = 0;
        long long head = std::numeric_limits<long long>::max();
        long long tail = std::numeric_limits<long long>::max();
    };
    std::vector<Load> loads(capacities_.size());
    for (std::size_t activity = 0; activity < network_.size(); ++activity)
        for (std::size_t i = shareStarts_[activity]; i < shareStarts_[activity + 1]; ++i) {
            Load& load = loads[shares_[i].resource];
            load.work += shares_[i].amount * network_.duration(activity);
            load.head = std::min(load.head, path_.earliestStarts[activity]);
            load.tail = std::min(load.tail,
                                 path_.length - path_.latestStarts[activity] - network_.duration(activity));
        }
    long long longest = 0;
    for (std::size_t resource = 0; resource < loads.size(); ++resource) {
        const Load& load = loads[resource];
        if (load.work > 0)
            longest = std::max(longest, load.head +
                                            (load.work + capacities_[resource] - 1) / capacities_[resource] +
                                            load.tail);
    }
    return longest;
}

void SerialScheduler::takeNothing() {
    for (ResourceProfile& profile : profiles_)
        profile.clear();
}

long long SerialScheduler::place(std::size_t activity, long long earliest) {
    const long long duration = network_.duration(activity);
    const auto shares = std::span(shares_).subspan(shareStarts_[activity],
                                                   shareStarts_[activity + 1] - shareStarts_[activity]);
    long long start = earliest;
    // Until all resources agree on a time.
    for (std::size_t agreed = 0, next = 0; agreed < shares.size(); next = (next + 1) % shares.size()) {
        const Share& share = shares[next];
        const long long fits = profiles_[share.resource].firstFit(start, duration, share.most);
        agreed = fits == start ? agreed + 1 : 1;
        start = fits;
    }
    for (const Share& share : shares)
        profiles_[share.resource].take(start, duration, share.amount);
    return start;
}

ResourceSchedule SerialScheduler::forward(std::span<const std::size_t> order) {
    takeNothing();
    ResourceSchedule schedule{std::vector<long long>(network_.size(), 0), 0};
    for (const std::size_t activity : order) {
        long long earliest = 0;
        for (const std::size_t before : network_.predecessors(activity))
            earliest = std::max(earliest, schedule.starts[before] + network_.duration(before));
        schedule.starts[activity] = place(activity, earliest);
        schedule.length = std::max(schedule.length, schedule.starts[activity] + network_.duration(activity));
    }
    return schedule;
}

ResourceSchedule SerialScheduler::backward(std::span<const std::size_t> order) {
    takeNothing();
    // Time runs from the end here, so that starts are finishes until they are turned round.
    ResourceSchedule schedule{std::vector<long long>(network_.size(), 0), 0};
    for (auto activity = order.rbegin(); activity != order.rend(); ++activity) {
        long long earliest = 0;
        for (const std::size_t after : network_.successors(*activity))
            earliest = std::max(earliest, schedule.starts[after] + network_.duration(after));
        schedule.starts[*activity] = place(*activity, earliest);
        schedule.length =
            std::max(schedule.length, schedule.starts[*activity] + network_.duration(*activity));
    }
    for (std::size_t activity = 0; activity < network_.size(); ++activity)
        schedule.starts[activity] = schedule.length - schedule.starts[activity] - network_.duration(activity);
    return schedule;
}

std::vector<std::size_t> SerialScheduler::orderBy(std::span<const long long> keys) const {
    struct Place {
        long long key = 0;
        std::size_t rank = 0;
    };
    std::vector<Place> places(network_.size());
    for (std::size_t rank = 0; rank < places.size(); ++rank) {
        const std::size_t activity = network_.order()[rank];
        places[rank] = {keys[activity], rank};
        for (const std::size_t before : network_.predecessors(activity))
            places[rank].key = std::max(places[rank].key, places[ranks_[before]].key);
    }
    std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
        return left.key != right.key ? left.key < right.key : left.rank < right.rank;
    });
    std::vector<std::size_t> order;
    order.reserve(places.size());
    for (const Place& place : places)
        order.push_back(network_.order()[place.rank]);
    return order;
}

ResourceSchedule scheduleByLatestFinish(SerialScheduler& scheduler) {
    std::vector<long long> latestFinishes = scheduler.path().latestStarts;
    for (std::size_t activity = 0; activity < latestFinishes.size(); ++activity)
        latestFinishes[activity] += scheduler.network().duration(activity);
    return scheduler.forward(scheduler.orderBy(latestFinishes));
}

} // namespace keyplan::planning
