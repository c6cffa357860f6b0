// Tried strengths in words.
#include "planning/what_if_wording.hpp"

#include "../calc-templates/template_files.hpp"
#include "actions/plan_builder.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

TriedObjective tried(const char* objective, const char* strengths) {
    const Plan plan = tests::sample();
    TriedObjective result = tryObjective(plan, objective);
    tryStrengths(result, plan, strengths);
    return result;
}

std::string flip(const char* strengths) {
    const TriedObjective objective = tried("O2", strengths);
    return flipInWords(objective, figuresTried(objective), english());
}

TEST(FlipInWords, NamesTheStepsAndTheirEffort) {
    EXPECT_EQ(flip(""), "Weaken F8 from 3 to 0: effort 6.");
    EXPECT_EQ(flip("F5=2"), "Weaken F7 from 5 to 4 and F8 from 3 to 0: effort 10.");
    EXPECT_EQ(flip("F8=0"), "None needed, but losing one point would make it likely to fail.");
    EXPECT_EQ(flip("F8=0, F7=2"), "None needed. Losing 4 points would make it likely to fail.");
    EXPECT_EQ(
        flip("F5=0, F6=0"),
        "Weakening barriers is not enough, for nothing drives this objective. Find drivers, or drop it.");
    EXPECT_EQ(flip("F5=0, F6=0, F7=0, F8=0"), "No force has a strength yet.");
}

TEST(ChanceInWords, PromisesNoCertaintyThatIsNone) {
    const auto said = [](double chance) {
        ForceFieldFigures figures;
        figures.chance = chance;
        return chanceInWords(figures, english());
    };
    EXPECT_EQ(said(0), "0%");
    EXPECT_EQ(said(0.004), "under 1%");
    EXPECT_EQ(said(0.5), "50%");
    EXPECT_EQ(said(0.996), "over 99%");
    EXPECT_EQ(said(1), "100%");
    EXPECT_EQ(chanceInWords(std::nullopt, english()), "–");
}

TEST(VerdictInWords, SaysWhatTheFunctionsSay) {
    EXPECT_EQ(verdictInWords(figuresTried(tried("O2", "")), english()), "Likely to fail");
    EXPECT_EQ(verdictInWords(figuresTried(tried("O1", "")), english()), "Good chance");
    EXPECT_EQ(verdictInWords(std::nullopt, english()), "Not known yet");
    EXPECT_EQ(netInWords(figuresTried(tried("O2", ""))), "−2");
    EXPECT_EQ(netInWords(std::nullopt), "–");
}

TEST(ChangesInWords, NamesWhatHasMoved) {
    EXPECT_EQ(changesInWords(tried("O2", "F8=1, F5=3, F6=4"), english()),
              "F6 from 3 to 4 and F8 from 3 to 1");
    EXPECT_EQ(changesInWords(tried("O2", ""), english()), "");
}

} // namespace
} // namespace keyplan::planning
