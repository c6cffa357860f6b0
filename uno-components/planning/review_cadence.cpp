// Review cadences: when a plan is looked at again.
#include "planning/review_cadence.hpp"

#include "planning/errors.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr std::chrono::year lastYear{9999};

// Months of a cadence that counts in months, 0 for one that counts in days.
int monthsOf(Cadence cadence) {
    switch (cadence) {
    case Cadence::Monthly:
        return 1;
    case Cadence::Quarterly:
        return 3;
    case Cadence::HalfYearly:
        return 6;
    case Cadence::Yearly:
        return 12;
    case Cadence::Weekly:
    case Cadence::Fortnightly:
    case Cadence::Once:
        break;
    }
    return 0;
}

year_month monthOf(Date date) {
    const year_month_day parts(date);
    return {parts.year(), parts.month()};
}

Date dayAfterMonths(Date date, int count) {
    const year_month_day parts(date);
    const year_month month = monthOf(date) + months(count);
    const day last = year_month_day_last(month.year(), month.month() / std::chrono::last).day();
    const bool atMonthEnd = monthOf(date + days(1)) != monthOf(date);
    return Date(month / (atMonthEnd ? last : std::min(parts.day(), last)));
}

Date nextInDays(Date last, int period, Date today) {
    // Whole periods up to today, then one more.
    const int passed = std::max(static_cast<int>((today - last).count()) / period, 0);
    return last + days((passed + 1) * period);
}

Date nextInMonths(Date last, int period, Date today) {
    // Up to today's month, which may hold a date that is still to come.
    const int passed = static_cast<int>((monthOf(today) - monthOf(last)).count()) / period;
    const Date next = dayAfterMonths(last, std::max(passed, 1) * period);
    return next > today ? next : dayAfterMonths(last, (passed + 1) * period);
}

} // namespace

std::optional<Date> nextReview(Date last, Cadence cadence, Date today) {
    if (cadence == Cadence::Once)
        return std::nullopt;
    const int period = monthsOf(cadence);
    const Date next = period > 0 ? nextInMonths(last, period, today)
                                 : nextInDays(last, cadence == Cadence::Weekly ? 7 : 14, today);
    if (monthOf(next).year() > lastYear)
        throw InvalidArgument("date-out-of-range");
    return next;
}

} // namespace keyplan::planning
