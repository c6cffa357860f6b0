// Force field analysis, the cheapest flip proved against every other way to flip.
#include "planning/force_field.hpp"

#include "lists.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

namespace keyplan::planning {

using tests::eachList;
using Strengths = std::vector<double>;
using Points = std::vector<long long>;

namespace {

double costOf(const Strengths& points, const Strengths& costs) {
    return std::inner_product(points.begin(), points.end(), costs.begin(), 0.0);
}

// The least cost of any way to win at all, nothing when there is none.
std::optional<double> leastCost(double drivers, const Strengths& barriers, const Strengths& costs) {
    std::optional<double> least;
    eachList(barriers.size(), 3, [&](const Strengths& points) {
        double left = 0;
        for (std::size_t i = 0; i < barriers.size(); ++i) {
            if (points[i] > barriers[i])
                return;
            left += barriers[i] - points[i];
        }
        if (drivers - left > 0 && (!least || costOf(points, costs) < *least))
            least = costOf(points, costs);
    });
    return least;
}

} // namespace

TEST(ForceField, NetIsDriversLessBarriers) {
    EXPECT_EQ(net(Strengths{5, 3}, Strengths{4, 2}), 2);
    EXPECT_EQ(net(Strengths{5}, Strengths{4, 3}), -2);
    EXPECT_EQ(net(Strengths{5}, Strengths{}), 5);
    EXPECT_EQ(net(Strengths{}, Strengths{5}), -5);
    EXPECT_EQ(net(Strengths{2, 0, 0}, Strengths{2}), 0);
}

TEST(ForceField, NothingWithoutStrengths) {
    for (const Strengths& none : {Strengths{}, Strengths{0, 0}}) {
        EXPECT_EQ(net(none, none), std::nullopt);
        EXPECT_EQ(balance(none, none), std::nullopt);
        EXPECT_EQ(margin(none, none), std::nullopt);
        EXPECT_FALSE(flip(none, none));
    }
}

TEST(ForceField, RoundingDoesNotTurnTheVerdict) {
    EXPECT_EQ(net(Strengths{0.1, 0.2}, Strengths{0.3}), 0);
    EXPECT_EQ(net(Strengths{0.3}, Strengths{0.1, 0.2}), 0);
    EXPECT_EQ(balance(Strengths{0.1, 0.2}, Strengths{0.3}), 0);
    EXPECT_EQ(net(Strengths{1e15, 0.5}, Strengths{1e15}), 0.5);
    EXPECT_GT(net(Strengths{0.3 + 1e-9}, Strengths{0.1, 0.2}), 0);
}

TEST(ForceField, OrderOfRowsDoesNotShow) {
    EXPECT_EQ(net(Strengths{0.1, 1e15, 0.7}, Strengths{1}), net(Strengths{1e15, 0.7, 0.1}, Strengths{1}));
}

TEST(ForceField, OnlyAboveZeroIsAGoodChance) {
    EXPECT_TRUE(goodChance(0.5));
    EXPECT_FALSE(goodChance(0));
    EXPECT_FALSE(goodChance(-1));
}

TEST(ForceField, BalanceRunsFromMinusOneToOne) {
    EXPECT_EQ(balance(Strengths{4}, Strengths{}), 1);
    EXPECT_EQ(balance(Strengths{}, Strengths{4}), -1);
    EXPECT_EQ(balance(Strengths{3, 3}, Strengths{2}), 0.5);
}

TEST(ForceField, MarginIsWhatTurnsTheVerdict) {
    EXPECT_EQ(margin(Strengths{5}, Strengths{3}), 2);
    EXPECT_EQ(margin(Strengths{3}, Strengths{3}), 1);
    EXPECT_EQ(margin(Strengths{3}, Strengths{5}), 3);
    // By definition: one point less than the margin leaves the verdict as it is, the margin itself turns it.
    for (int drivers = 0; drivers <= 6; ++drivers)
        for (int barriers = 0; barriers <= 6; ++barriers) {
            if (drivers + barriers == 0)
                continue;
            const auto points = margin(Strengths{double(drivers)}, Strengths{double(barriers)});
            ASSERT_TRUE(points);
            const double before = drivers - barriers;
            const double towards = goodChance(before) ? -1 : 1;
            EXPECT_NE(goodChance(before), goodChance(before + towards * double(*points)));
            EXPECT_EQ(goodChance(before), goodChance(before + towards * double(*points - 1)));
        }
}

TEST(ForceField, FlipTakesTheCheapestPointsFirst) {
    const auto plain = flip(Strengths{4}, Strengths{3, 0, 5});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->points, (Points{3, 0, 2}));
    EXPECT_EQ(plain->cost, 5);

    const auto priced = flip(Strengths{4}, Strengths{3, 0, 5}, Strengths{2, 1, 0.5});
    ASSERT_TRUE(priced);
    EXPECT_EQ(priced->points, (Points{0, 0, 5}));
    EXPECT_EQ(priced->cost, 2.5);
}

TEST(ForceField, FlipLeavesAWinningObjectiveAlone) {
    const auto won = flip(Strengths{4}, Strengths{3});
    ASSERT_TRUE(won);
    EXPECT_EQ(won->points, (Points{0}));
    EXPECT_EQ(won->cost, 0);
    EXPECT_EQ(flip(Strengths{4}, Strengths{})->points, Points{});
}

TEST(ForceField, FlipIsImpossibleWithoutDrivers) {
    EXPECT_FALSE(flip(Strengths{}, Strengths{3, 1}));
}

