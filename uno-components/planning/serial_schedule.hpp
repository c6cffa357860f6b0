// Serial schedule generation: activities that share resources, placed one by one as early as they fit.
//
// Source: R. Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited",
// European Journal of Operational Research 90 (1996), 320–333.
#pragma once

#include "planning/network.hpp"
#include "planning/resource_profile.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace keyplan::planning {

/// What an activity takes of a resource as long as it runs.
struct Demand {
    std::size_t activity = 0;
    std::size_t resource = 0;
    long long amount = 0;
};

/// Activities and resources are numbered from 0; a resource has the same capacity at all times.
struct ResourceProject {
    Network network;
    std::vector<long long> capacities;
    /// At most one for each activity and resource.
    std::vector<Demand> demands;
};

/// Starts of all activities, from 0, and when the last one finishes.
struct ResourceSchedule {
    std::vector<long long> starts;
    long long length = 0;
};

/// Builds schedules of one project from orders of its activities. An order holds every activity once, after
/// all of its predecessors.
class SerialScheduler {
public:
    /// The project outlives the scheduler. InvalidArgument: "demand-invalid" for a demand that is negative or
    /// above the capacity, names what does not exist, or comes twice; "action-cycle" (number of an activity,
    /// from 1).
    explicit SerialScheduler(const ResourceProject& project);

    /// Each activity, in this order, starts as early as its predecessors and the resources allow.
    ResourceSchedule forward(std::span<const std::size_t> order);

    /// The same from the end: each activity, from the last of the order to the first, finishes as late as its
    /// successors and the resources allow. Then all are moved so that the first one starts at 0.
    ResourceSchedule backward(std::span<const std::size_t> order);

    /// The activities by rising key. Predecessors come before their successors all the same.
    std::vector<std::size_t> orderBy(std::span<const long long> keys) const;

    /// No schedule can be shorter: neither than the critical path nor than all that a resource has to do.
    long long lowerBound() const { return lowerBound_; }

    const Network& network() const { return network_; }
    const CriticalPath& path() const { return path_; }

private:
    struct Share {
        std::size_t resource = 0;
        long long amount = 0;
        // What may be taken already when this comes on top.
        long long most = 0;
    };

    long long place(std::size_t activity, long long earliest);
    void takeNothing();
    long long longestLoad() const;

    const Network& network_;
    CriticalPath path_;
    std::vector<std::size_t> ranks_;
    // The shares of an activity lie between its own start and the next one's.
    std::vector<std::size_t> shareStarts_;
    std::vector<Share> shares_;
    std::vector<long long> capacities_;
    std::vector<ResourceProfile> profiles_;
    long long lowerBound_ = 0;
};

/// The plain rule: a forward schedule by latest finish (E. W. Davis and J. H. Patterson, "A Comparison of
/// Heuristic and Optimum Solutions in Resource-Constrained Project Scheduling", Management Science 21 (1975),
/// 944–955).
ResourceSchedule scheduleByLatestFinish(SerialScheduler& scheduler);

} // namespace keyplan::planning
