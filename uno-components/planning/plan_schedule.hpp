// The schedule of a plan's actions: start and due dates from durations, predecessors, owners and their
// capacity, and what stands against them.
#pragma once

#include "planning/actions/memory.hpp"
#include "planning/finding.hpp"
#include "planning/plan.hpp"
#include "planning/schedule_memory.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct ScheduleOptions {
    Date today;
    /// The first day of work; never before today. Without it the later of today and the start of the plan's
    /// period.
    std::optional<Date> start = std::nullopt;
    std::vector<Date> holidays = {};
    /// Whether owners do one action at a time.
    bool level = true;
};

/// Dates to write into one action.
struct DateChange {
    /// Its place among the plan's rows, and its id.
    std::size_t index = 0;
    std::string row;
    Fields fields;
};

struct PlanSchedule {
    /// The first day of work, and the day on which the last open action is finished.
    Date start;
    Date finish;
    /// How many actions are open, and how many of those have a due date given by the user.
    std::size_t open = 0;
    std::size_t kept = 0;
    std::vector<DateChange> changes;
    /// One truth for each row of the plan.
    std::vector<bool> critical;
    /// Dates that cannot be met, the gravest first, and what was passed over:
    /// "schedule-late-passed" (action, due date, when it is finished, its working days) for a due date before
    /// today; "schedule-late-after" (the same, what it waits for, until when), "schedule-late-owner" (the
    /// same, owner, other action, until when), "schedule-late-start" (the same, the user's start),
    /// "schedule-late-parts" (the same, part) and "schedule-late-long" (the same, first day)
    /// for one before the action can be finished; "schedule-late-objective" (action, when it is finished,
    /// objective, its due date); "schedule-late-period" (last day of the period, actions); and those of
    /// ActionTable.
    std::vector<Finding> findings;
    ScheduleMemory memory;

    std::vector<std::string> criticalIds(const Plan& plan) const;
};

/// Schedules what is open; what is done keeps its dates.
///
/// - What is under way keeps its start. It is finished once its working days have passed (or the part of them
///   that `done` leaves), today at the earliest.
/// - What is still to do begins as early as it can: on `start` or later, after all that comes before it, when
///   its owner is free, and not before a start that the user gave. A start is the user's when it is not what
///   was last written; emptied, it is free again.
/// - A due date that we wrote, or that is missing, is the day the action is finished. Any other is a promise
///   of the user: it stays, what comes after waits for it, and a finding says when it cannot be kept.
/// - Of several actions of one owner those come first that have to be finished first, then by priority, then
///   in the order of the table; where the plan gets shorter without more dates missed, in another order.
/// - An action with parts spans them; its own working days count for nothing, its predecessors and its start
///   hold for all of its parts, and what comes after it waits for all of them.
///
/// Throws InvalidArgument with the first mistake of ActionTable, "row-id-twice" ("actions", id), and
/// "schedule-out-of-range".
PlanSchedule schedulePlan(const Plan& plan, const ScheduleMemory& memory, const ScheduleOptions& options);

/// The memory of Generate Actions after these dates were written: they are no edits of the user there.
ActionMemory rememberDates(ActionMemory memory, const Plan& plan, const std::vector<DateChange>& changes);

} // namespace keyplan::planning
