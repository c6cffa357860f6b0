// Schedules of actions: when each starts and finishes, and which of them decide the end.
#pragma once

#include "planning/date.hpp"
#include "planning/network.hpp"

#include <span>
#include <string>
#include <vector>

namespace keyplan::planning {

/// An action as it is planned.
struct PlannedAction {
    std::string id;
    /// Working days, a whole number from 0 (a milestone).
    double duration = 1;
    /// The ids of the actions that must finish before it starts, in any order.
    std::vector<std::string> after;
};

/// An action as it is scheduled. An action of one day starts and finishes on the same one.
struct ScheduledAction {
    Date start;
    Date finish;
    /// The working days that it can slip without moving the end of all.
    long long totalFloat = 0;
    /// Whether it has no float.
    bool critical = false;

    bool operator==(const ScheduledAction&) const = default;
};

/// The critical path method over working days, one result for each action, in their order. The first actions
/// start on `start`, or on the next working day when nobody works then. A milestone lies on the day when the
/// latest of its predecessors finishes, or on the first day when it has none. Ids are the same in any case
/// and with any blanks around them.
///
/// InvalidArgument: "action-id-missing" (row, from 1) and "action-id-twice" (id) for the ids;
/// "action-duration-invalid" (id) for one that is no whole number from 0 or too large; "action-unknown" (id,
/// the id after it), "action-after-itself" (id) and "action-cycle" (the id of an action on it) for what comes
/// before what; "schedule-out-of-range" for a start or an end outside of the years 0001 to 9999.
std::vector<ScheduledAction> schedule(std::span<const PlannedAction> actions, Date start,
                                      std::span<const Date> holidays = {});

/// The links between actions, with the errors of schedule for ids.
std::vector<Link> linksOf(std::span<const PlannedAction> actions);

/// Durations and links as a network, with the errors of schedule for durations and cycles.
Network networkOf(std::span<const PlannedAction> actions, std::span<const Link> links);

/// The critical path of `network` as dates, milestones set after the predecessors that they have in it, with
/// the errors of schedule for dates.
std::vector<ScheduledAction> datesOf(const Network& network, Date start, std::span<const Date> holidays);

} // namespace keyplan::planning
