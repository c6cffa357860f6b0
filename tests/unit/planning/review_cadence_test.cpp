// Review dates, proved against a calendar that is walked day by day.
#include "planning/review_cadence.hpp"

#include "planning/errors.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

constexpr std::array recurring{Cadence::Weekly,    Cadence::Fortnightly, Cadence::Monthly,
                               Cadence::Quarterly, Cadence::HalfYearly,  Cadence::Yearly};

struct Day {
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;

    bool operator==(const Day&) const = default;
};

int lengthOf(int year, int month) {
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

Day dayAfter(Day day) {
    if (++day.dayOfMonth > lengthOf(day.year, day.month)) {
        day.dayOfMonth = 1;
        if (++day.month > 12) {
            day.month = 1;
            ++day.year;
        }
    }
    return day;
}

Day partsOf(Date date) {
    const std::chrono::year_month_day parts(date);
    return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))};
}

// Whether a day carries a review, by the words of the contract: months on from `last`, its own day of the
// month or the last there is, and month ends on month ends.
bool isReview(Day last, Day day, int daysOn, Cadence cadence) {
    const int monthsOn = (day.year - last.year) * 12 + day.month - last.month;
    const bool ends = last.dayOfMonth == lengthOf(last.year, last.month);
    const int length = lengthOf(day.year, day.month);
    const int wanted = ends || last.dayOfMonth > length ? length : last.dayOfMonth;
    switch (cadence) {
    case Cadence::Weekly:
        return daysOn > 0 && daysOn % 7 == 0;
    case Cadence::Fortnightly:
        return daysOn > 0 && daysOn % 14 == 0;
    case Cadence::Monthly:
        return monthsOn > 0 && day.dayOfMonth == wanted;
    case Cadence::Quarterly:
        return monthsOn > 0 && monthsOn % 3 == 0 && day.dayOfMonth == wanted;
    case Cadence::HalfYearly:
        return monthsOn > 0 && monthsOn % 6 == 0 && day.dayOfMonth == wanted;
    case Cadence::Yearly:
        return monthsOn > 0 && monthsOn % 12 == 0 && day.dayOfMonth == wanted;
    case Cadence::Once:
        break;
    }
    return false;
}

std::string next(const char* last, Cadence cadence, const char* today) {
    return isoDate(*nextReview(*parseIsoDate(last), cadence, *parseIsoDate(today)));
}

} // namespace

TEST(ReviewCadence, TheFirstDateAfterToday) {
    EXPECT_EQ(next("2026-11-02", Cadence::Weekly, "2026-11-10"), "2026-11-16");
    EXPECT_EQ(next("2026-11-02", Cadence::Weekly, "2026-11-16"), "2026-11-23");
    EXPECT_EQ(next("2026-11-02", Cadence::Fortnightly, "2026-11-10"), "2026-11-16");
    EXPECT_EQ(next("2026-01-15", Cadence::Quarterly, "2026-05-01"), "2026-07-15");
    EXPECT_EQ(next("2026-01-15", Cadence::HalfYearly, "2026-05-01"), "2026-07-15");
    EXPECT_EQ(next("2026-01-15", Cadence::Monthly, "2026-05-14"), "2026-05-15");
    EXPECT_EQ(next("2026-01-15", Cadence::Monthly, "2026-05-15"), "2026-06-15");
}

TEST(ReviewCadence, AReviewToComeIsFollowedByOnePeriod) {
    EXPECT_EQ(next("2027-03-10", Cadence::Monthly, "2026-05-15"), "2027-04-10");
    EXPECT_EQ(next("2027-03-10", Cadence::Weekly, "1901-01-01"), "2027-03-17");
    EXPECT_EQ(next("2026-05-15", Cadence::Yearly, "2026-05-15"), "2027-05-15");
}

