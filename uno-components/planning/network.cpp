// A network of activities: which come before which, and the critical path through them.
#include "planning/network.hpp"

#include <algorithm>
#include <utility>

namespace keyplan::planning {

namespace {

// Kahn's order: an activity follows once all of its predecessors did, the earlier row first.
std::vector<std::size_t> precedenceOrder(const Network& network) {
    std::vector<std::size_t> order;
    order.reserve(network.size());
    std::vector<std::size_t> waitsFor(network.size());
    for (std::size_t activity = 0; activity < network.size(); ++activity) {
        waitsFor[activity] = network.predecessors(activity).size();
        if (waitsFor[activity] == 0)
            order.push_back(activity);
    }
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const std::size_t successor : network.successors(order[next]))
            if (--waitsFor[successor] == 0)
                order.push_back(successor);
    return order;
}

} // namespace

std::span<const std::size_t> Network::Neighbours::of(std::size_t activity) const {
    return std::span(activities).subspan(starts[activity], starts[activity + 1] - starts[activity]);
}

Network::Neighbours Network::neighbours(std::size_t count, std::span<const Link> links,
                                        std::size_t Link::*from, std::size_t Link::*to) {
    Neighbours sorted{std::vector<std::size_t>(count + 1, 0), std::vector<std::size_t>(links.size())};
    for (const Link& link : links)
        ++sorted.starts[link.*from];
    std::size_t end = 0;
    for (std::size_t& start : sorted.starts)
        start = end += start;
    // Filled from the back, each start moves down to where it belongs.
    for (std::size_t i = links.size(); i-- > 0;)
        sorted.activities[--sorted.starts[links[i].*from]] = links[i].*to;
    return sorted;
}

Network::Network(std::vector<long long> durations, std::span<const Link> links)
    : durations_(std::move(durations)),
      predecessors_(neighbours(durations_.size(), links, &Link::after, &Link::before)),
      successors_(neighbours(durations_.size(), links, &Link::before, &Link::after)) {
    order_ = precedenceOrder(*this);
}

std::span<const std::size_t> Network::predecessors(std::size_t activity) const {
    return predecessors_.of(activity);
}

std::span<const std::size_t> Network::successors(std::size_t activity) const {
    return successors_.of(activity);
}

std::optional<std::size_t> Network::cycle() const {
    if (order_.size() == size())
        return std::nullopt;
    std::vector<bool> ordered(size(), false);
    for (const std::size_t activity : order_)
        ordered[activity] = true;
    // Whatever is left waits for something that is left, too: walking back long enough leads onto the cycle.
    auto activity =
        static_cast<std::size_t>(std::find(ordered.begin(), ordered.end(), false) - ordered.begin());
    for (std::size_t step = 0; step < size(); ++step) {
        const auto before = predecessors(activity);
        activity = *std::find_if_not(before.begin(), before.end(),
                                     [&](std::size_t predecessor) { return ordered[predecessor]; });
    }
    return activity;
}

CriticalPath criticalPath(const Network& network) {
    CriticalPath path{std::vector<long long>(network.size(), 0), std::vector<long long>(network.size(), 0),
                      0};
    const auto order = network.order();
    for (const std::size_t activity : order) {
        long long& start = path.earliestStarts[activity];
        for (const std::size_t before : network.predecessors(activity))
            start = std::max(start, path.earliestStarts[before] + network.duration(before));
        path.length = std::max(path.length, start + network.duration(activity));
    }
    for (auto place = order.rbegin(); place != order.rend(); ++place) {
        long long finish = path.length;
        for (const std::size_t after : network.successors(*place))
            finish = std::min(finish, path.latestStarts[after]);
        path.latestStarts[*place] = finish - network.duration(*place);
    }
    return path;
}

} // namespace keyplan::planning
