// Fit, health and the traffic light.
#include "planning/account_health.hpp"

#include "planning/errors.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

TEST(AccountFit, IsTheWeightedMeanOfTheBestScore) {
    // (5 × 4 + 3 × 5 + 2 × 2) / 10 = 3.9 of 5
    EXPECT_DOUBLE_EQ(*accountFit(List{5, 3, 2}, List{4, 5, 2}), 0.78);
    EXPECT_DOUBLE_EQ(*accountFit(List{5, 3, 2}, List{4, 5, 2}, 10), 0.39);
    EXPECT_EQ(accountFit(List{}, List{}), std::nullopt);
}

TEST(AccountFit, RunsFromZeroToOne) {
    EXPECT_EQ(accountFit(List{0.1, 0.2, 0.3}, List{0, 0, 0}), 0);
    EXPECT_EQ(accountFit(List{0.1, 0.2, 0.3}, List{5, 5, 5}), 1);
    EXPECT_EQ(accountFit(List{0.1, 0.2, 0.3}, List{0.7, 0.7, 0.7}, 0.7), 1);
}

TEST(AccountFit, RefusesScoresOffTheScale) {
    for (const double bad : {-0.5, 5.5, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(accountFit(List{1, 1}, List{3, bad}), InvalidArgument);
    EXPECT_THROW(accountFit(List{1}, List{1, 2}), InvalidArgument);
    EXPECT_THROW(accountFit(List{0}, List{1}), InvalidArgument);
    EXPECT_THROW(accountFit(List{1}, List{0}, 0), DivisionByZero);
    EXPECT_THROW(accountFit(List{1}, List{0}, -5), InvalidArgument);
    EXPECT_THROW(accountFit(List{1}, List{0}, std::numeric_limits<double>::infinity()), InvalidArgument);
}

TEST(AccountHealth, IsTheWeightedMean) {
    // (40 × 80 + 30 × 60 + 30 × 50) / 100
    EXPECT_EQ(accountHealth(List{40, 30, 30}, List{80, 60, 50}), 65);
    EXPECT_EQ(accountHealth(List{}, List{}), std::nullopt);
    EXPECT_EQ(accountHealth(List{1}, List{100}), 100);
    EXPECT_THROW(accountHealth(List{1}, List{100.5}), InvalidArgument);
    EXPECT_THROW(accountHealth(List{1}, List{-1}), InvalidArgument);
}

TEST(TrafficLights, TurnAtTheLimits) {
    EXPECT_EQ(trafficLight(32.9), TrafficLight::Red);
    EXPECT_EQ(trafficLight(33), TrafficLight::Amber);
    EXPECT_EQ(trafficLight(66.9), TrafficLight::Amber);
    EXPECT_EQ(trafficLight(67), TrafficLight::Green);
    EXPECT_EQ(trafficLight(-5), TrafficLight::Red);
    EXPECT_EQ(trafficLight(0.6, 0.5, 0.7), TrafficLight::Amber);
    // No amber between equal limits.
    EXPECT_EQ(trafficLight(49, 50, 50), TrafficLight::Red);
    EXPECT_EQ(trafficLight(50, 50, 50), TrafficLight::Green);
}

TEST(TrafficLights, DoNotTurnByRounding) {
    const double almost = 1 - 0.9;
    ASSERT_LT(almost, 0.1);
    EXPECT_EQ(trafficLight(almost, 0.1, 0.5), TrafficLight::Amber);
    EXPECT_EQ(trafficLight(almost, 0, 0.1), TrafficLight::Green);
    EXPECT_EQ(trafficLight(0.1 - 1e-9, 0.1, 0.5), TrafficLight::Red);
}

TEST(TrafficLights, NeedLimitsInOrder) {
    EXPECT_THROW(trafficLight(50, 70, 60), InvalidArgument);
    EXPECT_THROW(trafficLight(std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
    EXPECT_THROW(trafficLight(50, std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
}

} // namespace keyplan::planning
