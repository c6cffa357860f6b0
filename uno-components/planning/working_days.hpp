// Working days: Monday to Friday less holidays, numbered so that adding days is plain arithmetic.
#pragma once

#include "planning/date.hpp"

#include <span>
#include <vector>

namespace keyplan::planning {

/// The working days of all time, numbered in their order. Every question takes O(log holidays), however many
/// days lie between. Dates are those of the years 0001 to 9999; outside of them nothing is checked.
class WorkingDays {
public:
    /// Holidays in any order; repeated ones and those at weekends make no difference.
    explicit WorkingDays(std::span<const Date> holidays = {});

    /// Whether people work on this day.
    bool contains(Date date) const;

    /// The number of the first working day on or after a date.
    long long number(Date date) const;

    /// The working day of this number: number(date(n)) == n.
    Date date(long long number) const;

    /// The date itself when it is a working day, else the next one.
    Date onOrAfter(Date date) const { return this->date(number(date)); }

    /// The working day that comes `days` working days after the first one on or after a date; earlier when
    /// negative.
    Date add(Date date, long long days) const { return this->date(number(date) + days); }

private:
    // The numbers that the holidays would have if there were no holidays, ascending, each once.
    std::vector<long long> holidays_;
    // How many working days precede each holiday, so ascending as well.
    std::vector<long long> before_;
};

} // namespace keyplan::planning
