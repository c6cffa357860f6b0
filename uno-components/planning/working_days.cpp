// Working days: Monday to Friday less holidays, numbered so that adding days is plain arithmetic.
#include "planning/working_days.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

// 5 January 1970, the first Monday after the epoch of dates.
constexpr long long firstMonday = 4;

struct Division {
    long long quotient = 0;
    long long remainder = 0;
};

Division floorDivision(long long dividend, long long divisor) {
    const long long remainder = ((dividend % divisor) + divisor) % divisor;
    return {(dividend - remainder) / divisor, remainder};
}

bool isWeekday(Date date) {
    return floorDivision(date.time_since_epoch().count() - firstMonday, 7).remainder < 5;
}

// The number of the first weekday on or after a date.
long long weekdayNumber(Date date) {
    const Division week = floorDivision(date.time_since_epoch().count() - firstMonday, 7);
    return week.quotient * 5 + std::min(week.remainder, 5LL);
}

Date weekday(long long number) {
    const Division week = floorDivision(number, 5);
    return Date(std::chrono::days(static_cast<int>(firstMonday + week.quotient * 7 + week.remainder)));
}

} // namespace

WorkingDays::WorkingDays(std::span<const Date> holidays) {
    for (const Date holiday : holidays)
        if (isWeekday(holiday))
            holidays_.push_back(weekdayNumber(holiday));
    std::sort(holidays_.begin(), holidays_.end());
    holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
    for (const long long holiday : holidays_)
        before_.push_back(holiday - static_cast<long long>(before_.size()));
}

bool WorkingDays::contains(Date date) const {
    return isWeekday(date) && !std::binary_search(holidays_.begin(), holidays_.end(), weekdayNumber(date));
}

long long WorkingDays::number(Date date) const {
    const long long weekday = weekdayNumber(date);
    return weekday - (std::lower_bound(holidays_.begin(), holidays_.end(), weekday) - holidays_.begin());
}

Date WorkingDays::date(long long number) const {
    return weekday(number + (std::upper_bound(before_.begin(), before_.end(), number) - before_.begin()));
}

} // namespace keyplan::planning
