#include "planning/pictures/time_axis.hpp"

#include "../planned_actions.hpp"

#include "planning/pictures/axis_head.hpp"

#include "shown_cells.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace keyplan::planning {
namespace {

constexpr std::array<UnitLimit, 3> units{{{TimeUnit::Day, 56}, {TimeUnit::Week, 60}, {TimeUnit::Month, 60}}};

DaySpan span(const char* first, const char* last) {
    return {day(first), day(last)};
}

TEST(TimeAxis, CountsWeeksFromMonday) {
    // 30 November 2026 is a Monday.
    const TimeAxis axis(TimeUnit::Week, day("2026-12-03"), 3);
    EXPECT_EQ(axis.start(0), day("2026-11-30"));
    EXPECT_EQ(axis.days(), span("2026-11-30", "2026-12-20"));
    EXPECT_EQ(axis.column(day("2026-12-06")), 0);
    EXPECT_EQ(axis.column(day("2026-12-07")), 1);
    EXPECT_FALSE(axis.shows(day("2026-11-29")));
    EXPECT_EQ(axis.column(day("2026-11-29")), 0);
    EXPECT_EQ(axis.column(day("2031-01-01")), 2);
}

TEST(TimeAxis, CountsMonthsAndQuartersOverTheTurnOfTheYear) {
    const TimeAxis months(TimeUnit::Month, day("2026-11-30"), 4);
    EXPECT_EQ(months.start(2), day("2027-01-01"));
    EXPECT_EQ(months.column(day("2027-02-28")), 3);
    const TimeAxis quarters(TimeUnit::Quarter, day("2026-11-30"), 4);
    EXPECT_EQ(quarters.start(0), day("2026-10-01"));
    EXPECT_EQ(quarters.start(1), day("2027-01-01"));
    EXPECT_EQ(quarters.column(day("2027-04-01")), 2);
}

TEST(TimeAxis, GoesBackBeyondTheDaysThatDatesAreCountedFrom) {
    const TimeAxis axis(TimeUnit::Month, day("1899-12-31"), 2);
    EXPECT_EQ(axis.start(0), day("1899-12-01"));
    EXPECT_EQ(axis.start(1), day("1900-01-01"));
    // 1 January 1900 was a Monday.
    EXPECT_EQ(TimeAxis(TimeUnit::Week, day("1900-01-07"), 1).start(0), day("1900-01-01"));
}

TEST(LayTimeAxis, TakesTheFirstUnitThatHasRoom) {
    const Date today = day("2026-12-01");
    EXPECT_EQ(layTimeAxis({span("2026-11-30", "2027-01-24")}, today, units).unit(), TimeUnit::Day);
    // One day more than 56.
    EXPECT_EQ(layTimeAxis({span("2026-11-30", "2027-01-25")}, today, units).unit(), TimeUnit::Week);
    EXPECT_EQ(layTimeAxis({span("2026-11-30", "2028-01-23")}, today, units).columns(), 60);
    EXPECT_EQ(layTimeAxis({span("2026-11-30", "2028-01-24")}, today, units).unit(), TimeUnit::Month);
}

TEST(LayTimeAxis, ShowsTodayWhenItIsNear) {
    const DaySpan year = span("2026-01-05", "2026-11-29");
    EXPECT_TRUE(layTimeAxis({year}, day("2026-12-10"), units).shows(day("2026-12-10")));
    EXPECT_FALSE(layTimeAxis({year}, day("2027-12-10"), units).shows(day("2027-12-10")));
    EXPECT_TRUE(layTimeAxis({year}, day("2025-12-24"), units).shows(day("2025-12-24")));
}

TEST(LayTimeAxis, LeavesOutWhatLiesCenturiesAway) {
    const TimeAxis axis = layTimeAxis({span("0005-01-01", "0005-01-01"), span("2026-11-30", "2026-12-11"),
                                       span("2026-12-01", "9999-12-31"), span("2026-12-02", "2026-12-31")},
                                      day("2026-12-01"), units);
    EXPECT_EQ(axis.columns(), 60);
    EXPECT_EQ(axis.unit(), TimeUnit::Month);
    EXPECT_EQ(axis.start(0), day("2026-11-01"));
    // The long one is cut, so what is left decides the unit.
    const TimeAxis fine = layTimeAxis({span("0005-01-01", "0005-01-01"), span("2026-11-30", "2026-12-11"),
                                       span("2026-12-02", "2026-12-31")},
                                      day("2026-12-01"), units);
    EXPECT_EQ(fine.unit(), TimeUnit::Day);
}

TEST(LayTimeAxis, AlwaysShowsWhatFitsAndKeepsToItsLimits) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const auto any = [&](int most) {
            return std::chrono::days(static_cast<int>(random() % static_cast<unsigned long>(most)));
        };
        std::vector<DaySpan> spans;
        for (std::size_t i = 0; i <= random() % 5; ++i) {
            const Date first = day("2026-01-01") + any(round + 1);
            spans.push_back({first, first + any(200)});
        }
        const Date today = day("2026-01-01") + any(4000);
        const TimeAxis axis = layTimeAxis(spans, today, units, 14);
        EXPECT_LE(axis.columns(), 60);
        EXPECT_GE(axis.columns(), 14);
        int begun = 0;
        for (const DaySpan& one : spans)
            begun += axis.shows(one.first);
        EXPECT_GT(begun, 0);
        for (int column = 0; column < axis.columns(); ++column) {
            EXPECT_EQ(axis.column(axis.start(column)), column);
            EXPECT_EQ(axis.column(axis.start(column + 1) - std::chrono::days(1)), column);
        }
    }
}

TEST(AxisHead, SetsWordsThatDoNotMeet) {
    for (const double width : {1.7, 2.0, 3.5, 6.0, 14.0})
        for (const TimeUnit unit : {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Quarter}) {
            const TimeAxis axis(unit, day("2026-11-30"), 53);
            const AxisHead head = axisHead(axis, width, tests::realMessages());
            for (const auto& words : {head.upper, head.lower}) {
                ASSERT_FALSE(words.empty());
                int free = 0;
                for (const AxisWord& word : words) {
                    EXPECT_GE(word.column, free) << word.word;
                    free = word.column + columnsFor(word.word, width);
                }
            }
        }
}

TEST(AxisHead, CallsJanuaryByItsYearWhereMonthsStandClose) {
    const TimeAxis axis(TimeUnit::Week, day("2026-11-30"), 12);
    const AxisHead head = axisHead(axis, 2, tests::realMessages());
    ASSERT_EQ(head.upper.size(), 3U);
    // One week of November gives way.
    EXPECT_EQ(head.upper[0].word, "Dec");
    EXPECT_EQ(head.upper[1].word, "2027");
    EXPECT_EQ(head.upper[2].word, "Feb");
    // The weeks of 7 December, 4 January and 1 February.
    EXPECT_EQ(head.edges, (std::vector<int>{1, 5, 9}));
}

} // namespace
} // namespace keyplan::planning
