// A plan's actions and reviews as an iCalendar file, for Outlook, Google Calendar, Thunderbird and others.
#pragma once

#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::exchange {

/// What became of the rows of a section.
struct CalendarEntries {
    std::size_t written = 0;
    /// Left out because they will not take place.
    std::size_t skipped = 0;
    /// Ids of rows left out because they have no date.
    std::vector<std::string> withoutDate;
};

struct Calendar {
    /// The file; empty when the plan has nothing with a date.
    std::string text;
    CalendarEntries actions;
    CalendarEntries reviews;
};

/// Actions on the day they are due and reviews on their day, all as whole-day events that leave the day free:
/// Outlook and Google Calendar pass over to-dos, and a plan says no time of day. The summary is the action or
/// the kind of review, with the client's name; what is done or held has a tick before it. The description
/// holds every other field of the row that was entered. Nobody is named as an attendee: that would send
/// invitations.
///
/// Reminders at nine in the morning of the day before, for reviews a week before as well; none for what is
/// done, held or past on `today`. A later export replaces the entries of an earlier one: an entry's UID is
/// made of the plan's template, the client's name, the scope and first day of the plan, and the row's id, and
/// its SEQUENCE grows with `today`.
Calendar writeCalendar(const planning::Plan& plan, const planning::Vocabulary& vocabulary,
                       planning::Date today);

} // namespace keyplan::exchange
