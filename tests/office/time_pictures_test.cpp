// Draw: the pictures over time, made of cells on sheets of their own, drawn again in their place.
#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using tools::fromUtf8;
using tools::toUtf8;

const char* const plan = R"({"keyplan": 1, "template": "action-plan", "sections": {
  "account": {"name": "Acme", "period-start": "2026-07-01", "period-end": "2027-06-30"},
  "team": [{"id": "T1", "name": "Ann", "capacity": 0.5}],
  "objectives": [{"id": "O1", "objective": "Renew the contract", "due": "2026-12-18"}],
  "actions": [
    {"id": "A1", "action": "Ask", "owner": "Ann", "start": "2026-11-30", "due": "2026-12-04", "duration": 5,
     "status": "Done", "objective": "O1"},
    {"id": "A2", "action": "=1+1", "owner": "Ann", "start": "2026-12-07", "due": "2026-12-11", "duration": 5,
     "after": "A1", "status": "Doing", "done": 0.4, "objective": "O1"}],
  "reviews": [{"id": "R1", "review": "Monthly review", "date": "2026-12-10", "status": "Planned"}]}})";

Document newActionPlan(const std::string& data) {
    return newPlan({argument("Template", "action-plan"),
                    argument("Data", tools::fileUrl(writeWhole("new-plan.json", data)))});
}

struct Shown {
    std::string picture;
    std::string sheet;
    std::string says;
};

void PrintTo(const Shown& shown, std::ostream* stream) {
    *stream << shown.picture;
}

Answer draw(const Document& document, const std::string& picture) {
    return dispatch(document, "org.keyplan:Draw",
                    {argument("Picture", picture), argument("Today", "2026-12-09")});
}

std::string drawnSheet(const Document& document, const std::string& picture) {
    const Answer answer = draw(document, picture);
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return answer.succeeded() ? details(answer)["sheet"].get<std::string>() : std::string();
}

// Without the empty cells at the end of rows: how far the office counts them as used depends on its undo.
std::string joined(const std::vector<std::vector<std::string>>& rows) {
    std::string all;
    for (const auto& row : rows) {
        std::string line;
        for (const std::string& cell : row) {
            line += cell + "|";
        }
        line.resize(line.find_last_not_of('|') + 1);
        all += line + "\n";
    }
    all.resize(all.find_last_not_of('\n') + 1);
    return all;
}

std::string shownOn(const Document& document, const std::string& sheet) {
    return joined(contents(sheetNamed(document, sheet)));
}

std::string styleOf(const Document& document, const std::string& sheet, int column, int row) {
    rtl::OUString style;
    uno::Reference<com::sun::star::beans::XPropertySet>(
        sheetNamed(document, sheet)->getCellByPosition(column, row), uno::UNO_QUERY_THROW)
        ->getPropertyValue(fromUtf8("CellStyle")) >>= style;
    return toUtf8(style);
}

class TimePicture : public ::testing::TestWithParam<Shown> {};

TEST_P(TimePicture, IsDrawnOnASheetOfItsOwnInOneStep) {
    const Opened document(newActionPlan(plan));
    // When the page of a new plan is calculated again, the office gives some of its formulas a number format.
    draw(document, GetParam().picture);
    undo(document);
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer answer = draw(document, GetParam().picture);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence.rfind(GetParam().says, 0), 0U) << answer.sentence;
    EXPECT_EQ(details(answer)["sheet"], GetParam().sheet);
    EXPECT_EQ(undoTitles(document).size(), steps.size() + 1);
    EXPECT_EQ(contents(sheetNamed(document, GetParam().sheet))[0][0], "picture:" + GetParam().picture);
    const std::string drawn = documentSnapshot(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), drawn));
}

