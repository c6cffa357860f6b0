// SWOT figures, against published matrices and every pair written out.
#include "planning/swot.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

constexpr FactorKind strength = FactorKind::Strength;
constexpr FactorKind weakness = FactorKind::Weakness;
constexpr FactorKind opportunity = FactorKind::Opportunity;
constexpr FactorKind threat = FactorKind::Threat;

Factor factor(FactorKind kind, double importance, double rating) {
    return {kind, {importance, rating}};
}

struct Place {
    std::size_t internal;
    std::size_t external;

    bool operator==(const Place&) const = default;
};

std::vector<Place> places(const std::vector<Pairing>& pairs) {
    std::vector<Place> places;
    for (const Pairing& pair : pairs)
        places.push_back({pair.internal, pair.external});
    return places;
}

} // namespace

// Fred R. David, "Strategic Management: Concepts and Cases", 13th edition (2011), chapter 4: the internal
// factor evaluation matrix of a retail computer store, total 2.50.
TEST(Swot, ScoresAPublishedInternalMatrix) {
    const std::vector<Weighed> store{{.05, 3}, {.07, 4}, {.10, 3}, {.05, 3}, {.02, 3}, {.15, 3},
                                     {.05, 4}, {.03, 3}, {.02, 3}, {.10, 2}, {.15, 2}, {.02, 1},
                                     {.02, 1}, {.04, 1}, {.05, 2}, {.03, 1}, {.05, 1}};
    EXPECT_NEAR(*weightedScore(store), 2.50, 1e-12);
}

// The same book, chapter 3: the external factor evaluation matrix of a local ten-theatre cinema complex,
// total 2.58.
TEST(Swot, ScoresAPublishedExternalMatrix) {
    const std::vector<Weighed> cinema{{.05, 3}, {.08, 4}, {.08, 3}, {.07, 2}, {.09, 1},
                                      {.06, 3}, {.03, 2}, {.12, 4}, {.06, 2}, {.06, 3},
                                      {.04, 3}, {.08, 2}, {.04, 3}, {.08, 2}, {.06, 1}};
    EXPECT_NEAR(*weightedScore(cinema), 2.58, 1e-12);
}

TEST(Swot, ScoreNormalisesTheWeights) {
    EXPECT_EQ(weightedScore(std::vector<Weighed>{{1, 4}, {3, 2}}), 2.5);
    EXPECT_EQ(weightedScore(std::vector<Weighed>{{100, 4}, {300, 2}}), 2.5);
    EXPECT_EQ(weightedScore(std::vector<Weighed>{{2, 0}}), 0);
    EXPECT_EQ(weightedScore(std::vector<Weighed>{{0, 5}, {1, 2}}), 2);
    EXPECT_EQ(weightedScore({}), std::nullopt);
}

TEST(Swot, PositionComparesWeightedMeans) {
    // Strengths (5·4 + 1·1) / 6 = 3.5, weaknesses 2; opportunities 3, threats (2·4 + 2·5) / 4 = 4.5.
    const std::vector<Factor> factors{factor(strength, 5, 4), factor(opportunity, 4, 3),
                                      factor(weakness, 3, 2), factor(threat, 2, 4),
                                      factor(strength, 1, 1), factor(threat, 2, 5)};
    const auto found = position(factors);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->x, 1.5);
    EXPECT_EQ(found->y, -1.5);
}

TEST(Swot, AnAbsentKindCountsZero) {
    const auto onlyWeakness = position(std::vector<Factor>{factor(weakness, 3, 2)});
    ASSERT_TRUE(onlyWeakness);
    EXPECT_EQ(onlyWeakness->x, -2);
    EXPECT_EQ(onlyWeakness->y, 0);
    EXPECT_EQ(position(std::vector<Factor>{factor(opportunity, 1, 5)})->y, 5);
    EXPECT_FALSE(position({}));
}

TEST(Swot, RoundingDoesNotChooseAStrategy) {
    // 0.1·3 + 0.2·3 over 0.3 is 3 but for the rounding of the fractions.
    const auto even = position(std::vector<Factor>{factor(strength, .1, 3.3), factor(strength, .2, 3.3),
                                                   factor(strength, .7, 3.3), factor(weakness, 1, 3.3)});
    EXPECT_EQ(even->x, 0);
    EXPECT_NE(position(std::vector<Factor>{factor(strength, 1, 3.3 + 1e-9), factor(weakness, 1, 3.3)})->x, 0);
}

TEST(Swot, StrategyFollowsTheSigns) {
    EXPECT_EQ(strategyAt({1, .5}), Strategy::StrengthOpportunity);
    EXPECT_EQ(strategyAt({-1, .5}), Strategy::WeaknessOpportunity);
    EXPECT_EQ(strategyAt({1, -.5}), Strategy::StrengthThreat);
    EXPECT_EQ(strategyAt({-1, -.5}), Strategy::WeaknessThreat);
    EXPECT_EQ(strategyAt({0, 1}), Strategy::Balanced);
    EXPECT_EQ(strategyAt({-1, 0}), Strategy::Balanced);
    EXPECT_EQ(strategyAt({0, 0}), Strategy::Balanced);
}

