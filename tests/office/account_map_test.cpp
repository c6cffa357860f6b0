// Draw account-map: shapes over a sheet of their own that can be undone and redone for ever.
#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapeGroup.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace drawing = com::sun::star::drawing;
using tools::fromUtf8;
using tools::toUtf8;

const char* const mapSheet = "Map of people";

Document newMapPlan() {
    return newPlan({argument("Template", "account-map"), argument("Sample", true)});
}

Answer draw(const Document& document) {
    return dispatch(document, "org.keyplan:Draw", {argument("Picture", "account-map")});
}

uno::Reference<drawing::XDrawPage> pageOf(const Document& document, const std::string& sheet) {
    const std::vector<std::string> names = sheetNames(document);
    const auto index = std::find(names.begin(), names.end(), sheet) - names.begin();
    const uno::Reference<drawing::XDrawPagesSupplier> pages(document, uno::UNO_QUERY_THROW);
    return {pages->getDrawPages()->getByIndex(static_cast<sal_Int32>(index)), uno::UNO_QUERY_THROW};
}

// The drawings on the map's sheet that the command made: how many shapes each has.
std::vector<int> maps(const Document& document, const std::string& sheet = mapSheet) {
    std::vector<int> found;
    const auto names = sheetNames(document);
    if (std::find(names.begin(), names.end(), sheet) == names.end()) {
        return found;
    }
    const auto page = pageOf(document, sheet);
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const uno::Reference<drawing::XShapeGroup> group(page->getByIndex(i), uno::UNO_QUERY);
        const uno::Reference<com::sun::star::container::XIndexAccess> members(group, uno::UNO_QUERY);
        if (!members.is()) {
            continue;
        }
        const uno::Reference<com::sun::star::container::XNamed> first(members->getByIndex(0),
                                                                      uno::UNO_QUERY_THROW);
        if (toUtf8(first->getName()) == "picture:account-map") {
            found.push_back(members->getCount());
        }
    }
    return found;
}

void addUsersShape(const Document& document) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const uno::Reference<drawing::XShape> shape(
        factory->createInstance(fromUtf8("com.sun.star.drawing.EllipseShape")), uno::UNO_QUERY_THROW);
    const auto page = pageOf(document, mapSheet);
    page->add(shape);
    shape->setSize({3000, 2000});
}

TEST(AccountMap, IsDrawnOnASheetOfItsOwnAsOneStep) {
    const Opened document(newMapPlan());
    const auto sheets = sheetNames(document);
    const std::string plan = exported(document);
    const auto steps = undoTitles(document).size();
    const Answer answer = draw(document);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence,
              "10 of 15 people are known to us; the decision maker Henrik Aldenhoven has not "
              "been met. The picture is on the sheet Map of people.");
    EXPECT_EQ(undoTitles(document).size(), steps + 1);
    EXPECT_EQ(textAt(document, "'Map of people'.A1"), "picture:account-map");
    EXPECT_EQ(textAt(document, "'Map of people'.B2"), "Account map · Corvane Motors");
    ASSERT_EQ(maps(document).size(), 1U);
    EXPECT_GT(maps(document).front(), 45); // at least three shapes for each of 15 people

    // For those who cannot see it, and exactly over the cells that make room for it.
    const uno::Reference<com::sun::star::beans::XPropertySet> group(pageOf(document, mapSheet)->getByIndex(0),
                                                                    uno::UNO_QUERY_THROW);
    rtl::OUString description;
    group->getPropertyValue(fromUtf8("Description")) >>= description;
    EXPECT_EQ(toUtf8(description).rfind("10 of 15 people", 0), 0U);
    com::sun::star::awt::Point corner;
    uno::Reference<com::sun::star::beans::XPropertySet>(cellAt(document, "'Map of people'.B4"),
                                                        uno::UNO_QUERY_THROW)
        ->getPropertyValue(fromUtf8("Position")) >>= corner;
    const uno::Reference<drawing::XShape> shape(group, uno::UNO_QUERY_THROW);
    constexpr int rounding = 50; // half a millimetre: rows are as high as whole pixels
    EXPECT_NEAR(shape->getPosition().X, corner.X, rounding);
    EXPECT_NEAR(shape->getPosition().Y, corner.Y, rounding);

    // Not by a snapshot: a file names the dashes and arrow heads of shapes that wait in the redo list.
    undo(document);
    EXPECT_EQ(sheetNames(document), sheets);
    EXPECT_EQ(undoTitles(document).size(), steps);
    EXPECT_EQ(exported(document), plan);
}

