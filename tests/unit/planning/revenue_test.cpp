// Revenue against its target, tiers proved against their definition.
#include "planning/revenue.hpp"

#include "planning/errors.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The tier as it is defined, value by value. Whole numbers, so that nothing is rounded.
Tier tierByDefinition(double value, const List& values, double a, double b) {
    double larger = 0;
    double total = 0;
    for (const double each : values) {
        total += each;
        larger += each > value ? each : 0;
    }
    if (larger < a * total)
        return Tier::A;
    return larger < b * total ? Tier::B : Tier::C;
}

} // namespace

TEST(ExpectedRevenue, AddsWeightedOpportunitiesToWhatIsWon) {
    // The vocabulary's example: 18,000 won, 28,000 open worth 17,000 weighted.
    EXPECT_EQ(expectedRevenue(18000, List{12000, 10000, 6000}, List{0.75, 0.5, 0.5}), 35000);
    EXPECT_EQ(expectedRevenue(18000, {}, {}), 18000);
    EXPECT_EQ(expectedRevenue(0, List{500}, List{0}), 0);
    EXPECT_EQ(expectedRevenue(100, List{-40}, List{0.5}), 80);
}

TEST(ExpectedRevenue, IsTheSameAsAddingByHand) {
    EXPECT_EQ(expectedRevenue(0, List(1000, 1), List(1000, 0.1)), 100);
    EXPECT_EQ(expectedRevenue(-0.3, List{1, 2}, List{0.1, 0.1}), 0);
}

TEST(ExpectedRevenue, RefusesWhatIsOutsideItsDomain) {
    EXPECT_THROW(expectedRevenue(0, List{1, 2}, List{1}), InvalidArgument);
    for (const double bad : {-0.1, 1.1, 50.0, infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(expectedRevenue(0, List{1}, List{bad}), InvalidArgument);
    EXPECT_THROW(expectedRevenue(0, List{1e308, 1e308}, List{1, 1}), InvalidArgument);
    EXPECT_THROW(expectedRevenue(infinity, {}, {}), InvalidArgument);
}

TEST(RevenueGap, IsPositiveForAShortfall) {
    EXPECT_EQ(revenueGap(40000, 35000), 5000);
    EXPECT_EQ(revenueGap(30000, 35000), -5000);
    EXPECT_EQ(revenueGap(0.3, 0.1 + 0.2), 0);
    EXPECT_THROW(revenueGap(1.7e308, -1.7e308), InvalidArgument);
}

TEST(Attainment, IsExpectedOfTarget) {
    EXPECT_EQ(attainment(40000, 35000), 0.875);
    EXPECT_EQ(attainment(40000, 50000), 1.25);
    EXPECT_EQ(attainment(40000, 0), 0);
    EXPECT_THROW(attainment(0, 35000), DivisionByZero);
    EXPECT_THROW(attainment(-1, 35000), InvalidArgument);
}

TEST(PipelineCoverage, IsOpenOfWhatIsStillToWin) {
    EXPECT_EQ(pipelineCoverage(66000, 40000, 18000), 3);
    EXPECT_EQ(pipelineCoverage(0, 40000, 18000), 0);
}

TEST(PipelineCoverage, NothingOnceTheTargetIsMet) {
    EXPECT_EQ(pipelineCoverage(28000, 40000, 40000), std::nullopt);
    EXPECT_EQ(pipelineCoverage(28000, 40000, 50000), std::nullopt);
    // Met on paper, though not to the last binary digit.
    EXPECT_EQ(pipelineCoverage(1, 0.1 + 0.2, 0.3), std::nullopt);
    EXPECT_THROW(pipelineCoverage(-1, 40000, 18000), InvalidArgument);
}

TEST(RevenueTiers, ByHand) {
    // Of 1000 in all, larger accounts hold 0, 500, 800, 900, 960.
    const RevenueTiers tiers(List{100, 500, 60, 300, 40});
    EXPECT_EQ(tiers.of(500), Tier::A);
    EXPECT_EQ(tiers.of(300), Tier::A);
    EXPECT_EQ(tiers.of(100), Tier::B); // 0.8 is not below 0.8
    EXPECT_EQ(tiers.of(60), Tier::B);
    EXPECT_EQ(tiers.of(40), Tier::C);
    EXPECT_EQ(tiers.of(0), Tier::C);
}

TEST(RevenueTiers, EqualAccountsShareATier) {
    const RevenueTiers tiers(List{10, 10, 10, 10, 10}, 0.1, 0.2);
    EXPECT_EQ(tiers.of(10), Tier::A);
    EXPECT_EQ(tiers.of(9), Tier::C);
}

TEST(RevenueTiers, RoundingDoesNotDecideAtALimit) {
    // The two larger accounts hold 0.3 of 1, one way or the other rounded.
    for (const List& larger : {List{0.1, 0.2}, List{0.3}}) {
        List values = larger;
        values.insert(values.end(), 10, 0.07);
        EXPECT_EQ(RevenueTiers(values, 0.3, 0.3).of(0.07), Tier::C);
        EXPECT_EQ(RevenueTiers(values, 0.3001, 0.4).of(0.07), Tier::A);
    }
}

TEST(RevenueTiers, AgreeWithTheirDefinition) {
    List values;
    for (int i = 0; i < 60; ++i)
        values.push_back((i * 37) % 101 + (i % 7) * 100);
    const RevenueTiers standard(values);
    const RevenueTiers narrow(values, 0.25, 0.5);
    int seen[3] = {};
    for (int value = 0; value <= 750; ++value) {
        const Tier tier = *standard.of(value);
        ++seen[static_cast<int>(tier)];
        EXPECT_EQ(tier, tierByDefinition(value, values, 0.8, 0.95)) << value;
        EXPECT_EQ(narrow.of(value), tierByDefinition(value, values, 0.25, 0.5)) << value;
    }
    for (const int count : seen)
        EXPECT_GT(count, 0);
}

TEST(RevenueTiers, NothingWithoutValues) {
    EXPECT_EQ(RevenueTiers(List{}).of(5), std::nullopt);
    EXPECT_THROW(RevenueTiers(List{0, 0}).of(0), DivisionByZero);
}

TEST(RevenueTiers, RefuseWhatIsOutsideTheirDomain) {
    EXPECT_THROW(RevenueTiers(List{1, -1}), InvalidArgument);
    EXPECT_THROW(RevenueTiers(List{1e308, 1e308}), InvalidArgument);
    EXPECT_THROW(RevenueTiers(List{1}).of(-1), InvalidArgument);
    EXPECT_THROW(RevenueTiers(List{1}, 0.9, 0.8), InvalidArgument);
    EXPECT_THROW(RevenueTiers(List{1}, -0.1, 0.8), InvalidArgument);
    EXPECT_THROW(RevenueTiers(List{1}, 0.8, 1.1), InvalidArgument);
}

TEST(RevenueTiers, SortOncePerCall) {
    // With a sort or a sum for each of them this would take a minute.
    List values;
    for (int i = 0; i < 200000; ++i)
        values.push_back((i * 7919) % 200003);
    const RevenueTiers tiers(values);
    int best = 0;
    for (const double value : values)
        best += tiers.of(value) == Tier::A ? 1 : 0;
    // The values spread evenly: the largest fraction x of them holds 1 − (1 − x)² of all, which is 0.8 at
    // x = 1 − √0.2.
    EXPECT_NEAR(best, 200000 * 0.5528, 200);
}

} // namespace keyplan::planning
