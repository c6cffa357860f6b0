// The time axis of a picture: equal columns of a day, a week, a month or a quarter each.
#include "planning/pictures/time_axis.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

using std::chrono::days;

constexpr long long firstMonday = 4; // 5 January 1970
constexpr long long daysInWeek = 7;
constexpr long long monthsInYear = 12;
constexpr long long monthsInQuarter = 3;

long long floorQuotient(long long dividend, long long divisor) {
    const long long quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

long long monthNumber(Date date) {
    const std::chrono::year_month_day parts(date);
    return static_cast<int>(parts.year()) * monthsInYear + static_cast<unsigned>(parts.month()) - 1;
}

// Units are numbered through all time.
long long unitNumber(TimeUnit unit, Date date) {
    const long long day = date.time_since_epoch().count();
    switch (unit) {
    case TimeUnit::Day:
        return day;
    case TimeUnit::Week:
        return floorQuotient(day - firstMonday, daysInWeek);
    case TimeUnit::Month:
        return monthNumber(date);
    case TimeUnit::Quarter:
        return floorQuotient(monthNumber(date), monthsInQuarter);
    }
    return day;
}

Date monthStart(long long number) {
    const long long year = floorQuotient(number, monthsInYear);
    return std::chrono::year(static_cast<int>(year)) /
           std::chrono::month(static_cast<unsigned>(number - year * monthsInYear + 1)) / 1;
}

Date unitStart(TimeUnit unit, long long number) {
    switch (unit) {
    case TimeUnit::Day:
        return Date(days(number));
    case TimeUnit::Week:
        return Date(days(number * daysInWeek + firstMonday));
    case TimeUnit::Month:
        return monthStart(number);
    case TimeUnit::Quarter:
        return monthStart(number * monthsInQuarter);
    }
    return Date(days(number));
}

long long unitCount(TimeUnit unit, const DaySpan& span) {
    return unitNumber(unit, span.last) - unitNumber(unit, span.first) + 1;
}

DaySpan whole(std::span<const DaySpan> spans) {
    DaySpan all = spans.front();
    for (const DaySpan& span : spans)
        all = {std::min(all.first, span.first), std::max(all.last, span.last)};
    return all;
}

/// With today, when it lies no further off than a fortnight or half of the span.
DaySpan withToday(const DaySpan& span, Date today) {
    const days near = std::max(days(14), (span.last - span.first) / 2);
    if (today > span.last + near || today < span.first - near)
        return span;
    return {std::min(span.first, today), std::max(span.last, today)};
}

/// The part of all spans where most of them begin, at most as long as the limit; of several the one that
/// begins nearest to today.
DaySpan densest(std::vector<DaySpan> spans, const UnitLimit& limit, Date today) {
    std::sort(spans.begin(), spans.end(),
              [](const DaySpan& left, const DaySpan& right) { return left.first < right.first; });
    std::size_t best = 0;
    std::size_t bestCount = 0;
    for (std::size_t from = 0, until = 0; from < spans.size(); ++from) {
        while (until < spans.size() &&
               unitCount(limit.unit, {spans[from].first, spans[until].first}) <= limit.most)
            ++until;
        const auto isNearer = [&] {
            return std::chrono::abs(spans[from].first - today) < std::chrono::abs(spans[best].first - today);
        };
        if (until - from > bestCount || (until - from == bestCount && isNearer())) {
            best = from;
            bestCount = until - from;
        }
    }
    const Date first = spans[best].first;
    const Date end = unitStart(limit.unit, unitNumber(limit.unit, first) + limit.most) - days(1);
    DaySpan part{first, first};
    for (std::size_t i = best; i < best + bestCount; ++i)
        part.last = std::max(part.last, std::min(spans[i].last, end));
    return part;
}

} // namespace

TimeAxis::TimeAxis(TimeUnit unit, Date first, int columns)
    : unit_(unit), first_(unitNumber(unit, first)), columns_(columns) {}

Date TimeAxis::start(int column) const {
    return unitStart(unit_, first_ + column);
}

int TimeAxis::column(Date date) const {
    const long long column = unitNumber(unit_, date) - first_;
    return static_cast<int>(std::clamp<long long>(column, 0, columns_ - 1));
}

TimeAxis layTimeAxis(std::vector<DaySpan> spans, Date today, std::span<const UnitLimit> limits, int least) {
    DaySpan all = whole(spans);
    if (unitCount(limits.back().unit, all) > limits.back().most)
        all = densest(std::move(spans), limits.back(), today);
    for (const DaySpan& shown : {withToday(all, today), all})
        for (const UnitLimit& limit : limits)
            if (const long long count = unitCount(limit.unit, shown); count <= limit.most)
                return {limit.unit, shown.first, static_cast<int>(std::max<long long>(count, least))};
    return {limits.back().unit, all.first, limits.back().most};
}

} // namespace keyplan::planning
