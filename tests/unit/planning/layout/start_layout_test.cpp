// The Start sheet: a line for each section with its completeness, figures worth a tile, nothing of its own to
// fill in.
#include "layouts.hpp"

#include "planning/layout/completeness_formula.hpp"
#include "planning/layout/start_layout.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning::layout {
namespace {

using tests::realMessages;
using tests::realVocabulary;

struct Laid {
    explicit Laid(const std::vector<std::string>& sections) {
        for (const std::string& id : sections)
            places.merge(
                arrangeSheet({realVocabulary().find(id)->label, {{id, {}, 4, {}, {}}}}, realVocabulary()));
    }
    Places places;
    LayoutContext context{realVocabulary(), realMessages(), places};
    const Section& section(const std::string& id) const { return *realVocabulary().find(id); }
};

std::vector<std::string> ids(const std::vector<const Field*>& fields) {
    std::vector<std::string> all;
    for (const Field* field : fields)
        all.push_back(field->id);
    return all;
}

TEST(Completeness, CountsWhatIsRequiredElseAllThatIsEntered) {
    EXPECT_EQ(ids(countedFields(*realVocabulary().find("scorecard"))), (std::vector<std::string>{"measure"}));
    EXPECT_EQ(ids(countedFields(*realVocabulary().find("internal-notes"))),
              (std::vector<std::string>{"notes"}));
}

TEST(Completeness, OfACardReadsItsCellsAsRanges) {
    const Laid laid({"lost-business"});
    // One blank cell alone would arrive as a zero.
    const std::string share = "PLAN.COMPLETENESS($'Lost business'.$D$5:$D$5;$'Lost business'.$D$7:$D$7)";
    EXPECT_EQ(completenessFormula(laid.section("lost-business"), {}, "\"-\"", laid.context),
              "IF(" + share + "=0;\"-\";" + share + ")");
    EXPECT_EQ(missingFormula(laid.section("lost-business"), {}, laid.context),
              "TEXTJOIN(\", \";1;IF($'Lost business'.$D$5=\"\";\"What was lost\";\"\");IF($'Lost "
              "business'.$D$7=\"\";\"Why\";\"\"))");
}

TEST(Completeness, OfATableIsThatOfItsRequiredColumnsAsOneBlock) {
    const Laid laid({"selection-criteria"});
    EXPECT_EQ(completenessFormula(laid.section("selection-criteria"), {}, "0", laid.context),
              "IFNA(SUMPRODUCT(PLAN.COMPLETENESS(CHOOSE({1;2;3};$'Selection criteria'.$C$7:$C$12;$'Selection "
              "criteria'.$D$7:$D$12;$'Selection criteria'.$E$7:$E$12)));0)");
}

TEST(Completeness, DoesNotCountWhatTheTemplateFilledIn) {
    const Laid laid({"discovery"});
    const std::string formula =
        completenessFormula(laid.section("discovery"), {"question"}, "\"-\"", laid.context);
    // The question begins a row; only the answer counts.
    const std::string label = "$'" + laid.section("discovery").label + "'.";
    EXPECT_NE(formula.find("/(1*SUMPRODUCT("), std::string::npos) << formula;
    EXPECT_NE(formula.find(label + "$E$7:$E$12<>\"\"))"), std::string::npos) << formula;
    EXPECT_EQ(missingFormula(laid.section("discovery"), {"question"}, laid.context).find("Question"),
              std::string::npos);
}

TEST(Completeness, OfASectionThatIsNotThereIsNothing) {
    const Laid laid({"account"});
    EXPECT_EQ(completenessFormula(laid.section("swot"), {}, "0", laid.context), "");
    EXPECT_EQ(missingFormula(laid.section("swot"), {}, laid.context), "");
}

TEST(Start, ShowsTheFourMostTellingFigures) {
    const PlanTemplate made = tests::realTemplate("strategic");
    const WorkbookLayout book = layWorkbook(made, realVocabulary(), realMessages());
    const SheetLayout& start = book.sheets.front();
    EXPECT_EQ(start.name, made.start->label);
    std::vector<std::string> labels;
    for (const Cell& cell : start.cells)
        if (cell.style == "Keyplan Tile Label")
            if (const auto* text = std::get_if<std::string>(&cell.content))
                labels.push_back(*text);
    EXPECT_EQ(labels, (std::vector<std::string>{"Complete", "Next review", "Objectives", "Open actions"}));
}

TEST(Start, GivesALineItsMarkAndALinkThatSurvivesTheSheet) {
    const Laid laid({"risks"});
    const auto cells = startLine(laid.section("risks"), {}, 20, laid.context);
    EXPECT_EQ(std::get<std::string>(cells.front().content), "start:line:risks");
    for (const Cell& cell : cells) {
        EXPECT_EQ(cell.at.row, 20);
        if (const auto* formula = std::get_if<Formula>(&cell.content);
            formula && formula->text.find("$'Risks'") != std::string::npos) {
            EXPECT_NE(formula->text.find("ISREF($'Risks'.$C$1)"), std::string::npos) << formula->text;
        }
    }
}

TEST(Start, PutsTheStepsOfTheMethodAboveTheirSections) {
    const PlanTemplate made = tests::realTemplate("lost-account");
    const SheetLayout start = layWorkbook(made, realVocabulary(), realMessages()).sheets.front();
    std::vector<std::string> steps;
    for (const Cell& cell : start.cells)
        if (cell.style == "Keyplan Heading")
            steps.push_back(std::get<std::string>(cell.content));
    EXPECT_EQ(steps,
              (std::vector<std::string>{"1  What happened", "2  Who is there now", "3  The way back"}));
}

TEST(WorkingSheets, KeepHiddenFieldsRightOfEverythingThatASheetShows) {
    const WorkingSheet sheet{
        "Both",
        {{"team", {"name", "role"}, 3, {}, {}},
         {"risks", {"risk", "likelihood", "impact", "exposure", "mitigation"}, 3, {}, {}}}};
    const Places places = arrangeSheet(sheet, realVocabulary());
    const LayoutContext context{realVocabulary(), realMessages(), places};
    const SheetLayout laid = layWorkingSheet(sheet, {}, context);
    for (const ShownSection& shown : sheet.sections)
        for (const auto& [field, column] : places.at(shown.section).fields) {
            const bool wanted = std::find(shown.shown.begin(), shown.shown.end(), field) != shown.shown.end();
            EXPECT_EQ(laid.columns.at(static_cast<std::size_t>(column)).hidden, !wanted) << field;
        }
    // Each section says what it is: they share one sheet.
    int headings = 0;
    for (const Cell& cell : laid.cells)
        headings += cell.style == "Keyplan Heading" ? 1 : 0;
    EXPECT_EQ(headings, 2);
}

} // namespace
} // namespace keyplan::planning::layout
