// Actions and their dates, written short for tests of schedules.
#pragma once

#include "planning/date.hpp"
#include "planning/id_list.hpp"
#include "planning/schedule.hpp"

#include <vector>

namespace keyplan::planning {

using Actions = std::vector<PlannedAction>;

inline Date day(const char* iso) {
    return parseIsoDate(iso).value();
}

inline const Date monday = day("2026-11-30");

inline PlannedAction action(const char* id, double duration, const char* after = "") {
    return {id, duration, splitIds(after)};
}

inline ScheduledAction dates(const char* start, const char* finish, long long totalFloat) {
    return {day(start), day(finish), totalFloat, totalFloat == 0};
}

} // namespace keyplan::planning
