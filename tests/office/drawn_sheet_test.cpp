// Pictures made of cells: drawn on a sheet of their own, anew in their place, one undo step each.
#include "plan_in_office.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using tools::fromUtf8;
using tools::toUtf8;

// Risks by id, words, likelihood, impact.
const char* const threeRisks = R"({"keyplan": 1, "template": "strategic", "sections": {
    "account": {"name": "Acme Corporation"},
    "risks": [{"id": "RK1", "risk": "Prices fall", "likelihood": 5, "impact": 5, "mitigation": "Talk"},
              {"id": "RK2", "risk": "Contact leaves", "likelihood": 5, "impact": 5},
              {"id": "RK3", "risk": "Tender slips", "likelihood": 1, "impact": 2}]}})";

Answer drawRisks(const Document& document) {
    return dispatch(document, "org.keyplan:Draw", {argument("Picture", "risks")});
}

std::string drawnOn(const Document& document) {
    const Answer answer = drawRisks(document);
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return answer.succeeded() ? details(answer)["sheet"].get<std::string>() : std::string();
}

void rename(const Document& document, const std::string& from, const std::string& to) {
    uno::Reference<com::sun::star::container::XNamed>(sheetNamed(document, from), uno::UNO_QUERY_THROW)
        ->setName(fromUtf8(to));
}

void move(const Document& document, const std::string& sheet, sal_Int16 to) {
    uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>(document, uno::UNO_QUERY_THROW)
        ->getSheets()
        ->moveByName(fromUtf8(sheet), to);
}

sal_Int32 lastPrintedRow(const Document& document, const std::string& sheet) {
    const auto areas =
        uno::Reference<com::sun::star::sheet::XPrintAreas>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)
            ->getPrintAreas();
    return areas.getLength() == 1 ? areas[0].EndRow : -1;
}

std::size_t pictureCount(const Document& document) {
    std::size_t count = 0;
    for (const std::string& name : sheetNames(document))
        count += tools::toUtf8(sheetNamed(document, name)->getCellByPosition(0, 0)->getFormula()) ==
                 "picture:risks";
    return count;
}

TEST(DrawnSheet, IsNewThenDrawnAnewInItsPlaceAndEachIsOneUndoStep) {
    const Opened document(newPlanFrom(threeRisks));
    const std::string before = documentSnapshot(document);
    const std::size_t steps = undoTitles(document).size();
    const std::string sheet = drawnOn(document);
    const std::string drawn = documentSnapshot(document);
    EXPECT_EQ(undoTitles(document).size(), steps + 1);
    const sal_Int32 printed = lastPrintedRow(document, sheet);
    EXPECT_GT(printed, 10);

    // One band is a row lower and the list a row shorter.
    const SectionInSheet risks(document, "risks");
    risks.cell("RK2", "impact")->setValue(4);
    uno::Reference<com::sun::star::text::XText>(risks.cell("RK3", "status"), uno::UNO_QUERY_THROW)
        ->setString(fromUtf8("Closed"));
    const std::string edited = documentSnapshot(document);
    EXPECT_EQ(drawnOn(document), sheet);
    EXPECT_EQ(pictureCount(document), 1U);
    EXPECT_EQ(lastPrintedRow(document, sheet), printed - 2);
    const std::string redrawn = documentSnapshot(document);
    EXPECT_NE(redrawn, edited);
    EXPECT_EQ(undoTitles(document).size(), steps + 4);

    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), edited));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), redrawn));
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), edited));
    undo(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), drawn));
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), drawn));
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

TEST(DrawnSheet, DrawnTwiceIsTheSame) {
    const Opened document(newPlanFrom(threeRisks));
    drawnOn(document);
    const std::string first = documentSnapshot(document);
    drawnOn(document);
    EXPECT_TRUE(same(documentSnapshot(document), first));
}

const char* const hostileRisk = R"({"keyplan": 1, "template": "strategic", "sections": {
    "risks": [{"id": "RK1", "risk": "=1+1", "likelihood": 5, "impact": 5, "mitigation": "=A1"}]}})";

