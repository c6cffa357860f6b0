// Working days, against walking from day to day.
#include "planning/working_days.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using std::chrono::days;

Date day(const char* iso) {
    return parseIsoDate(iso).value();
}

bool worked(Date date, const std::vector<Date>& holidays) {
    const std::chrono::weekday weekday(date);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
           std::find(holidays.begin(), holidays.end(), date) == holidays.end();
}

} // namespace

TEST(WorkingDays, AreMondayToFriday) {
    const WorkingDays week;
    EXPECT_TRUE(week.contains(day("2026-11-30"))); // a Monday
    EXPECT_TRUE(week.contains(day("2026-12-04")));
    EXPECT_FALSE(week.contains(day("2026-12-05")));
    EXPECT_FALSE(week.contains(day("2026-12-06")));
    EXPECT_EQ(week.onOrAfter(day("2026-12-05")), day("2026-12-07"));
    EXPECT_EQ(week.onOrAfter(day("2026-12-04")), day("2026-12-04"));
}

TEST(WorkingDays, AreAddedOverWeekendsAndHolidays) {
    const std::vector<Date> christmas{day("2026-12-25"), day("2027-01-01")};
    const WorkingDays calendar(christmas);
    EXPECT_EQ(calendar.add(day("2026-12-24"), 0), day("2026-12-24"));
    EXPECT_EQ(calendar.add(day("2026-12-24"), 1), day("2026-12-28"));
    EXPECT_EQ(calendar.add(day("2026-12-25"), 0), day("2026-12-28"));
    EXPECT_EQ(calendar.add(day("2026-12-24"), 5), day("2027-01-04"));
    EXPECT_EQ(calendar.add(day("2027-01-04"), -5), day("2026-12-24"));
}

TEST(WorkingDays, HolidaysAtWeekendsAndTwiceMakeNoDifference) {
    const std::vector<Date> once{day("2026-12-25")};
    const std::vector<Date> more{day("2026-12-26"), day("2026-12-25"), day("2026-12-27"), day("2026-12-25")};
    for (int n = -20; n <= 20; ++n)
        EXPECT_EQ(WorkingDays(once).add(day("2026-12-22"), n), WorkingDays(more).add(day("2026-12-22"), n));
}

TEST(WorkingDays, AreThoseThatAWalkFinds) {
    std::mt19937 numbers(7);
    for (int round = 0; round < 20; ++round) {
        // Around the epoch, where signs change.
        const Date from = Date(days(-150));
        std::vector<Date> holidays;
        for (int i = 0; i < round * 5; ++i)
            holidays.push_back(from + days(static_cast<int>(numbers() % 300)));
        const WorkingDays calendar(holidays);
        long long number = calendar.number(from);
        for (Date date = from; date < from + days(300); date += days(1)) {
            ASSERT_EQ(calendar.number(date), number) << isoDate(date);
            ASSERT_EQ(calendar.contains(date), worked(date, holidays)) << isoDate(date);
            if (worked(date, holidays)) {
                ASSERT_EQ(calendar.date(number++), date);
            }
        }
    }
}

TEST(WorkingDays, ReachFarInBothDirections) {
    const WorkingDays week;
    // 400 years are 20,871 weeks exactly.
    EXPECT_EQ(week.add(day("2000-01-03"), 5LL * 20871), day("2400-01-03"));
    EXPECT_EQ(week.add(day("2000-01-03"), -5LL * 20871), day("1600-01-03"));
}

TEST(WorkingDays, LongHolidaysAreSteppedOver) {
    std::vector<Date> shut;
    for (Date date = day("2026-01-01"); date <= day("2026-12-31"); date += days(1))
        shut.push_back(date);
    EXPECT_EQ(WorkingDays(shut).onOrAfter(day("2026-03-02")), day("2027-01-01"));
    EXPECT_EQ(WorkingDays(shut).add(day("2025-12-31"), 1), day("2027-01-01"));
}

} // namespace keyplan::planning
