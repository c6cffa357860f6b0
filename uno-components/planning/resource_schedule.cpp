// Resource-constrained project scheduling: a schedule as short as can be found in a given number of tries.
#include "planning/resource_schedule.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace keyplan::planning {

namespace {

// Numbers that look random and are the same every time: G. Marsaglia, "Xorshift RNGs", Journal of Statistical
// Software 8 (2003), 14, with the seed given there.
class Scatter {
public:
    // From 0 to one below the end.
    long long below(long long end) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<long long>(state_ % static_cast<std::uint64_t>(end));
    }

private:
    std::uint64_t state_ = 88172645463325252U;
};

class Search {
public:
    Search(const ResourceProject& project, std::size_t schedules)
        : scheduler_(project), network_(project.network), tries_(schedules) {}

    ResourceSchedule run();

private:
    // Starts are compared in these fractions of a unit of time, so that activities that start together can be
    // disturbed apart.
    static constexpr long long fractions = 16;

    bool finished() const { return best_.length <= scheduler_.lowerBound() || built_ >= tries_; }
    void consider(std::span<const std::size_t> order);
    void considerJustified(ResourceSchedule candidate);
    std::vector<long long> disturbed();

    SerialScheduler scheduler_;
    const Network& network_;
    std::size_t tries_ = 0;
    std::size_t built_ = 0;
    Scatter scatter_;
    ResourceSchedule best_;
};

void Search::considerJustified(ResourceSchedule candidate) {
    std::vector<long long> finishes = std::move(candidate.starts);
    for (std::size_t activity = 0; activity < network_.size(); ++activity)
        finishes[activity] += network_.duration(activity);
    const ResourceSchedule toTheRight = scheduler_.backward(scheduler_.orderBy(finishes));
    ResourceSchedule toTheLeft = scheduler_.forward(scheduler_.orderBy(toTheRight.starts));
    built_ += 2;
    // An equally short one replaces the best, too: the search wanders on instead of circling one schedule.
    if (toTheLeft.length <= best_.length)
        best_ = std::move(toTheLeft);
}

void Search::consider(std::span<const std::size_t> order) {
    ++built_;
    considerJustified(scheduler_.forward(order));
}

// The best schedule's starts; in a stretch of two fifths of its length, half of them are moved by up to twice
// the mean duration.
std::vector<long long> Search::disturbed() {
    long long total = 0;
    for (std::size_t activity = 0; activity < network_.size(); ++activity)
        total += network_.duration(activity);
    const long long most = fractions * 2 * (total / static_cast<long long>(network_.size()) + 1);
    const long long length = best_.length * fractions;
    const long long middle = scatter_.below(length);

    std::vector<long long> keys(network_.size());
    for (std::size_t activity = 0; activity < network_.size(); ++activity) {
        const long long start = best_.starts[activity] * fractions;
        const bool moves = std::llabs(start - middle) < length / 5 && scatter_.below(2) == 0;
        keys[activity] = moves ? start + scatter_.below(2 * most) - most : start;
    }
    return keys;
}

ResourceSchedule Search::run() {
    best_ = scheduleByLatestFinish(scheduler_);
    built_ = 1;
    if (!finished())
        considerJustified(best_);
    if (!finished())
        consider(scheduler_.orderBy(scheduler_.path().latestStarts));
    if (!finished()) {
        ++built_;
        considerJustified(scheduler_.backward(scheduler_.orderBy(scheduler_.path().earliestStarts)));
    }
    while (!finished())
        consider(scheduler_.orderBy(disturbed()));
    return std::move(best_);
}

} // namespace

ResourceSchedule shortSchedule(const ResourceProject& project, std::size_t schedules) {
    return Search(project, schedules).run();
}

std::size_t usualTries(std::size_t activities) {
    constexpr std::size_t placements = 50000;
    return std::clamp<std::size_t>(placements / (activities + 1), 1, 1000);
}

} // namespace keyplan::planning