/// Where formulas stand, and how many cells hold the text itself.
std::pair<std::string, int> formulasAndTexts(const Document& document, const std::string& sheet,
                                             const std::string& text) {
    namespace sheets = com::sun::star::sheet;
    const uno::Reference<sheets::XCellRangesQuery> cells(sheetNamed(document, sheet), uno::UNO_QUERY_THROW);
    int found = 0;
    const auto texts = cells->queryContentCells(sheets::CellFlags::STRING)->getCells()->createEnumeration();
    while (texts->hasMoreElements())
        found += uno::Reference<com::sun::star::text::XText>(texts->nextElement(), uno::UNO_QUERY_THROW)
                     ->getString() == fromUtf8(text);
    return {toUtf8(cells->queryContentCells(sheets::CellFlags::FORMULA)->getRangeAddressesAsString()), found};
}

TEST(DrawnSheet, KeepsTextThatLooksLikeAFormulaThroughUndoAndRedo) {
    const Opened document(newPlanFrom(hostileRisk));
    const std::string sheet = drawnOn(document);
    const auto drawn = formulasAndTexts(document, sheet, "=1+1");
    // The link to the data is the only formula.
    EXPECT_EQ(drawn.first.find(','), std::string::npos) << drawn.first;
    EXPECT_EQ(drawn.second, 1);
    SectionInSheet(document, "risks").cell("RK1", "impact")->setValue(4);
    drawnOn(document);
    EXPECT_EQ(formulasAndTexts(document, sheet, "=1+1"), drawn);
    undo(document);
    EXPECT_EQ(formulasAndTexts(document, sheet, "=1+1"), drawn);
    redo(document);
    EXPECT_EQ(formulasAndTexts(document, sheet, "=1+1"), drawn);
    undo(document);
    EXPECT_EQ(formulasAndTexts(document, sheet, "=1+1"), drawn);
}

TEST(DrawnSheet, IsFoundAgainUnderAnyNameAndInAnyPlace) {
    const Opened document(newPlanFrom(threeRisks));
    rename(document, drawnOn(document), "What may go wrong");
    move(document, "What may go wrong", 0);
    const std::string moved = documentSnapshot(document);
    EXPECT_EQ(drawnOn(document), "What may go wrong");
    EXPECT_TRUE(same(documentSnapshot(document), moved));
    EXPECT_EQ(sheetNames(document).front(), "What may go wrong");
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), moved));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), moved));
}

TEST(DrawnSheet, TakesAnotherNameWhereItsOwnIsTaken) {
    const Opened document(newPlanFrom(threeRisks));
    rename(document, "Risks", "Risk matrix");
    EXPECT_EQ(drawnOn(document), "Risk matrix 2");
}

TEST(DrawnSheet, ThatIsProtectedIsLeftAlone) {
    const Opened document(newPlanFrom(threeRisks));
    const std::string sheet = drawnOn(document);
    uno::Reference<com::sun::star::util::XProtectable>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)
        ->protect({});
    const std::string before = documentSnapshot(document);
    const std::size_t steps = undoTitles(document).size();
    const Answer answer = drawRisks(document);
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find(sheet), std::string::npos) << answer.sentence;
    EXPECT_EQ(undoTitles(document).size(), steps);
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

class AfterATrip : public ::testing::TestWithParam<const char*> {};

TEST_P(AfterATrip, IsDrawnAnewInItsPlace) {
    const Document made = newPlanFrom(threeRisks);
    const std::string sheet = drawnOn(made);
    const bool own = std::string(GetParam()) == "ods";
    const Opened document(roundTrip(made, GetParam(), own ? "calc8" : "Calc MS Excel 2007 XML"));
    SectionInSheet(document, "risks").cell("RK1", "impact")->setValue(1);
    const std::string edited = documentSnapshot(document);
    EXPECT_EQ(drawnOn(document), sheet);
    EXPECT_EQ(pictureCount(document), 1U);
    const std::string redrawn = documentSnapshot(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), edited));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), redrawn));
}

INSTANTIATE_TEST_SUITE_P(Through, AfterATrip, ::testing::Values("ods", "xlsx"),
                         [](const auto& format) { return std::string(format.param); });

} // namespace
} // namespace keyplan::office
