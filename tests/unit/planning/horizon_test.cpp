// Horizons at every bound, on leap days and around them.
#include "planning/horizon.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

Date date(const char* text) {
    return *parseIsoDate(text);
}

} // namespace

TEST(Horizon, NinetyDaysOneYearLater) {
    const Date start = date("2026-01-15");
    EXPECT_EQ(horizon(date("2026-01-15"), start), Horizon::NinetyDays);
    EXPECT_EQ(horizon(date("2026-04-15"), start), Horizon::NinetyDays);
    EXPECT_EQ(horizon(date("2026-04-16"), start), Horizon::OneYear);
    EXPECT_EQ(horizon(date("2027-01-15"), start), Horizon::OneYear);
    EXPECT_EQ(horizon(date("2027-01-16"), start), Horizon::Later);
    EXPECT_EQ(horizon(date("2031-01-01"), start), Horizon::Later);
}

TEST(Horizon, WhatIsDueBeforeTheStartIsInTheFirstNinetyDays) {
    EXPECT_EQ(horizon(date("2025-12-31"), date("2026-01-15")), Horizon::NinetyDays);
    EXPECT_EQ(horizon(date("1899-01-01"), date("2026-01-15")), Horizon::NinetyDays);
}

TEST(Horizon, LeapDays) {
    EXPECT_EQ(horizon(date("2025-02-28"), date("2024-02-29")), Horizon::OneYear);
    EXPECT_EQ(horizon(date("2025-03-01"), date("2024-02-29")), Horizon::Later);
    // A year with a leap day in it is 366 days long.
    EXPECT_EQ(horizon(date("2028-03-01"), date("2027-03-01")), Horizon::OneYear);
    EXPECT_EQ(horizon(date("2028-03-02"), date("2027-03-01")), Horizon::Later);
    EXPECT_EQ(horizon(date("2028-02-28"), date("2027-02-28")), Horizon::OneYear);
    EXPECT_EQ(horizon(date("2028-02-29"), date("2027-02-28")), Horizon::Later);
}

TEST(Horizon, LaterDatesAreNeverInAnEarlierHorizon) {
    for (int startOn = 0; startOn < 800; startOn += 13) {
        const Date start = date("2027-01-01") + std::chrono::days(startOn);
        int ninety = 0;
        int year = 0;
        auto before = Horizon::NinetyDays;
        for (int dueOn = 0; dueOn < 500; ++dueOn) {
            const auto now = horizon(start + std::chrono::days(dueOn), start);
            EXPECT_GE(now, before);
            before = now;
            ninety += now == Horizon::NinetyDays ? 1 : 0;
            year += now == Horizon::OneYear ? 1 : 0;
        }
        EXPECT_EQ(ninety, 91);
        EXPECT_TRUE(ninety + year == 366 || ninety + year == 367) << isoDate(start);
    }
}

TEST(Horizon, TheLastYearHasAnEnd) {
    EXPECT_EQ(horizon(date("9999-12-31"), date("9999-06-01")), Horizon::OneYear);
}

} // namespace keyplan::planning
