// The time axis of a picture: equal columns of a day, a week, a month or a quarter each.
#pragma once

#include "planning/date.hpp"

#include <span>
#include <vector>

namespace keyplan::planning {

enum class TimeUnit { Day, Week, Month, Quarter };

/// Days from the first to the last, both included.
struct DaySpan {
    Date first;
    Date last;

    bool operator==(const DaySpan&) const = default;
};

class TimeAxis {
public:
    /// From the unit that holds `first`; weeks begin on Monday.
    TimeAxis(TimeUnit unit, Date first, int columns);

    TimeUnit unit() const { return unit_; }
    int columns() const { return columns_; }
    /// The first day of a column; that of `columns()` is the day after the last one.
    Date start(int column) const;
    DaySpan days() const { return {start(0), start(columns_) - std::chrono::days(1)}; }
    bool shows(Date date) const { return start(0) <= date && date < start(columns_); }
    /// The column that holds a day; outside of the axis its first or last one.
    int column(Date date) const;

private:
    TimeUnit unit_;
    long long first_;
    int columns_;
};

/// A unit, and how many columns of it find room.
struct UnitLimit {
    TimeUnit unit = TimeUnit::Day;
    int most = 60;
};

/// An axis that shows these spans, in the first of the units that has room for them; where even the last one
/// has not, as many columns of it as find room, where most spans begin (near today rather than far). Today is
/// shown when it lies in the spans or near them. `spans` and `limits` are not empty; the axis has at least
/// `least` columns.
TimeAxis layTimeAxis(std::vector<DaySpan> spans, Date today, std::span<const UnitLimit> limits,
                     int least = 1);

} // namespace keyplan::planning
