// Networks of activities: order, cycles, critical path.
#include "planning/network.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace keyplan::planning {

using Links = std::vector<Link>;
using Activities = std::vector<std::size_t>;

namespace {

Activities list(std::span<const std::size_t> activities) {
    return {activities.begin(), activities.end()};
}

} // namespace

TEST(Network, KnowsNeighboursInTheOrderOfTheirLinks) {
    const Network network({1, 2, 3, 4}, Links{{0, 2}, {1, 2}, {0, 3}});
    EXPECT_EQ(list(network.predecessors(2)), (Activities{0, 1}));
    EXPECT_EQ(list(network.successors(0)), (Activities{2, 3}));
    EXPECT_EQ(list(network.successors(3)), Activities{});
    EXPECT_EQ(network.duration(3), 4);
}

TEST(Network, OrdersActivitiesAfterTheirPredecessors) {
    const Network network({1, 1, 1, 1}, Links{{3, 1}, {1, 0}, {3, 2}});
    EXPECT_EQ(list(network.order()), (Activities{3, 1, 2, 0}));
    EXPECT_FALSE(network.cycle());
}

TEST(Network, RepeatedLinksCountOnce) {
    const Network network({2, 3}, Links{{0, 1}, {0, 1}});
    EXPECT_FALSE(network.cycle());
    EXPECT_EQ(criticalPath(network).length, 5);
}

TEST(Network, NamesAnActivityOnACycle) {
    // 0 leads to the cycle 1 → 2 → 3 → 1, and 4 and 5 follow from it.
    const Network network(std::vector<long long>(6, 1),
                          Links{{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}});
    ASSERT_TRUE(network.cycle());
    EXPECT_GE(*network.cycle(), 1U);
    EXPECT_LE(*network.cycle(), 3U);
    EXPECT_EQ(Network({1}, Links{{0, 0}}).cycle(), std::size_t{0});
}

TEST(Network, MayBeEmpty) {
    EXPECT_EQ(criticalPath(Network({}, {})).length, 0);
    EXPECT_FALSE(Network({}, {}).cycle());
}

TEST(Network, PassesGiveEarliestAndLatestStarts) {
    //  0 (3) → 2 (2) → 3 (1);  1 (1) → 3
    const CriticalPath path = criticalPath(Network({3, 1, 2, 1}, Links{{0, 2}, {2, 3}, {1, 3}}));
    EXPECT_EQ(path.earliestStarts, (std::vector<long long>{0, 0, 3, 5}));
    EXPECT_EQ(path.latestStarts, (std::vector<long long>{0, 4, 3, 5}));
    EXPECT_EQ(path.length, 6);
}

TEST(Network, DeepChainsAreWalkedWithoutRecursion) {
    constexpr std::size_t count = 100000;
    Links links;
    for (std::size_t i = 1; i < count; ++i)
        links.push_back({i, i - 1});
    EXPECT_EQ(criticalPath(Network(std::vector<long long>(count, 1), links)).length, 100000);
    links.push_back({0, count - 1});
    EXPECT_TRUE(Network(std::vector<long long>(count, 1), links).cycle());
}

} // namespace keyplan::planning