TEST(Swot, PairsComeStrongestFirst) {
    const std::vector<Factor> factors{factor(threat, 2, 2), factor(strength, 5, 4), factor(opportunity, 3, 3),
                                      factor(weakness, 2, 3)};
    const auto pairs = strongestPairs(factors, 10);
    EXPECT_EQ(places(pairs), (std::vector<Place>{{1, 2}, {1, 0}, {3, 2}, {3, 0}}));
    ASSERT_EQ(pairs.size(), 4U);
    EXPECT_EQ(pairs[0].score, 20 * 9);
    EXPECT_EQ(pairs[0].strategy, Strategy::StrengthOpportunity);
    EXPECT_EQ(pairs[1].strategy, Strategy::StrengthThreat);
    EXPECT_EQ(pairs[2].strategy, Strategy::WeaknessOpportunity);
    EXPECT_EQ(pairs[3].strategy, Strategy::WeaknessThreat);
    EXPECT_EQ(pairs[3].score, 6 * 4);
}

TEST(Swot, EqualPairsComeInTheTablesOrder) {
    const std::vector<Factor> factors{factor(opportunity, 1, 4), factor(weakness, 2, 2), factor(threat, 2, 2),
                                      factor(strength, 4, 1)};
    EXPECT_EQ(places(strongestPairs(factors, 10)), (std::vector<Place>{{1, 0}, {1, 2}, {3, 0}, {3, 2}}));
    EXPECT_EQ(places(strongestPairs(factors, 3)), (std::vector<Place>{{1, 0}, {1, 2}, {3, 0}}));
    // 0.1 × 3 is a little more than 0.3 × 1 in binary, and equal to everybody else.
    const std::vector<Factor> decimals{factor(strength, .3, 1), factor(strength, .1, 3),
                                       factor(threat, 1, 1)};
    EXPECT_EQ(places(strongestPairs(decimals, 10)), (std::vector<Place>{{0, 2}, {1, 2}}));
}

TEST(Swot, NoPairWithoutBothSides) {
    EXPECT_TRUE(
        strongestPairs(std::vector<Factor>{factor(strength, 1, 1), factor(weakness, 1, 1)}, 10).empty());
    EXPECT_TRUE(strongestPairs({}, 10).empty());
    EXPECT_TRUE(strongestPairs(std::vector<Factor>{factor(strength, 1, 1), factor(threat, 1, 1)}, 0).empty());
}

TEST(Swot, TheStrongestPairsAreTheFirstOfAllPairsSorted) {
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> score(0, 5);
    std::uniform_int_distribution<int> kind(0, 3);
    for (int round = 0; round < 200; ++round) {
        std::vector<Factor> factors;
        for (int i = 0; i < 12; ++i)
            factors.push_back(factor(static_cast<FactorKind>(kind(random)), score(random), score(random)));
        std::vector<std::pair<double, Place>> all;
        for (std::size_t in = 0; in < factors.size(); ++in)
            for (std::size_t out = 0; out < factors.size(); ++out)
                if (factors[in].kind <= weakness && factors[out].kind >= opportunity)
                    all.push_back({factors[in].weighed.importance * factors[in].weighed.rating *
                                       factors[out].weighed.importance * factors[out].weighed.rating,
                                   {in, out}});
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& one, const auto& other) { return one.first > other.first; });
        std::vector<Place> expected;
        for (const auto& each : all)
            expected.push_back(each.second);
        EXPECT_EQ(places(strongestPairs(factors, 1000)), expected);
        expected.resize(std::min<std::size_t>(expected.size(), 7));
        EXPECT_EQ(places(strongestPairs(factors, 7)), expected);
    }
}

TEST(Swot, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {-1.0, 1e17, infinity, std::numeric_limits<double>::quiet_NaN()})
        for (const Weighed& weighed : {Weighed{bad, 1}, Weighed{1, bad}}) {
            EXPECT_THROW(weightedScore(std::vector<Weighed>{{1, 1}, weighed}), InvalidArgument);
            EXPECT_THROW(position(std::vector<Factor>{{threat, weighed}}), InvalidArgument);
            EXPECT_THROW(strongestPairs(std::vector<Factor>{{threat, weighed}}, 10), InvalidArgument);
        }
    EXPECT_THROW(weightedScore(std::vector<Weighed>{{0, 3}, {0, 4}}), InvalidArgument);
    EXPECT_THROW(position(std::vector<Factor>{factor(strength, 1, 1), factor(threat, 0, 1)}),
                 InvalidArgument);
}

} // namespace keyplan::planning
