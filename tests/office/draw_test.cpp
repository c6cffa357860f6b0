// Draw: the force field charts beside their table, drawn again and again, also after a trip through a file.
#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace chart = com::sun::star::chart;
namespace table = com::sun::star::table;
using tools::fromUtf8;
using tools::toUtf8;

Answer draw(const Document& document) {
    Answer answer = dispatch(document, "org.keyplan:Draw", {argument("Picture", "force-field")});
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return answer;
}

struct Chart {
    std::string title;
    // A row for each force: barriers, drivers; nothing is NaN.
    std::vector<std::vector<double>> data;
    std::vector<std::string> labels;
};

uno::Reference<table::XTableCharts> charts(const Document& document) {
    const SectionInSheet forces(document, "force-field");
    return uno::Reference<table::XTableChartsSupplier>(sheetNamed(document, forces.sheet()),
                                                       uno::UNO_QUERY_THROW)
        ->getCharts();
}

sal_Int32 chartCount(const Document& document) {
    return charts(document)->getElementNames().getLength();
}

std::vector<Chart> drawnCharts(const Document& document) {
    std::vector<Chart> all;
    const uno::Reference<com::sun::star::container::XIndexAccess> found(charts(document),
                                                                        uno::UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < found->getCount(); ++i) {
        const uno::Reference<com::sun::star::document::XEmbeddedObjectSupplier> supplier(
            found->getByIndex(i), uno::UNO_QUERY_THROW);
        const uno::Reference<chart::XChartDocument> drawn(supplier->getEmbeddedObject(),
                                                          uno::UNO_QUERY_THROW);
        Chart one;
        const uno::Reference<com::sun::star::beans::XPropertySet> title(drawn->getTitle(),
                                                                        uno::UNO_QUERY_THROW);
        rtl::OUString words;
        title->getPropertyValue(fromUtf8("String")) >>= words;
        one.title = toUtf8(words);
        const uno::Reference<chart::XChartDataArray> data(drawn->getData(), uno::UNO_QUERY_THROW);
        for (const auto& row : data->getData()) {
            one.data.emplace_back(row.begin(), row.end());
            // The office has a number of its own for nothing.
            for (double& value : one.data.back()) {
                value = data->isNotANumber(value) ? std::numeric_limits<double>::quiet_NaN() : value;
            }
        }
        for (const auto& label : data->getRowDescriptions()) {
            one.labels.push_back(toUtf8(label));
        }
        all.push_back(one);
    }
    return all;
}

// Strengths as drawn: drivers to the right, barriers to the left.
std::vector<double> bars(const Chart& drawn) {
    std::vector<double> all;
    for (const auto& row : drawn.data) {
        EXPECT_EQ(row.size(), 2U);
        all.push_back(std::isnan(row.at(0)) ? row.at(1) : row.at(0));
        EXPECT_NE(std::isnan(row.at(0)), std::isnan(row.at(1)));
    }
    return all;
}

// A title starts with the objective's words, shortened, and ends with the verdict and the net.
void expectTitle(const std::string& title, const std::string& start, const std::string& end) {
    EXPECT_EQ(title.rfind(start, 0), 0U) << title;
    ASSERT_GE(title.size(), end.size());
    EXPECT_EQ(title.substr(title.size() - end.size()), end) << title;
}

const char* const contract = "Renew the framework contract";
const char* const orderSystem = "Make GTX Plus Pro the order";
const char* const smallOrders = "Win back the small orders";

void expectSampleCharts(const Document& document) {
    const auto all = drawnCharts(document);
    ASSERT_EQ(all.size(), 3U);
    expectTitle(all[0].title, contract, ": good chance, +4");
    expectTitle(all[1].title, orderSystem, ": likely to fail, −2");
    expectTitle(all[2].title, smallOrders, ": good chance, +2");
    EXPECT_EQ(bars(all[0]), (std::vector<double>{5, 4, -3, -2}));
    EXPECT_EQ(bars(all[1]), (std::vector<double>{3, 3, -5, -3}));
    EXPECT_EQ(bars(all[2]), (std::vector<double>{4, 3, -3, -2}));
    EXPECT_NE(all[1].labels.at(2).find("Each subsidiary buys for itself"), std::string::npos)
        << all[1].labels.at(2);
}

