// Schedules of actions, against a plain longest path and a textbook's numbers.
#include "planning/schedule.hpp"

#include "planned_actions.hpp"
#include "planning/errors.hpp"
#include "planning/working_days.hpp"

#include <algorithm>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

std::string idOfError(const Actions& actions, Date start = monday) {
    try {
        schedule(actions, start);
    } catch (const InvalidArgument& error) {
        std::string said = error.id();
        for (const std::string& argument : error.arguments())
            said += " " + argument;
        return said;
    }
    return "none";
}

} // namespace

// The Reliable Construction Company in F. S. Hillier and G. J. Lieberman, "Introduction to Operations
// Research", 7th edition (2001), chapter 10: 44 weeks, critical path A-B-C-E-F-J-L-N.
TEST(Schedule, IsTheTextbooks) {
    const Actions project{action("A", 2),         action("B", 4, "A"),    action("C", 10, "B"),
                          action("D", 6, "C"),    action("E", 4, "C"),    action("F", 5, "E"),
                          action("G", 7, "D"),    action("H", 9, "E, G"), action("I", 7, "C"),
                          action("J", 8, "F, I"), action("K", 4, "J"),    action("L", 5, "J"),
                          action("M", 2, "H"),    action("N", 6, "K, L")};
    const std::vector<long long> starts{0, 2, 6, 16, 16, 20, 22, 29, 16, 25, 33, 33, 38, 38};
    const std::vector<long long> floats{0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0};
    const auto scheduled = schedule(project, monday);
    const WorkingDays calendar;
    for (std::size_t i = 0; i < project.size(); ++i) {
        const auto duration = static_cast<long long>(project[i].duration);
        EXPECT_EQ(scheduled[i].start, calendar.add(monday, starts[i])) << project[i].id;
        EXPECT_EQ(scheduled[i].finish, calendar.add(monday, starts[i] + duration - 1)) << project[i].id;
        EXPECT_EQ(scheduled[i].totalFloat, floats[i]) << project[i].id;
        EXPECT_EQ(scheduled[i].critical, floats[i] == 0) << project[i].id;
    }
}

TEST(Schedule, OneDayFinishesOnTheDayItStarts) {
    const auto scheduled = schedule(Actions{action("A1", 1), action("A2", 1, "A1")}, monday);
    EXPECT_EQ(scheduled[0], dates("2026-11-30", "2026-11-30", 0));
    EXPECT_EQ(scheduled[1], dates("2026-12-01", "2026-12-01", 0));
}

TEST(Schedule, SkipsWeekendsAndHolidays) {
    const std::vector<Date> holidays{day("2026-12-02"), day("2026-12-07")};
    const auto scheduled = schedule(Actions{action("A1", 4), action("A2", 2, "A1")}, monday, holidays);
    EXPECT_EQ(scheduled[0], dates("2026-11-30", "2026-12-04", 0));
    EXPECT_EQ(scheduled[1], dates("2026-12-08", "2026-12-09", 0));
}

TEST(Schedule, AStartOnAFreeDayMovesForward) {
    for (const char* free : {"2026-11-28", "2026-11-29", "2026-11-30"})
        EXPECT_EQ(schedule(Actions{action("A1", 1)}, day(free)).front(),
                  dates("2026-11-30", "2026-11-30", 0));
    const std::vector<Date> holiday{monday};
    EXPECT_EQ(schedule(Actions{action("A1", 0)}, day("2026-11-28"), holiday).front(),
              dates("2026-12-01", "2026-12-01", 0));
}

TEST(Schedule, MilestonesLieOnTheirLatestPredecessorsFinish) {
    const auto scheduled =
        schedule(Actions{action("start", 0), action("A1", 5, "start"), action("A2", 2),
                         action("M1", 0, "A1, A2"), action("M2", 0, "M1"), action("A3", 1, "M2"),
                         action("M3", 0, "start"), action("M4", 0, "A2")},
                 monday);
    EXPECT_EQ(scheduled[0], dates("2026-11-30", "2026-11-30", 0));
    EXPECT_EQ(scheduled[1], dates("2026-11-30", "2026-12-04", 0));
    EXPECT_EQ(scheduled[2], dates("2026-11-30", "2026-12-01", 3));
    EXPECT_EQ(scheduled[3], dates("2026-12-04", "2026-12-04", 0));
    EXPECT_EQ(scheduled[4], dates("2026-12-04", "2026-12-04", 0));
    // After a milestone on Friday the next action starts on Monday.
    EXPECT_EQ(scheduled[5], dates("2026-12-07", "2026-12-07", 0));
    EXPECT_EQ(scheduled[6], dates("2026-11-30", "2026-11-30", 6));
    EXPECT_EQ(scheduled[7], dates("2026-12-01", "2026-12-01", 4));
}

TEST(Schedule, AloneMilestonesHaveNoLength) {
    EXPECT_EQ(schedule(Actions{action("M", 0)}, monday).front(), dates("2026-11-30", "2026-11-30", 0));
    EXPECT_TRUE(schedule(Actions{}, monday).empty());
}

