// When a generated action is due: on a working day, in time for its objective.
#include "planning/actions/due_dates.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

using std::chrono::days;

bool isWorkingDay(Date date) {
    const std::chrono::weekday weekday(date);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Date workingDayFrom(Date date) {
    while (!isWorkingDay(date))
        date += days(1);
    return date;
}

} // namespace

Date workingDayUpTo(Date date, Date earliest) {
    while (!isWorkingDay(date))
        date -= days(1);
    return date < earliest ? workingDayFrom(earliest) : date;
}

Date dueForForce(Date start, std::optional<Date> objectiveDue) {
    if (!objectiveDue || *objectiveDue <= start)
        return workingDayFrom(start + days(30));
    const Date middle = start + (*objectiveDue - start) / 2;
    const Date weekBefore = *objectiveDue - days(7);
    return workingDayUpTo(weekBefore > start ? std::min(middle, weekBefore) : middle, start);
}

Date dueWithin(std::chrono::days most, Date start, std::optional<Date> before) {
    Date due = start + most;
    if (before && *before > start)
        due = std::min(due, *before - days(1));
    return workingDayUpTo(due, start);
}

Date dueForAgreement(Date start, std::optional<Date> objectiveDue) {
    return dueWithin(days(14), start, objectiveDue);
}

bool isDueSoon(Date today, std::optional<Date> objectiveDue) {
    return objectiveDue && *objectiveDue <= today + days(90);
}

} // namespace keyplan::planning
