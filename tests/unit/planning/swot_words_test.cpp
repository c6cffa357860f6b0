// The words of a SWOT as plans hold them.
#include "planning/swot_words.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

TEST(SwotWords, KindsAreReadInAnyCase) {
    EXPECT_EQ(factorKindOf("Strength"), FactorKind::Strength);
    EXPECT_EQ(factorKindOf("weakness"), FactorKind::Weakness);
    EXPECT_EQ(factorKindOf("OPPORTUNITY"), FactorKind::Opportunity);
    EXPECT_EQ(factorKindOf("Threat"), FactorKind::Threat);
    EXPECT_EQ(factorKindOf("Strengths"), std::nullopt);
    EXPECT_EQ(factorKindOf(""), std::nullopt);
}

TEST(SwotWords, StrategiesAreNamedAfterTheirPair) {
    EXPECT_EQ(strategyWord(Strategy::StrengthOpportunity), "SO");
    EXPECT_EQ(strategyWord(Strategy::WeaknessOpportunity), "WO");
    EXPECT_EQ(strategyWord(Strategy::StrengthThreat), "ST");
    EXPECT_EQ(strategyWord(Strategy::WeaknessThreat), "WT");
    EXPECT_EQ(strategyWord(Strategy::Balanced), "balanced");
}

} // namespace

} // namespace keyplan::planning