TEST(Schedule, IdsAreTheSameInAnyCase) {
    const auto scheduled = schedule(Actions{action(" a1 ", 2), action("B", 1, "A1 a1")}, monday);
    EXPECT_EQ(scheduled[1], dates("2026-12-02", "2026-12-02", 0));
}

TEST(Schedule, IsTheLongestPath) {
    std::mt19937 numbers(1959);
    const auto below = [&](std::size_t end) { return numbers() % end; };
    for (int round = 0; round < 30; ++round) {
        // Rows lie in any order: `place` says where the activity of each number went.
        const std::size_t count = 1 + below(25);
        std::vector<std::size_t> place(count);
        for (std::size_t i = 0; i < count; ++i)
            place[i] = i;
        std::shuffle(place.begin(), place.end(), numbers);
        Actions actions(count);
        for (std::size_t i = 0; i < count; ++i) {
            PlannedAction& each = actions[place[i]];
            each.id = "A" + std::to_string(i);
            each.duration = static_cast<double>(below(6));
            for (std::size_t before = 0; before < i; ++before)
                if (below(5) == 0)
                    each.after.push_back("a" + std::to_string(before));
        }
        const std::vector<Date> holidays{monday + std::chrono::days(3), monday + std::chrono::days(8)};
        const auto scheduled = schedule(actions, monday, holidays);

        // Bellman's way: relax all links until nothing moves, in both directions.
        std::vector<long long> start(count, 0);
        const auto length = [&](std::size_t i) { return static_cast<long long>(actions[place[i]].duration); };
        const auto linked = [&](std::size_t before, std::size_t i) {
            const auto& after = actions[place[i]].after;
            return std::find(after.begin(), after.end(), "a" + std::to_string(before)) != after.end();
        };
        for (std::size_t pass = 0; pass < count; ++pass)
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t before = 0; before < count; ++before)
                    if (linked(before, i))
                        start[i] = std::max(start[i], start[before] + length(before));
        long long end = 0;
        for (std::size_t i = 0; i < count; ++i)
            end = std::max(end, start[i] + length(i));
        std::vector<long long> latest(count, end);
        for (std::size_t pass = 0; pass < count; ++pass)
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t after = 0; after < count; ++after)
                    if (linked(i, after))
                        latest[i] = std::min(latest[i], latest[after] - length(after));

        const WorkingDays calendar(holidays);
        for (std::size_t i = 0; i < count; ++i) {
            const ScheduledAction& found = scheduled[place[i]];
            EXPECT_EQ(found.totalFloat, latest[i] - length(i) - start[i]);
            EXPECT_EQ(found.critical, found.totalFloat == 0);
            const long long last = std::max(start[i] + length(i) - 1, 0LL);
            EXPECT_EQ(found.finish, calendar.add(monday, last));
            EXPECT_EQ(found.start, length(i) == 0 ? found.finish : calendar.add(monday, start[i]));
        }
    }
}

TEST(Schedule, RefusesWhatMakesNoSense) {
    EXPECT_EQ(idOfError({action("A1", 1), action(" ", 1)}), "action-id-missing 2");
    EXPECT_EQ(idOfError({action("A1", 1), action("a1", 1)}), "action-id-twice a1");
    EXPECT_EQ(idOfError({action("A1", 1, "A2")}), "action-unknown A1 A2");
    EXPECT_EQ(idOfError({action("A1", 1), action("A2", 1, "A1, a2")}), "action-after-itself A2");
    EXPECT_EQ(
        idOfError({action("A1", 1), action("A2", 1, "A1, A3"), action("A3", 0, "A2"), action("A4", 1, "A3")}),
        "action-cycle A2");
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {-1.0, 0.5, 1e9, infinity, -infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(idOfError({action("A1", bad)}), "action-duration-invalid A1") << bad;
}

TEST(Schedule, EndsInTheYear9999) {
    const Date last = day("9999-12-31"); // a Friday
    EXPECT_EQ(schedule(Actions{action("A", 1)}, last).front().finish, last);
    EXPECT_EQ(schedule(Actions{action("A", 0)}, last).front().finish, last);
    EXPECT_EQ(idOfError({action("A", 2)}, last), "schedule-out-of-range");
    EXPECT_EQ(idOfError({action("A", 3e6)}), "schedule-out-of-range");
    EXPECT_EQ(idOfError({action("A", 1)}, last + std::chrono::days(1)), "schedule-out-of-range");
    EXPECT_EQ(idOfError({action("A", 1)}, day("0001-01-01") - std::chrono::days(1)), "schedule-out-of-range");
    EXPECT_EQ(idOfError({}, day("0001-01-01")), "none");
    // No working day is left to lie on.
    const std::vector<Date> holiday{last};
    EXPECT_THROW(schedule(Actions{action("A", 0)}, last, holiday), InvalidArgument);
}

TEST(Schedule, DeepChainsAreNoDanger) {
    Actions chain(100000);
    for (std::size_t i = 0; i < chain.size(); ++i) {
        chain[i].id = std::to_string(i);
        if (i > 0)
            chain[i].after = {std::to_string(i - 1)};
    }
    EXPECT_EQ(schedule(chain, monday).back().finish, WorkingDays().add(monday, 99999));
}

} // namespace keyplan::planning
