// Levelling: a schedule in which nobody has to do two things at a time.
#pragma once

#include "planning/resource_schedule.hpp"
#include "planning/schedule.hpp"

#include <span>
#include <string>
#include <vector>

namespace keyplan::planning {

/// A schedule as from `schedule` in which each owner works on one action at a time, as short as could be
/// found: the same actions give the same schedule every time, but a better search may find a shorter one.
/// `owners` names one owner for each action; owners are the same in any case and with any blanks around them,
/// and "" is nobody in particular, who is never short of time. Milestones take nobody's time.
///
/// Float is what an action can slip without moving the end while everybody keeps the order of their actions.
/// Throws what `schedule` throws, and InvalidArgument ("lengths-differ") for another number of owners.
std::vector<ScheduledAction> level(std::span<const PlannedAction> actions,
                                   std::span<const std::string> owners, Date start,
                                   std::span<const Date> holidays = {});

/// One demand for each action that has an owner: owners are resources of which there is one each, numbered as
/// they come.
std::vector<Demand> demandsOf(std::span<const std::string> owners);

} // namespace keyplan::planning
