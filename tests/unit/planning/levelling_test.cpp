// Levelling: nobody does two things at a time, and few actions take no longer than they must.
#include "planning/levelling.hpp"

#include "planned_actions.hpp"
#include "planning/errors.hpp"
#include "planning/resource_schedule.hpp"
#include "planning/words.hpp"
#include "planning/working_days.hpp"
#include "resource_projects.hpp"

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using Owners = std::vector<std::string>;

// Working days from the first one to the end of the last action.
long long lengthOf(const Actions& actions, const std::vector<ScheduledAction>& scheduled) {
    const WorkingDays calendar;
    long long length = 0;
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (actions[i].duration > 0)
            length = std::max(length, calendar.number(scheduled[i].finish) - calendar.number(monday) + 1);
    return length;
}

ResourceProject projectOf(const Actions& actions, const Owners& owners) {
    ResourceProject project{
        networkOf(actions, linksOf(actions)), std::vector<long long>(actions.size(), 1), {}};
    for (std::size_t i = 0; i < owners.size(); ++i)
        if (!withoutBlanks(owners[i]).empty()) {
            // The first action of the same owner stands for the owner.
            const auto same = std::find_if(owners.begin(), owners.end(), [&](const std::string& owner) {
                return sameWord(owner, owners[i]);
            });
            project.demands.push_back({i, static_cast<std::size_t>(same - owners.begin()), 1});
        }
    return project;
}

void expectNobodyIsInTwoPlaces(const Actions& actions, const Owners& owners,
                               const std::vector<ScheduledAction>& scheduled) {
    for (std::size_t i = 0; i < actions.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (actions[i].duration > 0 && actions[j].duration > 0 && !withoutBlanks(owners[i]).empty() &&
                sameWord(owners[i], owners[j])) {
                EXPECT_TRUE(scheduled[i].finish < scheduled[j].start ||
                            scheduled[j].finish < scheduled[i].start)
                    << actions[i].id << " and " << actions[j].id;
            }
}

// Calls `use` with every project of three actions of 0 to 2 days and two owners or nobody.
void eachSmallPlan(const std::function<void(const Actions&, const Owners&)>& use) {
    const auto digit = [](int number, int place) {
        for (; place > 0; --place)
            number /= 3;
        return number % 3;
    };
    const Owners names{"", "Anna", "Ben"};
    for (int links = 0; links < 8; ++links)
        for (int durations = 0; durations < 27; ++durations)
            for (int owning = 0; owning < 27; ++owning) {
                Actions actions{action("A", digit(durations, 0)),
                                action("B", digit(durations, 1), links & 1 ? "A" : ""),
                                action("C", digit(durations, 2))};
                if (links & 2)
                    actions[2].after.push_back("A");
                if (links & 4)
                    actions[2].after.push_back("B");
                Owners owners;
                for (int i = 0; i < 3; ++i)
                    owners.push_back(names[static_cast<std::size_t>(digit(owning, i))]);
                // With the names exchanged it is the same plan.
                if (owners[0] != "Ben")
                    use(actions, owners);
            }
}

} // namespace

TEST(Levelling, AnOwnerDoesOneThingAtATime) {
    // Anna's two actions follow each other; Ben's has three days to spare.
    const Actions actions{action("A1", 2), action("A2", 3), action("A3", 2)};
    const auto scheduled = level(actions, Owners{"Anna", " anna", "Ben"}, monday);
    EXPECT_EQ(scheduled[0], dates("2026-11-30", "2026-12-01", 0));
    EXPECT_EQ(scheduled[1], dates("2026-12-02", "2026-12-04", 0));
    EXPECT_EQ(scheduled[2], dates("2026-11-30", "2026-12-01", 3));
}

TEST(Levelling, NobodyInParticularIsNeverBusy) {
    const Actions actions{action("A1", 2), action("A2", 3), action("A3", 1, "A1")};
    for (const char* nobody : {"", " ", "\xC2\xA0"})
        EXPECT_EQ(level(actions, Owners(3, nobody), monday), schedule(actions, monday));
    EXPECT_EQ(level(actions, Owners{"Anna", "Ben", "Anna"}, monday), schedule(actions, monday));
}

TEST(Levelling, TheLongerWayGoesFirst) {
    // Anna's first action decides when Ben can go on.
    const Actions actions{action("A1", 3), action("A2", 2), action("A3", 4, "A2")};
    const auto scheduled = level(actions, Owners{"Anna", "Anna", "Ben"}, monday);
    EXPECT_EQ(scheduled[1], dates("2026-11-30", "2026-12-01", 0));
    EXPECT_EQ(scheduled[0], dates("2026-12-02", "2026-12-04", 1));
    EXPECT_EQ(scheduled[2], dates("2026-12-02", "2026-12-07", 0));
}

