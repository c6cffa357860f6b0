// Resource-constrained project scheduling: a schedule as short as can be found in a given number of tries.
#pragma once

#include "planning/serial_schedule.hpp"

#include <cstddef>

namespace keyplan::planning {

/// A feasible schedule of a project, as short as it could be made by building about this many schedules, 1 at
/// least. Never longer than the one by latest finish, and no search at all when that one cannot be beaten.
/// The same project gives the same schedule every time. Throws what SerialScheduler throws.
///
/// Every schedule is improved by justification: all activities are moved to the right, then to the left again
/// (V. Valls, F. Ballestín and S. Quintanilla, "Justification and RCPSP: A technique that pays", European
/// Journal of Operational Research 165 (2005), 375–386). New ones come from the best so far, whose order is
/// disturbed in one stretch of time.
ResourceSchedule shortSchedule(const ResourceProject& project, std::size_t schedules);

/// How many schedules are worth building for so many activities: a thousand for a few, fewer the more there
/// are, so that the time it takes hardly depends on it.
std::size_t usualTries(std::size_t activities);

} // namespace keyplan::planning
