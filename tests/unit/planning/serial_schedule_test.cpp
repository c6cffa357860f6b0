// Serial schedule generation.
#include "planning/serial_schedule.hpp"

#include "planning/errors.hpp"
#include "resource_projects.hpp"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using Starts = std::vector<long long>;
using Order = std::vector<std::size_t>;
using tests::fault;

// One machine and two workers. 0 takes the machine, 1 both workers, 2 a worker and the machine, 3 nothing.
ResourceProject workshop() {
    return {Network({3, 2, 2, 4}, std::vector<Link>{{0, 3}}),
            {1, 2},
            {{0, 0, 1}, {1, 1, 2}, {2, 0, 1}, {2, 1, 1}}};
}

} // namespace

TEST(SerialSchedule, PlacesEachAsEarlyAsItFits) {
    const ResourceProject project = workshop();
    SerialScheduler scheduler(project);
    const ResourceSchedule first = scheduler.forward(Order{0, 1, 2, 3});
    EXPECT_EQ(first.starts, (Starts{0, 0, 3, 3}));
    EXPECT_EQ(first.length, 7);
    const ResourceSchedule second = scheduler.forward(Order{2, 1, 0, 3});
    EXPECT_EQ(second.starts, (Starts{2, 2, 0, 5}));
    EXPECT_EQ(second.length, 9);
}

TEST(SerialSchedule, GoesBackFromTheEndAsWell) {
    const ResourceProject project = workshop();
    // From the end: 3 in 3–7, 2 in 5–7, 1 in 3–5, 0 in 0–3.
    const ResourceSchedule late = SerialScheduler(project).backward(Order{0, 1, 2, 3});
    EXPECT_EQ(late.starts, (Starts{0, 3, 5, 3}));
    EXPECT_EQ(late.length, 7);
}

TEST(SerialSchedule, OrdersKeepPredecessorsFirst) {
    const ResourceProject project = workshop();
    const SerialScheduler scheduler(project);
    EXPECT_EQ(scheduler.orderBy(Starts{9, 2, 1, 0}), (Order{2, 1, 0, 3}));
    EXPECT_EQ(scheduler.orderBy(Starts{0, 0, 0, 0}), (Order{0, 1, 2, 3}));
}

TEST(SerialSchedule, LowerBoundIsPathOrLoad) {
    EXPECT_EQ(SerialScheduler(workshop()).lowerBound(), 7);
    // Five days of work for one person, a day before it and two days after it.
    const ResourceProject busy{Network({1, 3, 2, 2}, std::vector<Link>{{0, 1}, {0, 2}, {1, 3}, {2, 3}}),
                               {1},
                               {{1, 0, 1}, {2, 0, 1}}};
    EXPECT_EQ(SerialScheduler(busy).lowerBound(), 8);
}

TEST(SerialSchedule, ByLatestFinishIsTheWorkshopsBest) {
    const ResourceProject project = workshop();
    SerialScheduler scheduler(project);
    EXPECT_EQ(scheduleByLatestFinish(scheduler).length, 7);
}

TEST(SerialSchedule, IsFeasibleWhateverTheOrder) {
    std::mt19937 numbers(11);
    for (int round = 0; round < 60; ++round) {
        const ResourceProject project = tests::randomProject(numbers, 20);
        SerialScheduler scheduler(project);
        Starts keys(project.network.size());
        std::iota(keys.begin(), keys.end(), 0);
        std::shuffle(keys.begin(), keys.end(), numbers);
        const auto order = scheduler.orderBy(keys);
        const ResourceSchedule early = scheduler.forward(order);
        const ResourceSchedule late = scheduler.backward(order);
        EXPECT_EQ(fault(project, early), "");
        EXPECT_EQ(fault(project, late), "");
        EXPECT_GE(early.length, scheduler.lowerBound());
        EXPECT_GE(late.length, scheduler.lowerBound());
    }
}

TEST(SerialSchedule, RefusesWhatCannotBe) {
    const auto refused = [](std::vector<Demand> demands) {
        const ResourceProject project{Network({1, 1}, {}), {2}, std::move(demands)};
        EXPECT_THROW(SerialScheduler{project}, InvalidArgument);
    };
    refused({{0, 0, 3}});
    refused({{0, 0, -1}});
    refused({{2, 0, 1}});
    refused({{0, 1, 1}});
    refused({{0, 0, 1}, {1, 0, 1}, {0, 0, 1}});
    const ResourceProject circle{Network({1, 1}, std::vector<Link>{{0, 1}, {1, 0}}), {}, {}};
    EXPECT_THROW(SerialScheduler{circle}, InvalidArgument);
}

} // namespace keyplan::planning