TEST_P(TimePicture, IsDrawnAgainInItsPlaceWhateverItIsCalled) {
    const Opened document(newActionPlan(plan));
    const std::string sheet = drawnSheet(document, GetParam().picture);
    const auto count = sheetNames(document).size();
    uno::Reference<com::sun::star::container::XNamed>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)
        ->setName(fromUtf8("My picture"));
    (*document)->getSheets()->moveByName(fromUtf8("My picture"), 0);
    const std::string before = shownOn(document, "My picture");
    setText(SectionInSheet(document, "actions").cell("A2", "owner"), "Zoe");
    // The office's redo takes a text that begins with "=" for a formula.
    setText(SectionInSheet(document, "actions").cell("A2", "action"), "Offer");
    SectionInSheet(document, "actions").cell("A2", "due")->setValue(46380); // 24 December 2026
    SectionInSheet(document, "reviews").cell("R1", "date")->setValue(46400);

    const auto steps = undoTitles(document);
    EXPECT_EQ(drawnSheet(document, GetParam().picture), "My picture");
    EXPECT_EQ(sheetNames(document).size(), count);
    EXPECT_EQ(sheetNames(document)[0], "My picture");
    EXPECT_EQ(undoTitles(document).size(), steps.size() + 1);
    const std::string after = shownOn(document, "My picture");
    EXPECT_NE(after, before);
    undo(document);
    EXPECT_TRUE(same(shownOn(document, "My picture"), before));
    redo(document);
    EXPECT_TRUE(same(shownOn(document, "My picture"), after));
}

TEST_P(TimePicture, RefusesAPlanWithoutItsDataAndLeavesItAlone) {
    const Opened document(newActionPlan(R"({"keyplan": 1, "template": "action-plan", "sections": {}})"));
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer answer = draw(document, GetParam().picture);
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find("to draw"), std::string::npos) << answer.sentence;
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

INSTANTIATE_TEST_SUITE_P(
    Of, TimePicture,
    ::testing::Values(Shown{"gantt", "Gantt", "2 actions, 0 late; the critical path ends on 11 Dec 2026."},
                      Shown{"timeline", "Timeline", "Next: Monthly review on 10 Dec 2026, tomorrow."},
                      Shown{"workload", "Workload",
                            "Ann has more work than time, most in the week of 7 Dec 2026: 3 days of work for "
                            "2.5."}),
    [](const auto& shown) { return shown.param.picture; });

TEST(Gantt, ShowsTextAsTextAndBarsAsStyles) {
    const Opened document(newActionPlan(plan));
    const std::string sheet = drawnSheet(document, "gantt");
    // Below the head the objective, then its actions; 19 days from column 8 on.
    EXPECT_EQ(contents(sheetNamed(document, sheet))[9][2], "=1+1");
    EXPECT_EQ(styleOf(document, sheet, 8, 8), "Keyplan Picture Bar Done Critical");
    EXPECT_EQ(styleOf(document, sheet, 15, 9), "Keyplan Picture Bar Share Critical");
    EXPECT_EQ(styleOf(document, sheet, 19, 9), "Keyplan Picture Bar To Do Critical");
    EXPECT_EQ(styleOf(document, sheet, 17, 8), "Keyplan Picture Today");
    const uno::Reference<com::sun::star::sheet::XPrintAreas> printed(sheetNamed(document, sheet),
                                                                     uno::UNO_QUERY_THROW);
    ASSERT_EQ(printed->getPrintAreas().getLength(), 1);
    EXPECT_EQ(printed->getTitleRows().StartRow, 4);
    EXPECT_EQ(printed->getTitleRows().EndRow, 6);
}

struct Format {
    std::string extension;
    std::string filter;
};

void PrintTo(const Format& shown, std::ostream* stream) {
    *stream << shown.extension;
}

class AfterSaving : public ::testing::TestWithParam<Format> {};

TEST_P(AfterSaving, KeepsItsCellsAndIsFoundAgain) {
    const Document made = newActionPlan(plan);
    const std::vector<std::string> pictures{"gantt", "timeline", "workload"};
    std::vector<std::string> before;
    for (const std::string& picture : pictures) {
        before.push_back(shownOn(made, drawnSheet(made, picture)));
    }
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    const auto count = sheetNames(document).size();
    const std::vector<std::string> sheets{"Gantt", "Timeline", "Workload"};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        EXPECT_TRUE(same(shownOn(document, sheets[i]), before[i]));
        EXPECT_EQ(drawnSheet(document, pictures[i]), sheets[i]);
        EXPECT_TRUE(same(shownOn(document, sheets[i]), before[i]));
    }
    EXPECT_EQ(sheetNames(document).size(), count);
}

INSTANTIATE_TEST_SUITE_P(As, AfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

} // namespace
} // namespace keyplan::office