TEST(Draw, PutsAChartForEachObjectiveBesideItsTable) {
    const Opened document(newSamplePlan());
    const Answer answer = draw(document);
    EXPECT_EQ(answer.sentence, "3 force fields were drawn on the sheet Force field.");
    EXPECT_EQ(details(answer)["drawn"], 3);
    expectSampleCharts(document);

    // Right of the table's last field, one below the other.
    const SectionInSheet forces(document, "force-field");
    const uno::Reference<com::sun::star::beans::XPropertySet> last(forces.cell("F1", "influence"),
                                                                   uno::UNO_QUERY_THROW);
    com::sun::star::awt::Point corner;
    last->getPropertyValue(fromUtf8("Position")) >>= corner;
    const std::vector<std::string> names = sheetNames(document);
    const auto index = std::find(names.begin(), names.end(), forces.sheet()) - names.begin();
    const uno::Reference<com::sun::star::drawing::XDrawPagesSupplier> supplier(*document,
                                                                               uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::container::XIndexAccess> page(
        supplier->getDrawPages()->getByIndex(static_cast<sal_Int32>(index)), uno::UNO_QUERY_THROW);
    sal_Int32 below = 0;
    for (sal_Int32 i = 0; i < 3; ++i) {
        const uno::Reference<com::sun::star::drawing::XShape> shape(page->getByIndex(i),
                                                                    uno::UNO_QUERY_THROW);
        EXPECT_GT(shape->getPosition().X, corner.X);
        EXPECT_GE(shape->getPosition().Y, below);
        below = shape->getPosition().Y + shape->getSize().Height;
    }
}

TEST(Draw, RefreshesInsteadOfAdding) {
    const Opened document(newSamplePlan());
    draw(document);
    const SectionInSheet forces(document, "force-field");
    forces.cell("F8", "strength")->setValue(1);
    forces.cell("F6", "strength")->setValue(5);
    draw(document);
    const auto all = drawnCharts(document);
    ASSERT_EQ(all.size(), 3U);
    expectTitle(all[1].title, orderSystem, ": good chance, +2");
    EXPECT_EQ(bars(all[1]), (std::vector<double>{5, 3, -5, -1}));
}

TEST(Draw, DropsTheChartOfAnObjectiveWithoutForces) {
    const Opened document(newSamplePlan());
    draw(document);
    const SectionInSheet forces(document, "force-field");
    forces.rows()->removeByIndex(forces.row("F9"), 4);
    draw(document);
    const auto all = drawnCharts(document);
    ASSERT_EQ(all.size(), 2U);
    expectTitle(all[1].title, orderSystem, ": likely to fail, −2");
}

TEST(Draw, LeavesForcesWithoutStrengthAside) {
    const Opened document(newSamplePlan());
    SectionInSheet(document, "force-field").cell("F7", "strength")->setFormula({});
    draw(document);
    EXPECT_EQ(bars(drawnCharts(document).at(1)), (std::vector<double>{3, 3, -3}));
}

void addUsersChart(const Document& document, const std::string& name) {
    const SectionInSheet forces(document, "force-field");
    const auto column = forces.column("strength");
    const auto names = sheetNames(document);
    const auto sheet =
        static_cast<sal_Int16>(std::find(names.begin(), names.end(), forces.sheet()) - names.begin());
    const table::CellRangeAddress cells(sheet, column, forces.row("F1"), column, forces.row("F12"));
    charts(document)->addNewByName(fromUtf8(name), {100, 20000, 8000, 6000}, {&cells, 1}, false, false);
}

TEST(Draw, NeverTouchesTheUsersOwnCharts) {
    const Opened document(newSamplePlan());
    addUsersChart(document, "Strengths");
    addUsersChart(document, "Keyplan force field of mine");
    draw(document);
    draw(document);
    EXPECT_EQ(chartCount(document), 5);
    EXPECT_TRUE(charts(document)->hasByName(fromUtf8("Strengths")));
    EXPECT_TRUE(charts(document)->hasByName(fromUtf8("Keyplan force field of mine")));
}

struct Format {
    std::string extension;
    std::string filter;
};

void PrintTo(const Format& shown, std::ostream* stream) {
    *stream << shown.extension;
}

class AfterSaving : public ::testing::TestWithParam<Format> {};

TEST_P(AfterSaving, ReplacesItsChartsAndKeepsTheUsers) {
    const Document made = newSamplePlan();
    draw(made);
    addUsersChart(made, "Strengths");
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    ASSERT_EQ(chartCount(document), 4);
    const SectionInSheet forces(document, "force-field");
    forces.cell("F8", "strength")->setValue(1);
    draw(document);
    EXPECT_EQ(chartCount(document), 4);
    int found = 0;
    for (const Chart& drawn : drawnCharts(document)) {
        if (drawn.title.rfind(orderSystem, 0) == 0) {
            ++found;
            expectTitle(drawn.title, orderSystem, ": likely to fail, 0");
        }
    }
    EXPECT_EQ(found, 1);
}

INSTANTIATE_TEST_SUITE_P(As, AfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

TEST(Draw, SurvivesSavingWithTitlesAndData) {
    const Document made = newSamplePlan();
    draw(made);
    const Opened document(roundTrip(made, "ods", "calc8"));
    expectSampleCharts(document);
}

} // namespace
} // namespace keyplan::office
