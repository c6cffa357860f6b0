// How much of one resource is taken, and when: where an activity fits, and that it is there now.
#pragma once

#include <cstddef>
#include <vector>

namespace keyplan::planning {

/// What is taken of a resource from time 0 to all eternity, as a step function. Takes no more room and time
/// the longer the activities are, and no more for activities that follow each other closely.
class ResourceProfile {
public:
    ResourceProfile() { clear(); }

    /// Nothing is taken any more.
    void clear() { steps_.assign(1, Step{}); }

    /// The first time from `earliest` on at which no more than `most` is taken for `duration` units of time.
    /// `duration` is above 0; `earliest` and `most` are 0 or more.
    long long firstFit(long long earliest, long long duration, long long most) const;

    /// Takes `amount` from `start` for `duration` units of time, both above or equal to 0.
    void take(long long start, long long duration, long long amount);

private:
    // `taken` holds from `time` to the next step; the first one lies at 0 and the last one takes nothing.
    struct Step {
        long long time = 0;
        long long taken = 0;
    };

    std::size_t stepAt(long long time) const;
    void insertAfter(std::size_t step, long long time, long long taken);
    void mergeAt(std::size_t step);

    std::vector<Step> steps_;
};

} // namespace keyplan::planning
