// What Schedule Actions remembers from run to run: the dates that it wrote, the user's own ones that it
// moved, and how it was asked.
#pragma once

#include "planning/date.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct RememberedDates {
    /// What was last written, or stood there and was right.
    std::optional<Date> start;
    std::optional<Date> due;
    /// The start that the user gave: the action does not begin before it, whatever was written since.
    std::optional<Date> wish;

    bool operator==(const RememberedDates&) const = default;
};

struct ScheduleMemory {
    /// By row id.
    std::map<std::string, RememberedDates, std::less<>> actions;
    std::vector<Date> holidays;
    /// Whether owners do one action at a time.
    bool levelled = true;

    bool operator==(const ScheduleMemory&) const = default;
};

} // namespace keyplan::planning
