// How much of one resource is taken, and when: where an activity fits, and that it is there now.
#include "planning/resource_profile.hpp"

#include <algorithm>
#include <cstddef>

namespace keyplan::planning {

// The last step that begins at or before a time: a binary search that the processor need not guess in, since
// most of the time of levelling goes here.
std::size_t ResourceProfile::stepAt(long long time) const {
    std::size_t step = 0;
    for (std::size_t left = steps_.size(); left > 1;) {
        const std::size_t half = left / 2;
        step += steps_[step + half].time <= time ? half : 0;
        left -= half;
    }
    return step;
}

long long ResourceProfile::firstFit(long long earliest, long long duration, long long most) const {
    long long start = earliest;
    for (std::size_t step = stepAt(earliest); step + 1 < steps_.size(); ++step) {
        const long long next = steps_[step + 1].time;
        if (steps_[step].taken > most)
            start = next;
        else if (next - start >= duration)
            return start;
    }
    return start;
}

void ResourceProfile::insertAfter(std::size_t step, long long time, long long taken) {
    steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(step) + 1, {time, taken});
}

void ResourceProfile::mergeAt(std::size_t step) {
    if (step > 0 && steps_[step].taken == steps_[step - 1].taken)
        steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(step));
}

void ResourceProfile::take(long long start, long long duration, long long amount) {
    if (duration == 0 || amount == 0)
        return;
    const long long end = start + duration;
    std::size_t first = stepAt(start);
    if (steps_[first].time < start) {
        insertAfter(first, start, steps_[first].taken);
        ++first;
    }
    std::size_t step = first;
    for (; step < steps_.size() && steps_[step].time < end; ++step)
        steps_[step].taken += amount;
    if (step == steps_.size() || steps_[step].time > end)
        insertAfter(step - 1, end, steps_[step - 1].taken - amount);
    mergeAt(step);
    mergeAt(first);
}

} // namespace keyplan::planning