TEST(ForceField, FlipIsOptimalInEverySmallCase) {
    for (int drivers = 0; drivers <= 4; ++drivers)
        eachList(3, 3, [&](const Strengths& barriers) {
            eachList(3, 2, [&](const Strengths& costs) {
                const auto found = flip(Strengths{double(drivers)}, barriers, costs);
                const auto least = drivers + std::accumulate(barriers.begin(), barriers.end(), 0.0) == 0
                                       ? std::nullopt
                                       : leastCost(drivers, barriers, costs);
                ASSERT_EQ(found.has_value(), least.has_value());
                if (!found)
                    return;
                ASSERT_EQ(found->cost, *least);

                const Strengths points(found->points.begin(), found->points.end());
                ASSERT_EQ(costOf(points, costs), found->cost);
                Strengths left;
                for (std::size_t i = 0; i < barriers.size(); ++i) {
                    ASSERT_GE(points[i], 0);
                    ASSERT_LE(points[i], barriers[i]);
                    left.push_back(barriers[i] - points[i]);
                }
                // Enough, and not one point more than needed.
                const double after = drivers - std::accumulate(left.begin(), left.end(), 0.0);
                const double before = drivers - std::accumulate(barriers.begin(), barriers.end(), 0.0);
                ASSERT_EQ(after, std::max(before, 1.0));
                // Among equally dear barriers the earlier one is used up first.
                for (std::size_t early = 0; early < 3; ++early)
                    for (std::size_t late = early + 1; late < 3; ++late)
                        if (costs[early] == costs[late] && points[late] > 0) {
                            ASSERT_EQ(points[early], barriers[early]);
                        }
            });
        });
}

// Of all ways that take off no more points than needed: the cheapest, and of equally cheap ones that which
// takes most off the earlier barriers.
TEST(ForceField, FlipIsTheBestOfAllWaysWrittenOut) {
    constexpr double prices[]{0, 0.5, 2};
    for (std::size_t drivers = 0; drivers <= 2; ++drivers)
        for (std::size_t barriers = 0; barriers <= 3; ++barriers)
            eachList(drivers, 3, [&](const Strengths& forces) {
                const double force = std::accumulate(forces.begin(), forces.end(), 0.0);
                eachList(barriers, 3, [&](const Strengths& resisting) {
                    const double resistance = std::accumulate(resisting.begin(), resisting.end(), 0.0);
                    const double needed = std::max(0.0, resistance - force + 1);
                    eachList(barriers, 2, [&](const Strengths& choice) {
                        Strengths costs;
                        for (const double each : choice)
                            costs.push_back(prices[static_cast<std::size_t>(each)]);
                        std::optional<Strengths> best;
                        eachList(barriers, 3, [&](const Strengths& points) {
                            if (std::accumulate(points.begin(), points.end(), 0.0) != needed ||
                                !std::equal(points.begin(), points.end(), resisting.begin(),
                                            std::less_equal()))
                                return;
                            if (!best || costOf(points, costs) < costOf(*best, costs) ||
                                (costOf(points, costs) == costOf(*best, costs) && points > *best))
                                best = points;
                        });
                        const auto found = flip(forces, resisting, costs);
                        ASSERT_EQ(found.has_value(), best.has_value() && force + resistance > 0);
                        if (!found)
                            return;
                        ASSERT_EQ(Strengths(found->points.begin(), found->points.end()), *best);
                        ASSERT_EQ(found->cost, costOf(*best, costs));
                    });
                });
            });
}

TEST(ForceField, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {-2.0, infinity, std::numeric_limits<double>::quiet_NaN(), 1e17}) {
        const Strengths list{1, bad};
        EXPECT_THROW(net(list, {}), InvalidArgument);
        EXPECT_THROW(net({}, list), InvalidArgument);
        EXPECT_THROW(balance(list, {}), InvalidArgument);
        EXPECT_THROW(margin({}, list), InvalidArgument);
        EXPECT_THROW(flip(list, {}), InvalidArgument);
        EXPECT_THROW(flip(Strengths{1}, Strengths{1, 1}, list), InvalidArgument);
        EXPECT_THROW(leverage(bad, 1), InvalidArgument);
        EXPECT_THROW(leverage(1, bad), InvalidArgument);
    }
    EXPECT_THROW(net(Strengths{9e15, 9e15}, {}), InvalidArgument);
    EXPECT_THROW(margin(Strengths{1.5}, Strengths{1}), InvalidArgument);
    EXPECT_THROW(flip(Strengths{1}, Strengths{1.5}), InvalidArgument);
    EXPECT_THROW(flip(Strengths{1}, Strengths{1, 1}, Strengths{1}), InvalidArgument);
    EXPECT_THROW(leverage(1, 1, -5), InvalidArgument);
}

TEST(ForceField, CostsOfBarriersWithoutStrengthDoNotCount) {
    EXPECT_EQ(flip(Strengths{1}, Strengths{0, 1}, Strengths{-3, 1})->points, (Points{0, 1}));
}

TEST(ForceField, LeverageIsStrengthTimesInfluence) {
    EXPECT_EQ(leverage(4, 3), 4 * 3 / 5.0);
    EXPECT_EQ(leverage(4, 3, 10), 1.2);
    EXPECT_EQ(leverage(4, 0), 0);
    EXPECT_EQ(leverage(0, 3), std::nullopt);
    EXPECT_THROW(leverage(4, 3, 0), DivisionByZero);
}

} // namespace keyplan::planning