TEST(AccountMap, IsDrawnAnewInItsPlaceAndLeavesTheUsersShapes) {
    const Opened document(newMapPlan());
    ASSERT_TRUE(draw(document).succeeded());
    addUsersShape(document);
    const int shapes = maps(document).front();
    const SectionInSheet people(document, "stakeholders");
    setText(people.cell("P2", "influences"), "");
    ASSERT_TRUE(draw(document).succeeded());
    ASSERT_EQ(maps(document).size(), 1U);
    EXPECT_LT(maps(document).front(), shapes);
    EXPECT_EQ(pageOf(document, mapSheet)->getCount(), 2);
    undo(document);
    EXPECT_EQ(maps(document), (std::vector<int>{shapes}));
    redo(document);
    ASSERT_EQ(maps(document).size(), 1U);
    EXPECT_LT(maps(document).front(), shapes);
}

void undoAndRedoAll(const Document& document, int rounds) {
    const auto steps = undoTitles(document);
    const auto drawn = maps(document);
    for (int round = 0; round < rounds; ++round) {
        while (!undoTitles(document).empty()) {
            undo(document);
        }
        EXPECT_TRUE(maps(document).empty());
        while (!redoTitles(document).empty()) {
            redo(document);
        }
        ASSERT_EQ(undoTitles(document), steps) << "round " << round;
        ASSERT_EQ(maps(document), drawn) << "round " << round;
    }
}

TEST(AccountMap, SurvivesNineRoundsOfUndoAndRedo) {
    const Opened document(newMapPlan());
    ASSERT_TRUE(draw(document).succeeded());
    ASSERT_TRUE(draw(document).succeeded());
    undoAndRedoAll(document, 9);
    // With rows inserted above the drawing and its sheet moved in between.
    const uno::Reference<com::sun::star::table::XColumnRowRange> grid(sheetNamed(document, mapSheet),
                                                                      uno::UNO_QUERY_THROW);
    grid->getRows()->insertByIndex(2, 2);
    (*document)->getSheets()->moveByName(fromUtf8(mapSheet), 0);
    ASSERT_TRUE(draw(document).succeeded());
    undoAndRedoAll(document, 9);
}

struct Format {
    std::string extension;
    std::string filter;
};

void PrintTo(const Format& shown, std::ostream* stream) {
    *stream << shown.extension;
}

class MapAfterSaving : public ::testing::TestWithParam<Format> {};

TEST_P(MapAfterSaving, IsFoundAndReplaced) {
    const Document made = newMapPlan();
    ASSERT_TRUE(draw(made).succeeded());
    addUsersShape(made);
    const int shapes = maps(made).front();
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    ASSERT_EQ(maps(document).size(), 1U);
    const Answer answer = draw(document);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(maps(document), (std::vector<int>{shapes}));
    EXPECT_EQ(pageOf(document, mapSheet)->getCount(), 2);
    for (int round = 0; round < 3; ++round) {
        undo(document);
        EXPECT_EQ(maps(document).size(), 1U);
        redo(document);
        EXPECT_EQ(maps(document), (std::vector<int>{shapes}));
    }
}

INSTANTIATE_TEST_SUITE_P(As, MapAfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

TEST(AccountMap, TellsWhatItCannotPlaceAndTakesAnyText) {
    const std::string endless(10000, 'W');
    const json data = {
        {"keyplan", 1},
        {"template", "account-map"},
        {"sections",
         {{"stakeholders",
           json::array({{{"id", "P1"}, {"name", endless}, {"reports-to", "P2"}},
                        {{"id", "P2"}, {"name", "=1+1"}, {"reports-to", "P1"}, {"influences", "-P1"}},
                        {{"id", "P3"}, {"name", "👩‍💼 שלום"}, {"reports-to", "P9"}}})}}}};
    const Opened document(newPlanFrom(data.dump()));
    const Answer answer = draw(document);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const json findings = details(answer)["findings"];
    ASSERT_EQ(findings.size(), 2U) << findings.dump();
    EXPECT_EQ(maps(document).size(), 1U);
}

TEST(AccountMap, RefusesWithoutPeopleAndLeavesAllAsItWas) {
    const Opened document(newPlan({argument("Template", "account-map")}));
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer answer = draw(document);
    EXPECT_FALSE(answer.succeeded());
    EXPECT_EQ(details(answer)["error"], "no-people");
    EXPECT_EQ(undoTitles(document), steps);
    EXPECT_TRUE(same(documentSnapshot(document), before));

    const Opened other(newEmptyPlan());
    EXPECT_EQ(details(draw(other))["error"], "section-missing");
}

} // namespace
} // namespace keyplan::office
