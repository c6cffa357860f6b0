// Horizons: whether something is due in the plan's first 90 days, in its first year or later.
#include "planning/horizon.hpp"

namespace keyplan::planning {

namespace {

Date sameDayNextYear(Date date) {
    const std::chrono::year_month_day parts = std::chrono::year_month_day(date) + std::chrono::years(1);
    return parts.ok() ? Date(parts) : Date(parts.year() / parts.month() / std::chrono::last);
}

} // namespace

Horizon horizon(Date due, Date start) {
    if (due <= start + std::chrono::days(90))
        return Horizon::NinetyDays;
    return due <= sameDayNextYear(start) ? Horizon::OneYear : Horizon::Later;
}

} // namespace keyplan::planning
