// The names that formulas may use, and how wrong ones are refused.
#include "layouts.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning::layout {
namespace {

using tests::realVocabulary;
using tests::refusal;

class Expansion : public ::testing::Test {
protected:
    Expansion() {
        const Vocabulary& vocabulary = realVocabulary();
        places.merge(arrangeSheet({"Objectives", {{"objectives", {}, 8, {}, {}}}}, vocabulary));
        places.merge(arrangeSheet({"Who's who", {{"account", {}, 12, {}, {}}}}, vocabulary));
    }
    std::optional<std::string> expand(std::string_view formula, const std::string& own = "objectives",
                                      int row = 7) const {
        return expandFormula(formula, {realVocabulary(), places, &places.at(own), row, nullptr, {}});
    }

    Places places;
};

TEST_F(Expansion, GivesTheRowsOwnCells) {
    EXPECT_EQ(expand("{id}&{objective}"), "$C8&$D8");
    EXPECT_EQ(expand("no names; \"but text\""), "no names; \"but text\"");
    EXPECT_EQ(expand(""), "");
}

TEST_F(Expansion, GivesWholeColumnsFromUnderTheHintsToTheEnd) {
    EXPECT_EQ(expand("{objectives.objective}"), "$'Objectives'.$D$7:$D$16");
    EXPECT_EQ(expand("{objectives.id}"), "$'Objectives'.$C$7:$C$16");
}

TEST_F(Expansion, TellsTheLastRowAboveTheDataEvenWithoutOneOfTwo) {
    EXPECT_EQ(expand("{objectives.hint}"), "INDEX($'Objectives'.$C$6:$C$7;ROWS($'Objectives'.$C$6:$C$7))");
}

TEST_F(Expansion, GivesACardsOneCell) {
    EXPECT_EQ(expand("{account.name}"), "$'Who''s who'.$D$5");
    EXPECT_EQ(expand("{name}", "account", 0), "$D5");
}

TEST_F(Expansion, QuotesChoicesAndLabels) {
    EXPECT_EQ(expand("{choice:force-field.kind.Driver}"), "\"Driver\"");
    EXPECT_EQ(expand("{choice:objectives.status.At risk}"), "\"At risk\"");
    EXPECT_EQ(expand("{label:account}"), "\"Who's who\"");
    EXPECT_EQ(quoted("say \"so\""), "\"say \"\"so\"\"\"");
}

TEST_F(Expansion, ReadsTheListedRowOfAPage) {
    const FormulaContext page{realVocabulary(), places, nullptr, 0, &places.at("objectives"), "$AB9"};
    EXPECT_EQ(expandFormula("{@due}", page), "INDEX($'Objectives'.$M$7:$M$16;$AB9)");
    EXPECT_EQ(expandFormula("{@id}", page), "INDEX($'Objectives'.$C$7:$C$16;$AB9)");
}

TEST_F(Expansion, IsNothingWhereThePlanLacksASection) {
    EXPECT_EQ(expand("{force-field.strength}"), std::nullopt);
    EXPECT_EQ(expand("{label:swot}"), std::nullopt);
    EXPECT_EQ(expand("{objectives.id}+{actions.hint}"), std::nullopt);
}

TEST_F(Expansion, GivesCellsThatLieSideBySide) {
    places.merge(arrangeSheet({"Selection", {{"selection", {}, 4, {}, {}}}}, realVocabulary()));
    EXPECT_EQ(expand("SUM({score-1..score-8})", "selection", 7), "SUM($H8:$O8)");
    places.clear();
    // Hidden fields lie elsewhere: there is no such range then.
    places.merge(
        arrangeSheet({"Selection", {{"selection", {"account", "score-1", "fit", "score-2"}, 4, {}, {}}}},
                     realVocabulary()));
    EXPECT_EQ(expand("{score-1..score-2}", "selection"), std::nullopt);
    EXPECT_EQ(expand("{score-1..score-1}", "selection", 7), "$E8:$E8");
}

TEST_F(Expansion, RefusesASpanThatRunsBackwards) {
    places.merge(arrangeSheet({"Selection", {{"selection", {}, 4, {}, {}}}}, realVocabulary()));
    EXPECT_EQ(refusal([&] { expand("{score-8..score-1}", "selection"); }).size(), 3U);
}

TEST_F(Expansion, GathersWhatItReadsOnOtherSheets) {
    ForeignReferences read;
    const FormulaContext context{realVocabulary(), places, &places.at("objectives"), 7, nullptr, {}};
    EXPECT_TRUE(
        expandFormula("{account.name}&{account.industry}&{objectives.due}&{objective}", context, &read));
    EXPECT_EQ(read, (ForeignReferences{{"account", "$'Who''s who'.$D$5"}}));
}

TEST(Guard, AsksWhetherTheSheetsAreThere) {
    EXPECT_EQ(guarded("A1+1", {}), "A1+1");
    EXPECT_EQ(guarded("B.A1", {{"b", "B.A1"}}), "IF(ISREF(B.A1);B.A1;\"\")");
    EXPECT_EQ(guarded("B.A1+C.A1", {{"b", "B.A1"}, {"c", "C.A1"}}, "0"),
              "IF(AND(ISREF(B.A1);ISREF(C.A1));B.A1+C.A1;0)");
}

TEST_F(Expansion, RefusesNamesThatTheVocabularyDoesNotKnow) {
    for (const char* name : {"mood", "objectives.mood", "weather.sun", "choice:objectives.status.Sunny",
                             "choice:objectives.status", "choice:status", "label:weather", "account.hint",
                             "account.id", "@objective", ""}) {
        const std::string formula = "1+{" + std::string(name) + "}";
        const auto said = refusal([&] { expand(formula); });
        ASSERT_EQ(said.size(), 3U) << name;
        EXPECT_EQ(said[0], "formula-invalid");
        EXPECT_EQ(said[1], formula);
        EXPECT_FALSE(std::string(name).find(said[2]) == std::string::npos) << name << " " << said[2];
    }
}

TEST_F(Expansion, RefusesAWrongNameBehindAMissingSection) {
    EXPECT_EQ(refusal([&] { expand("{force-field.strength}+{mood}"); }),
              (std::vector<std::string>{"formula-invalid", "{force-field.strength}+{mood}", "mood"}));
}

TEST_F(Expansion, RefusesAnOpenBrace) {
    EXPECT_EQ(refusal([&] { expand("1+{id"); }),
              (std::vector<std::string>{"formula-invalid", "1+{id", "{id"}));
}

} // namespace
} // namespace keyplan::planning::layout
