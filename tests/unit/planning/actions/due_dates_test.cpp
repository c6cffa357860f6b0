// Due dates of generated actions: in time, on working days, never before today.
#include "planning/actions/due_dates.hpp"

#include "plan_builder.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using std::chrono::days;

const Date monday = day(2026, 3, 2);

bool isWeekend(Date date) {
    const std::chrono::weekday weekday(date);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

} // namespace

TEST(DueDates, WorkOnAForceIsDueHalfWay) {
    // 2 March + 273 / 2 days = 16 July 2026, a Thursday.
    EXPECT_EQ(isoDate(dueForForce(monday, day(2026, 11, 30))), "2026-07-16");
    // 20 days: half-way is Thursday 12 March, before 15 March.
    EXPECT_EQ(isoDate(dueForForce(monday, day(2026, 3, 22))), "2026-03-12");
}

TEST(DueDates, AWeekBeforeWhereHalfWayIsLater) {
    // 10 days: half-way is 7 March, a week before is 5 March.
    EXPECT_EQ(isoDate(dueForForce(monday, day(2026, 3, 12))), "2026-03-05");
    // 6 days: no week is left; half-way.
    EXPECT_EQ(isoDate(dueForForce(monday, day(2026, 3, 8))), "2026-03-05");
}

TEST(DueDates, WithoutAFutureDateThirtyDays) {
    for (const std::optional<Date> due :
         {std::optional<Date>(), std::optional(monday), std::optional(day(2025, 1, 1))})
        EXPECT_EQ(isoDate(dueForForce(monday, due)), "2026-04-01");
    // 30 days after Thursday 5 March is Saturday 4 April.
    EXPECT_EQ(isoDate(dueForForce(day(2026, 3, 5), std::nullopt)), "2026-04-06");
}

TEST(DueDates, AgreementsAreDueWithinTwoWeeks) {
    EXPECT_EQ(isoDate(dueForAgreement(monday, std::nullopt)), "2026-03-16");
    EXPECT_EQ(isoDate(dueForAgreement(monday, day(2026, 11, 30))), "2026-03-16");
    EXPECT_EQ(isoDate(dueForAgreement(monday, day(2026, 3, 10))), "2026-03-09");
    EXPECT_EQ(isoDate(dueForAgreement(monday, day(2026, 3, 9))), "2026-03-06") << "the 8th is a Sunday";
    EXPECT_EQ(isoDate(dueForAgreement(monday, day(2025, 1, 1))), "2026-03-16");
}

TEST(DueDates, WorkingDaysFromTodayOnInEveryCase) {
    for (int start = 0; start < 7; ++start)
        for (int ahead = -3; ahead < 200; ++ahead) {
            const Date today = monday + days(start);
            const Date objective = today + days(ahead);
            for (const Date due : {dueForForce(today, objective), dueForAgreement(today, objective)}) {
                EXPECT_FALSE(isWeekend(due)) << isoDate(today) << " " << ahead;
                EXPECT_GE(due, today);
                if (ahead > 3) {
                    EXPECT_LT(due, objective) << isoDate(today) << " " << ahead;
                }
            }
            if (ahead > 10) {
                EXPECT_LE(dueForForce(today, objective), objective - days(7))
                    << isoDate(today) << " " << ahead;
            }
        }
}

TEST(DueDates, SoonIsWithinNinetyDays) {
    EXPECT_TRUE(isDueSoon(monday, monday + days(90)));
    EXPECT_FALSE(isDueSoon(monday, monday + days(91)));
    EXPECT_TRUE(isDueSoon(monday, monday - days(1)));
    EXPECT_FALSE(isDueSoon(monday, std::nullopt));
}

} // namespace keyplan::planning