TEST(ReviewCadence, MonthEndsStayMonthEnds) {
    EXPECT_EQ(next("2026-01-31", Cadence::Monthly, "2026-01-31"), "2026-02-28");
    EXPECT_EQ(next("2026-01-31", Cadence::Monthly, "2026-02-28"), "2026-03-31");
    EXPECT_EQ(next("2028-01-31", Cadence::Monthly, "2028-02-01"), "2028-02-29");
    EXPECT_EQ(next("2026-04-30", Cadence::Monthly, "2026-05-01"), "2026-05-31");
    EXPECT_EQ(next("2026-06-30", Cadence::HalfYearly, "2026-07-01"), "2026-12-31");
    EXPECT_EQ(next("2026-01-30", Cadence::Monthly, "2026-02-01"), "2026-02-28");
    EXPECT_EQ(next("2026-01-30", Cadence::Monthly, "2026-02-28"), "2026-03-30");
}

TEST(ReviewCadence, LeapDays) {
    EXPECT_EQ(next("2024-02-29", Cadence::Yearly, "2024-03-01"), "2025-02-28");
    EXPECT_EQ(next("2024-02-29", Cadence::Yearly, "2027-03-01"), "2028-02-29");
    EXPECT_EQ(next("2023-02-28", Cadence::Yearly, "2023-03-01"), "2024-02-29");
    // 1900 and 2100 are no leap years, 2000 is one.
    EXPECT_EQ(next("1896-02-29", Cadence::Yearly, "1899-12-31"), "1900-02-28");
    EXPECT_EQ(next("1999-02-28", Cadence::Yearly, "1999-03-01"), "2000-02-29");
    EXPECT_EQ(next("2096-02-29", Cadence::Yearly, "2099-12-31"), "2100-02-28");
}

TEST(ReviewCadence, AgreesWithACalendarWalkedDayByDay) {
    const Date first = *parseIsoDate("2027-01-25");
    for (const Cadence cadence : recurring)
        // Every day of two Februaries, one with a leap day, and of the month ends around them.
        for (int offset = 0; offset < 410; ++offset) {
            const Date last = first + std::chrono::days(offset);
            Date expected = last + std::chrono::days(1);
            Day walked = dayAfter(partsOf(last));
            for (int todayOn = -3; todayOn < 500; ++todayOn) {
                const Date today = last + std::chrono::days(todayOn);
                while (expected <= today || !isReview(partsOf(last), walked,
                                                      static_cast<int>((expected - last).count()), cadence)) {
                    expected += std::chrono::days(1);
                    walked = dayAfter(walked);
                }
                ASSERT_EQ(partsOf(expected), walked);
                ASSERT_TRUE(nextReview(last, cadence, today) == expected)
                    << "after " << isoDate(last) << " today " << isoDate(today) << " cadence "
                    << static_cast<int>(cadence);
            }
        }
}

TEST(ReviewCadence, NothingFollowsAReviewHeldOnce) {
    for (const char* today : {"2026-01-01", "2026-05-15", "2030-01-01"})
        EXPECT_EQ(nextReview(*parseIsoDate("2026-05-15"), Cadence::Once, *parseIsoDate(today)), std::nullopt);
}

TEST(ReviewCadence, FarAwayDatesNeedNoWalking) {
    EXPECT_EQ(next("0001-01-31", Cadence::Monthly, "9999-11-15"), "9999-11-30");
    EXPECT_EQ(next("0001-01-01", Cadence::Weekly, "9999-12-20"), "9999-12-27");
}

TEST(ReviewCadence, EndsWithTheYear9999) {
    EXPECT_EQ(next("9998-12-31", Cadence::Yearly, "9999-12-30"), "9999-12-31");
    for (const Cadence cadence : recurring)
        EXPECT_THROW(next("9999-12-31", cadence, "2026-01-01"), InvalidArgument);
    EXPECT_THROW(next("2026-12-31", Cadence::Monthly, "9999-12-31"), InvalidArgument);
}

} // namespace keyplan::planning