TEST(Levelling, MilestonesTakeNobodysTime) {
    const Actions actions{action("A1", 2), action("M1", 0, "A1"), action("M2", 0), action("A2", 1)};
    const auto scheduled = level(actions, Owners(4, "Anna"), monday);
    EXPECT_EQ(scheduled[1].start, scheduled[0].finish);
    EXPECT_EQ(scheduled[2].start, monday);
    EXPECT_EQ(lengthOf(actions, scheduled), 3);
}

TEST(Levelling, KeepsHolidaysAndMovesTheStart) {
    const std::vector<Date> holidays{day("2026-12-01")};
    const auto scheduled =
        level(Actions{action("A1", 1), action("A2", 1)}, Owners{"Anna", "Anna"}, day("2026-11-28"), holidays);
    EXPECT_EQ(scheduled[0], dates("2026-11-30", "2026-11-30", 0));
    EXPECT_EQ(scheduled[1], dates("2026-12-02", "2026-12-02", 0));
}

TEST(Levelling, IsTheShortestOfEverySmallPlan) {
    eachSmallPlan([](const Actions& actions, const Owners& owners) {
        const ResourceProject project = projectOf(actions, owners);
        const auto scheduled = level(actions, owners, monday);
        expectNobodyIsInTwoPlaces(actions, owners, scheduled);
        SerialScheduler plain(project);
        ASSERT_LE(lengthOf(actions, scheduled), scheduleByLatestFinish(plain).length);
        ASSERT_EQ(lengthOf(actions, scheduled), tests::shortestLength(project));
    });
}

TEST(Levelling, SlippingByTheFloatDoesNotMoveTheEnd) {
    std::mt19937 numbers(8);
    for (int round = 0; round < 40; ++round) {
        const std::size_t count = 2 + numbers() % 8;
        Actions actions;
        Owners owners;
        for (std::size_t i = 0; i < count; ++i) {
            actions.push_back({std::to_string(i), static_cast<double>(1 + numbers() % 5), {}});
            owners.push_back(std::string(1, "ABC"[numbers() % 3]));
            if (i > 0 && numbers() % 2 == 0)
                actions.back().after.push_back(std::to_string(numbers() % i));
        }
        const auto scheduled = level(actions, owners, monday);
        expectNobodyIsInTwoPlaces(actions, owners, scheduled);
        // Everybody's order as predecessors: then the plain schedule is the levelled one, and an action that
        // takes longer by its float leaves the end where it is, by a day more moves it by that day.
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < count; ++j)
                if (owners[i] == owners[j] && scheduled[j].finish < scheduled[i].start)
                    actions[i].after.push_back(actions[j].id);
        EXPECT_EQ(schedule(actions, monday), scheduled);
        const long long length = lengthOf(actions, scheduled);
        for (std::size_t i = 0; i < count; ++i) {
            Actions slipped = actions;
            slipped[i].duration += static_cast<double>(scheduled[i].totalFloat);
            EXPECT_EQ(lengthOf(slipped, schedule(slipped, monday)), length);
            slipped[i].duration += 1;
            EXPECT_EQ(lengthOf(slipped, schedule(slipped, monday)), length + 1);
        }
    }
}

TEST(Levelling, ManyActionsOfOneOwnerFollowEachOther) {
    constexpr std::size_t count = 5000;
    Actions actions(count);
    for (std::size_t i = 0; i < count; ++i)
        actions[i].id = std::to_string(i);
    const auto scheduled = level(actions, Owners(count, "Anna"), monday);
    EXPECT_EQ(lengthOf(actions, scheduled), static_cast<long long>(count));
}

TEST(Levelling, RefusesWhatScheduleRefuses) {
    EXPECT_THROW(level(Actions{action("A1", 1)}, Owners{}, monday), InvalidArgument);
    EXPECT_THROW(level(Actions{action("A1", 1, "A2")}, Owners{""}, monday), InvalidArgument);
    EXPECT_THROW(level(Actions{action("A1", -1)}, Owners{""}, monday), InvalidArgument);
    EXPECT_THROW(level(Actions{action("A1", 1, "A2"), action("A2", 1, "A1")}, Owners{"", ""}, monday),
                 InvalidArgument);
    // Alone each would end in the year 9999, but Anna does one after the other.
    const Date december = day("9999-12-01");
    EXPECT_NO_THROW(level(Actions{action("A1", 20), action("A2", 20)}, Owners{"Anna", "Ben"}, december));
    EXPECT_THROW(level(Actions{action("A1", 20), action("A2", 20)}, Owners{"Anna", "Anna"}, december),
                 InvalidArgument);
    EXPECT_TRUE(level({}, {}, monday).empty());
}

} // namespace keyplan::planning
