// Draws the trend of revenue as a chart beside its table.
#include "document/revenue_chart.hpp"

#include "document/chart_style.hpp"
#include "document/own_charts.hpp"
#include "document/picture_sheet.hpp"
#include "document/text.hpp"
#include "document/undo.hpp"

#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XDiagram.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::RevenueTrend;
using planning::layout::Content;

constexpr const char* chartName = "Keyplan revenue";
constexpr const char* moneyCode = "#,##0";
constexpr sal_Int32 leastWidth = 15000;
constexpr sal_Int32 widthOfPeriod = 1250;
constexpr sal_Int32 height = 9000;
constexpr sal_Int32 targetColour = 0xD55E00;
constexpr sal_Int32 expectedFill = 0xD9EBF0;
/// With more periods than these the figures above the columns would run into each other.
constexpr std::size_t mostFigures = 14;

Content contentOf(const std::optional<double>& amount) {
    return amount ? Content(*amount) : Content();
}

std::vector<std::vector<Content>> dataOf(const RevenueTrend& trend, const planning::Messages& messages) {
    std::vector<std::vector<Content>> rows{{messages.say("revenue-period"), messages.say("revenue-actual"),
                                            messages.say("revenue-expected"),
                                            messages.say("revenue-target")}};
    for (const planning::RevenuePeriod& period : trend.periods)
        rows.push_back(
            {period.name, contentOf(period.actual), contentOf(period.expected), contentOf(period.target)});
    return rows;
}

void styleAxes(const Reference<css::chart::XDiagram>& diagram) {
    const Reference<css::uno::XInterface> periods =
        Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    setChartType(periods, 8, chart_colour::text);
    setProperty(periods, "LineColor", Any(chart_colour::quiet));
    setProperty(periods, "Marks", Any(sal_Int32(0)));
    const Reference<css::chart::XAxisYSupplier> upright(diagram, UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> money = upright->getYAxis();
    setChartType(money, 8, chart_colour::quiet);
    setProperty(money, "LineStyle", Any(css::drawing::LineStyle_NONE));
    setProperty(money, "Marks", Any(sal_Int32(0)));
    setProperty(money, "GapWidth", Any(sal_Int32(60)));
    // Actual and expected stand in the same place: of a period there is mostly one of them.
    setProperty(money, "Overlap", Any(sal_Int32(100)));
    setProperty(diagram, "HasYAxisGrid", Any(true));
    setProperty(upright->getYMainGrid(), "LineColor", Any(chart_colour::line));
}

void setFigures(const Reference<css::beans::XPropertySet>& series, sal_Int32 format) {
    series->setPropertyValue("DataCaption", Any(css::chart::ChartDataCaption::VALUE));
    series->setPropertyValue("NumberFormat", Any(format));
    series->setPropertyValue("LinkNumberFormatToSource", Any(false));
    setChartType(series, 7.5F, chart_colour::text);
}

void styleSeries(const Reference<css::chart::XChartDocument>& chart, bool figures) {
    const Reference<css::chart::XDiagram> diagram = chart->getDiagram();
    const sal_Int32 format = chartNumberFormat(chart, moneyCode);
    const Reference<css::beans::XPropertySet> actual = diagram->getDataRowProperties(0);
    actual->setPropertyValue("Color", Any(chart_colour::accent));
    // Hollow columns with a strong border: to be told from full ones without colours.
    const Reference<css::beans::XPropertySet> expected = diagram->getDataRowProperties(1);
    expected->setPropertyValue("Color", Any(expectedFill));
    if (figures)
        for (const auto& series : {actual, expected})
            setFigures(series, format);
    const Reference<css::beans::XPropertySet> target = diagram->getDataRowProperties(2);
    target->setPropertyValue("Color", Any(targetColour));
    constexpr sal_Int32 diamond = 1;
    target->setPropertyValue("SymbolType", Any(diamond));
    target->setPropertyValue("SymbolSize", Any(css::awt::Size(220, 220)));
    const Reference<css::uno::XInterface> money =
        Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
    setProperty(money, "NumberFormat", Any(format));
    setProperty(money, "LinkNumberFormatToSource", Any(false));
}

/// What the older interface of charts swallows: the borders of columns and the line between symbols.
void styleLines(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::chart2::XCoordinateSystemContainer> systems(
        Reference<css::chart2::XChartDocument>(chart, UNO_QUERY_THROW)->getFirstDiagram(), UNO_QUERY_THROW);
    for (const auto& system : systems->getCoordinateSystems())
        for (const auto& type :
             Reference<css::chart2::XChartTypeContainer>(system, UNO_QUERY_THROW)->getChartTypes()) {
            const auto series =
                Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries();
            if (type->getChartType().endsWith("LineChartType")) {
                for (const auto& line : series) {
                    setProperty(line, "LineStyle", Any(css::drawing::LineStyle_SOLID));
                    setProperty(line, "LineWidth", Any(sal_Int32(60)));
                }
            } else if (series.getLength() > 1) {
                setProperty(series[1], "BorderStyle", Any(css::drawing::LineStyle_SOLID));
                setProperty(series[1], "BorderColor", Any(chart_colour::accent));
                setProperty(series[1], "BorderWidth", Any(sal_Int32(50)));
            }
        }
}

void styleChart(const Reference<css::chart::XChartDocument>& chart, const RevenueTrend& trend) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::chart::XDiagram> diagram(factory->createInstance("com.sun.star.chart.BarDiagram"),
                                                  UNO_QUERY_THROW);
    setProperty(chart, "IncludeHiddenCells", Any(true));
    chart->setDiagram(diagram);
    setProperty(diagram, "NumberOfLines", Any(sal_Int32(1)));
    dressChart(chart, trend.says);
    if (!trend.expects.empty()) {
        setProperty(chart, "HasSubTitle", Any(true));
        const Reference<css::uno::XInterface> second = chart->getSubTitle();
        setProperty(second, "String", Any(toOffice(trend.expects)));
        setChartType(second, 9, chart_colour::text);
    }
    styleAxes(diagram);
    styleSeries(chart, trend.periods.size() <= mostFigures);
    styleLines(chart);
}

} // namespace

void drawRevenue(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                 const RevenueTrend& trend, const planning::Messages& messages) {
    const auto data = dataOf(trend, messages);
    writePictureData(spreadsheet, revenueBlock, data);
    const OwnCharts charts(spreadsheet, table.sheet, revenueBlock);
    charts.removeAll();
    addNumberFormatUndoably(spreadsheet, moneyCode);
    const css::awt::Point corner = cornerBeside(spreadsheet, table);
    const auto width =
        std::max(leastWidth, static_cast<sal_Int32>(trend.periods.size()) * widthOfPeriod + 2500);
    const css::awt::Rectangle frame{corner.X, corner.Y, width, height};
    styleChart(charts.add(chartName, frame, 1, static_cast<int>(data.size())), trend);
    printBeside(spreadsheet, table, {frame});
}

} // namespace keyplan::document
