// What-if in a real plan: figures without a change, strengths applied in one undo step, refusals.
#include "plan_in_office.hpp"

namespace keyplan::office {
namespace {

Answer whatIf(const Document& document, Arguments arguments) {
    return dispatch(document, "org.keyplan:WhatIf", arguments);
}

// A plan that is wholly calculated, so that nothing about it changes by itself.
Document openedSamplePlan() {
    return roundTrip(newSamplePlan(), "ods", "calc8");
}

double strength(const Document& document, const std::string& force) {
    return SectionInSheet(document, "force-field").cell(force, "strength")->getValue();
}

TEST(WhatIf, TellsTheFiguresOfAnObjective) {
    const Opened document(newSamplePlan());
    const Answer answer = whatIf(document, {argument("Objective", "O2")});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_TRUE(answer.sentence.starts_with("O2: Likely to fail. Net −2, chance of success "))
        << answer.sentence;
    EXPECT_TRUE(answer.sentence.ends_with("Cheapest flip: Weaken F8 from 3 to 0: effort 6."))
        << answer.sentence;
    const json now = details(answer)["now"];
    EXPECT_EQ(now["net"], -2);
    EXPECT_EQ(now["verdict"], "Likely to fail");
    EXPECT_EQ(now["goodChance"], false);
    EXPECT_EQ(now["margin"], 3);
    EXPECT_EQ(now["flip"], (json{{"points", {{"F8", 3}}}, {"cost", 6.0}}));
    EXPECT_EQ(details(answer)["tried"], now);
    EXPECT_EQ(details(answer)["changed"], 0);
}

TEST(WhatIf, ChangesNothingUntilItIsApplied) {
    const Opened document(openedSamplePlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer answer =
        whatIf(document, {argument("Objective", "o2"), argument("Strengths", "F8=1, F7=4")});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_TRUE(answer.sentence.starts_with("O2: Good chance. Net +1 instead of −2, ")) << answer.sentence;
    EXPECT_TRUE(answer.sentence.ends_with("Nothing was written.")) << answer.sentence;
    const json result = details(answer);
    EXPECT_EQ(result["now"]["net"], -2);
    EXPECT_EQ(result["tried"]["net"], 1);
    EXPECT_GT(result["tried"]["chance"], result["now"]["chance"]);
    EXPECT_EQ(result["changed"], 0);
    EXPECT_EQ(result["forces"][3], (json{{"id", "F8"}, {"kind", "Barrier"}, {"strength", 3}, {"tried", 1}}));
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(WhatIf, AppliesInOneStepThatUndoAndRedoKnow) {
    const Opened document(openedSamplePlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer answer = whatIf(
        document, {argument("Objective", "O2"), argument("Strengths", "F8=0;F5=5"), argument("Apply", true)});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_TRUE(answer.sentence.ends_with("Changed: F5 from 3 to 5 and F8 from 3 to 0.")) << answer.sentence;
    EXPECT_EQ(details(answer)["changed"], 2);
    EXPECT_EQ(strength(document, "F5"), 5);
    EXPECT_EQ(strength(document, "F8"), 0);
    EXPECT_EQ(strength(document, "F7"), 5);
    EXPECT_EQ(SectionInSheet(document, "objectives").cell("O2", "force-net")->getValue(), 3);
    ASSERT_EQ(undoTitles(document).size(), steps.size() + 1);
    EXPECT_EQ(undoTitles(document).front(), "What-if");

    const std::string applied = documentSnapshot(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), applied));

    // The same again finds nothing to write.
    const Answer again = whatIf(
        document, {argument("Objective", "O2"), argument("Strengths", "F8=0;F5=5"), argument("Apply", true)});
    ASSERT_TRUE(again.succeeded()) << again.sentence;
    EXPECT_EQ(details(again)["changed"], 0);
    EXPECT_EQ(undoTitles(document).size(), steps.size() + 1);
}

struct Refusal {
    std::string name;
    std::string objective;
    std::string strengths;
    std::string sentence;
};

void PrintTo(const Refusal& shown, std::ostream* stream) {
    *stream << shown.name;
}

// One plan for all, since none of them may change it.
class Refused : public ::testing::TestWithParam<Refusal> {
protected:
    static void SetUpTestSuite() { plan = newSamplePlan(); }
    static void TearDownTestSuite() {
        close(plan);
        plan.clear();
    }
    static const Document& document() { return plan; }

private:
    inline static Document plan;
};

TEST_P(Refused, LeavesThePlanAsItWas) {
    const std::string before = exported(document());
    const auto steps = undoTitles(document());
    const Answer answer =
        whatIf(document(), {argument("Objective", GetParam().objective),
                            argument("Strengths", GetParam().strengths), argument("Apply", true)});
    EXPECT_TRUE(answer.failed());
    EXPECT_EQ(answer.sentence, GetParam().sentence);
    EXPECT_EQ(exported(document()), before);
    EXPECT_EQ(undoTitles(document()), steps);
}

INSTANTIATE_TEST_SUITE_P(
    Of, Refused,
    ::testing::Values(
        Refusal{"NoObjective", "", "F8=1", "The argument Objective is missing."},
        Refusal{"AnUnknownObjective", "O9", "F8=1",
                "There is no objective \"O9\" in the plan. Give the number of one, such as O1."},
        Refusal{"TooStrong", "O2", "F8=6",
                "A strength to try is a whole number from 0 to 5, not \"6\" for F8."},
        Refusal{"AFraction", "O2", "F8=1.5",
                "A strength to try is a whole number from 0 to 5, not \"1.5\" for F8."},
        Refusal{"AnotherObjectivesForce", "O2", "F8=1, F9=2",
                "Force F9 acts on O3, not on O2. Leave it out, or try it with its own objective."},
        Refusal{"AnUnknownForce", "O2", "F99=2",
                "There is no force \"F99\" in the plan. Give the number of one, such as F1."}),
    [](const auto& refusal) { return refusal.param.name; });

} // namespace
} // namespace keyplan::office
