// Draw revenue: the trend as a chart beside its table, apart from the charts of other pictures.
#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using tools::fromUtf8;
using tools::toUtf8;

Document newRevenuePlan() {
    return newPlan({argument("Template", "strategic"), argument("Sample", true)});
}

Answer draw(const Document& document, const char* picture) {
    Answer answer = dispatch(document, "org.keyplan:Draw", {argument("Picture", picture)});
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return answer;
}

uno::Reference<com::sun::star::table::XTableCharts> charts(const Document& document,
                                                           const std::string& section) {
    return uno::Reference<com::sun::star::table::XTableChartsSupplier>(
               sheetNamed(document, SectionInSheet(document, section).sheet()), uno::UNO_QUERY_THROW)
        ->getCharts();
}

std::vector<std::string> titles(const Document& document, const std::string& section) {
    std::vector<std::string> all;
    const auto found = charts(document, section);
    for (const auto& name : found->getElementNames()) {
        const uno::Reference<com::sun::star::document::XEmbeddedObjectSupplier> holder(found->getByName(name),
                                                                                       uno::UNO_QUERY_THROW);
        const uno::Reference<com::sun::star::chart::XChartDocument> chart(holder->getEmbeddedObject(),
                                                                          uno::UNO_QUERY_THROW);
        rtl::OUString words;
        uno::Reference<com::sun::star::beans::XPropertySet>(chart->getTitle(), uno::UNO_QUERY_THROW)
            ->getPropertyValue(fromUtf8("String")) >>= words;
        all.push_back(toUtf8(words));
    }
    return all;
}

const char* const says = "2026 Q3: 212,550, 85 % of target";

TEST(RevenueChart, SaysItsMessageAndIsOneStep) {
    const Opened document(newRevenuePlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document).size();
    const Answer answer = draw(document, "revenue");
    EXPECT_EQ(answer.sentence,
              "2026 Q3: 212,550, 85 % of target. Expected in the plan’s period: 1,247,550 of "
              "1,400,000, short by 152,450. The picture is on the sheet Revenue.");
    EXPECT_EQ(titles(document, "revenue"), (std::vector<std::string>{says}));
    EXPECT_EQ(undoTitles(document).size(), steps + 1);
    EXPECT_EQ(undoTitles(document).front(), "Draw Picture");
    const std::string drawn = documentSnapshot(document);
    for (int round = 0; round < 3; ++round) {
        undo(document);
        EXPECT_TRUE(same(documentSnapshot(document), before));
        redo(document);
        EXPECT_EQ(titles(document, "revenue"), (std::vector<std::string>{says}));
    }
}

TEST(RevenueChart, LeavesTheNumbersOfOtherPictures) {
    const Opened document(newRevenuePlan());
    draw(document, "force-field");
    const auto forces = contents(sheetNamed(document, "Keyplan pictures"));
    const auto forceTitles = titles(document, "force-field");
    draw(document, "revenue");
    const SectionInSheet revenue(document, "revenue");
    revenue.cell("RV8", "actual")->setValue(250000);
    draw(document, "revenue");
    EXPECT_EQ(titles(document, "revenue"), (std::vector<std::string>{"2026 Q3: 250,000, 100 % of target"}));
    EXPECT_EQ(titles(document, "force-field"), forceTitles);
    const auto now = contents(sheetNamed(document, "Keyplan pictures"));
    for (std::size_t row = 0; row < forces.size(); ++row) {
        for (std::size_t column = 0; column < forces[row].size(); ++column) {
            EXPECT_EQ(now[row][column], forces[row][column]) << row << ", " << column;
        }
    }
    draw(document, "force-field");
    EXPECT_EQ(titles(document, "revenue").size(), 1U);
}

TEST(RevenueChart, IsReplacedAfterATripThroughAFile) {
    for (const auto& [extension, filter] : std::vector<std::pair<std::string, std::string>>{
             {"ods", "calc8"}, {"xlsx", "Calc MS Excel 2007 XML"}}) {
        const Document made = newRevenuePlan();
        draw(made, "revenue");
        const Opened document(roundTrip(made, extension, filter));
        draw(document, "revenue");
        EXPECT_EQ(titles(document, "revenue"), (std::vector<std::string>{says})) << extension;
    }
}

TEST(RevenueChart, RefusesWithoutNumbers) {
    const Opened document(newPlan({argument("Template", "strategic")}));
    const std::string before = documentSnapshot(document);
    const Answer answer = dispatch(document, "org.keyplan:Draw", {argument("Picture", "revenue")});
    EXPECT_FALSE(answer.succeeded());
    EXPECT_EQ(details(answer)["error"], "no-revenue");
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

} // namespace
} // namespace keyplan::office
