// Resource-constrained project scheduling: feasible, never worse than the plain rule, near the best on
// PSPLIB.
#include "planning/resource_schedule.hpp"

#include "planning/errors.hpp"
#include "psplib.hpp"
#include "resource_projects.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using tests::fault;

ResourceSchedule plainSchedule(const ResourceProject& project) {
    SerialScheduler scheduler(project);
    return scheduleByLatestFinish(scheduler);
}

// The mean deviation over every `stride`th instance of a set; feasibility is expected of each.
double meanDeviation(const std::vector<std::filesystem::path>& files, std::size_t stride) {
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < files.size(); i += stride) {
        const ResourceProject project = tests::readPatterson(files[i]);
        const ResourceSchedule schedule = shortSchedule(project, usualTries(project.network.size()));
        EXPECT_EQ(fault(project, schedule), "") << files[i];
        EXPECT_LE(schedule.length, plainSchedule(project).length) << files[i];
        sum += tests::deviation(project, schedule);
        ++count;
    }
    return sum / count;
}

} // namespace

TEST(ResourceSchedule, IsFeasibleAndBetweenTheBoundAndThePlainRule) {
    std::mt19937 numbers(1997);
    for (int round = 0; round < 100; ++round) {
        const ResourceProject project = tests::randomProject(numbers, 25);
        const ResourceSchedule schedule = shortSchedule(project, 20);
        EXPECT_EQ(fault(project, schedule), "");
        EXPECT_GE(schedule.length, SerialScheduler(project).lowerBound());
        EXPECT_LE(schedule.length, plainSchedule(project).length);
    }
}

TEST(ResourceSchedule, IsTheShortestOfFewActivities) {
    std::mt19937 numbers(1995);
    for (int round = 0; round < 60; ++round) {
        const ResourceProject project = tests::randomProject(numbers, 5);
        EXPECT_EQ(shortSchedule(project, 200).length, tests::shortestLength(project));
    }
}

TEST(ResourceSchedule, IsTheSameEveryTime) {
    std::mt19937 numbers(3);
    for (int round = 0; round < 10; ++round) {
        const ResourceProject project = tests::randomProject(numbers, 30);
        EXPECT_EQ(shortSchedule(project, 50).starts, shortSchedule(project, 50).starts);
    }
}

TEST(ResourceSchedule, WithoutSharedResourcesIsTheCriticalPath) {
    const ResourceProject free{Network({3, 1, 2, 1}, std::vector<Link>{{0, 2}, {2, 3}, {1, 3}}), {}, {}};
    const ResourceSchedule schedule = shortSchedule(free, 10);
    EXPECT_EQ(schedule.starts, criticalPath(free.network).earliestStarts);
    EXPECT_EQ(schedule.length, 6);
}

TEST(ResourceSchedule, OfNothingIsNothing) {
    EXPECT_EQ(shortSchedule({Network({}, {}), {1}, {}}, 10).length, 0);
    EXPECT_EQ(shortSchedule({Network({0}, {}), {1}, {{0, 0, 1}}}, 0).length, 0);
}

TEST(ResourceSchedule, RefusesDemandsThatNothingMeets) {
    EXPECT_THROW(shortSchedule({Network({1}, {}), {1}, {{0, 0, 2}}}, 10), InvalidArgument);
}

TEST(ResourceSchedule, TriesAreFewerTheMoreActivitiesThereAre) {
    EXPECT_EQ(usualTries(0), 1000U);
    EXPECT_GT(usualTries(120), usualTries(1000));
    EXPECT_EQ(usualTries(10000000), 1U);
}

TEST(ResourceSchedule, StaysNearTheCriticalPathOnPsplib) {
    const auto j60 = tests::psplibFiles("j60");
    const auto j120 = tests::psplibFiles("j120");
    if (j60.empty() || j120.empty())
        GTEST_SKIP() << "no PSPLIB in " << tests::psplibFolder("j60")
                     << "; KEYPLAN_DATA names another folder";
    // A few from all over whose mean is near that of all, so that this stays quick; tests/benchmark has all
    // of them.
    EXPECT_LE(meanDeviation(j60, 37), 0.125);
    EXPECT_LE(meanDeviation(j120, 71), 0.37);
}

} // namespace keyplan::planning
