// A network of activities: which come before which, and the critical path through them.
//
// Source: J. E. Kelley and M. R. Walker, "Critical-Path Planning and Scheduling", Proceedings of the Eastern
// Joint Computer Conference (1959), 160–173. Activities are numbered from 0; time runs in whole units from 0.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

/// One activity must finish before another starts.
struct Link {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// Durations with the links between them, sorted for quick walks in both directions.
class Network {
public:
    /// Durations are 0 or more and their sum fits; links name activities that exist and may repeat.
    Network(std::vector<long long> durations, std::span<const Link> links);

    std::size_t size() const { return durations_.size(); }
    long long duration(std::size_t activity) const { return durations_[activity]; }
    std::span<const std::size_t> predecessors(std::size_t activity) const;
    std::span<const std::size_t> successors(std::size_t activity) const;

    /// Every activity after all of its predecessors; without those that wait for a cycle.
    std::span<const std::size_t> order() const { return order_; }

    /// An activity that waits for itself, nothing when there is none.
    std::optional<std::size_t> cycle() const;

private:
    // The neighbours of an activity lie in `activities` between its own start and the next one's.
    struct Neighbours {
        std::vector<std::size_t> starts;
        std::vector<std::size_t> activities;

        std::span<const std::size_t> of(std::size_t activity) const;
    };

    static Neighbours neighbours(std::size_t count, std::span<const Link> links, std::size_t Link::*from,
                                 std::size_t Link::*to);

    std::vector<long long> durations_;
    Neighbours predecessors_;
    Neighbours successors_;
    std::vector<std::size_t> order_;
};

/// When activities can start and must start, if nothing but the links holds them back.
struct CriticalPath {
    std::vector<long long> earliestStarts;
    /// Without moving the end.
    std::vector<long long> latestStarts;
    long long length = 0;
};

/// Both passes through a network without cycles, in linear time.
CriticalPath criticalPath(const Network& network);

} // namespace keyplan::planning
