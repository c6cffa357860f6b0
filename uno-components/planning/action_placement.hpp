// Placing actions: between which working days each one starts and finishes.
#pragma once

#include "planning/action_table.hpp"
#include "planning/schedule_findings.hpp"
#include "planning/working_days.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace keyplan::planning {

/// Boundaries between working days, counted from the first day of work, before which boundary 0 lies.
class WorkBoundaries {
public:
    /// `first` is a working day of the calendar, which outlives this.
    WorkBoundaries(const WorkingDays& calendar, Date first)
        : calendar_(&calendar), first_(first), base_(calendar.number(first)) {}

    Date firstDay() const { return first_; }
    long long before(Date date) const { return calendar_->number(date) - base_; }
    /// Where what comes after a day can start.
    long long after(Date date) const;
    /// The working day that ends at a boundary.
    Date dayBefore(long long boundary) const { return calendar_->date(base_ + boundary - 1); }
    /// Past the last day that dates can name.
    bool isPastAllDates(long long boundary) const;

private:
    const WorkingDays* calendar_;
    Date first_;
    long long base_;
};

/// The activities are those of the links, and behind them some that only hold others back.
struct ActionPlacement {
    ActionLinks links;
    /// One for each activity: how many working days it takes, who does nothing else meanwhile ("": nobody),
    /// and the boundary on which it starts.
    std::vector<long long> durations;
    std::vector<std::string> owners;
    std::vector<long long> starts;
    /// One for each row of the table: the boundary on which it is finished.
    std::vector<long long> finishes;
};

struct PlacementOptions {
    Date today;
    /// Whether owners do one action at a time.
    bool level = true;
};

/// Places what is open, as schedulePlan says. `wishes` has one entry for each row. Throws InvalidArgument
/// "schedule-out-of-range".
ActionPlacement placeActions(const Plan& plan, const ActionTable& table, std::span<const DateWishes> wishes,
                             const WorkBoundaries& boundaries, const PlacementOptions& options);

} // namespace keyplan::planning
