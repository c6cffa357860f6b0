// Draws force fields as charts beside the force table.
#include "document/force_field_chart.hpp"

#include "document/chart_style.hpp"
#include "document/own_charts.hpp"
#include "document/picture_sheet.hpp"
#include "document/text.hpp"
#include "document/undo.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart/XDiagram.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>
#include <cmath>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::ForceFieldPicture;
using planning::layout::Content;

constexpr const char* unsignedCode = "0.#;0.#";
constexpr const char* chartPrefix = "Keyplan force field ";
constexpr sal_Int32 chartWidth = 13000;
constexpr sal_Int32 driverColour = 0x009E73;
constexpr sal_Int32 barrierColour = 0xD55E00;
constexpr std::size_t longestLabel = 46;
constexpr std::size_t longestName = 34;

/// The text up to a whole word within so many characters.
std::string shortened(const std::string& text, std::size_t length) {
    const rtl::OUString whole = toOffice(text);
    const auto limit = static_cast<sal_Int32>(length);
    if (whole.getLength() <= limit)
        return text;
    const sal_Int32 blank = whole.lastIndexOf(' ', limit);
    return fromOffice(whole.copy(0, blank > limit / 2 ? blank : limit)) + "…";
}

std::string signedNumber(double value) {
    const std::string digits = planning::asText(std::abs(value));
    return value > 0 ? "+" + digits : value < 0 ? "−" + digits : digits;
}

std::string titleOf(const ForceFieldPicture& picture, const planning::Messages& messages) {
    const std::string name =
        picture.words.empty() ? picture.objective : shortened(picture.words, longestName);
    return messages.say(picture.net > 0 ? "force-field-good" : "force-field-bad",
                        {name, signedNumber(picture.net)});
}

/// The rows behind one chart: a head, then a force in each row; barriers count below zero, so that they grow
/// the other way.
std::vector<std::vector<Content>> dataOf(const ForceFieldPicture& picture,
                                         const planning::Messages& messages) {
    std::vector<std::vector<Content>> rows{
        {picture.objective, messages.say("force-field-barriers"), messages.say("force-field-drivers")}};
    for (const planning::PicturedForce& force : picture.forces) {
        const std::string label = shortened(force.force, longestLabel);
        if (force.driver)
            rows.push_back({label, Content(), force.strength});
        else
            rows.push_back({label, -force.strength, Content()});
    }
    return rows;
}

void styleAxes(const Reference<css::chart::XDiagram>& diagram, double longest) {
    const Reference<css::uno::XInterface> names =
        Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    setChartType(names, 8, chart_colour::text);
    setProperty(names, "ReverseDirection", Any(true));
    setProperty(names, "LabelPosition", Any(css::chart::ChartAxisLabelPosition_OUTSIDE_START));
    setProperty(names, "Marks", Any(sal_Int32(0)));
    setProperty(names, "LineColor", Any(chart_colour::quiet));
    const Reference<css::uno::XInterface> strengths =
        Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
    setProperty(strengths, "Min", Any(-longest));
    setProperty(strengths, "Max", Any(longest));
    setProperty(strengths, "StepMain", Any(longest > 5 ? std::ceil(longest / 5) : 1.0));
    setProperty(strengths, "DisplayLabels", Any(false));
    setProperty(strengths, "LineColor", Any(sal_Int32(0xFFFFFF)));
    setProperty(strengths, "Marks", Any(sal_Int32(0)));
    setProperty(diagram, "HasYAxisGrid", Any(true));
    setProperty(Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYMainGrid(), "LineColor",
                Any(chart_colour::line));
}

/// Strengths are written beside the bars without their sign: which side they are on says it.
void styleSeries(const Reference<css::chart::XChartDocument>& chart, sal_Int32 index, sal_Int32 colour) {
    const Reference<css::beans::XPropertySet> series = chart->getDiagram()->getDataRowProperties(index);
    series->setPropertyValue("Color", Any(colour));
    series->setPropertyValue("DataCaption", Any(css::chart::ChartDataCaption::VALUE));
    series->setPropertyValue("NumberFormat", Any(chartNumberFormat(chart, unsignedCode)));
    series->setPropertyValue("LinkNumberFormatToSource", Any(false));
    setChartType(series, 8.5F, 0xFFFFFF);
    series->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
}

void styleChart(const Reference<css::chart::XChartDocument>& chart, const ForceFieldPicture& picture,
                const std::string& title) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::chart::XDiagram> diagram(factory->createInstance("com.sun.star.chart.BarDiagram"),
                                                  UNO_QUERY_THROW);
    setProperty(chart, "IncludeHiddenCells", Any(true));
    chart->setDiagram(diagram);
    setProperty(diagram, "Vertical", Any(true));
    setProperty(diagram, "Stacked", Any(true));
    dressChart(chart, title);
    double longest = 1;
    for (const planning::PicturedForce& force : picture.forces)
        longest = std::max(longest, std::ceil(force.strength));
    styleAxes(diagram, longest);
    styleSeries(chart, 0, barrierColour);
    styleSeries(chart, 1, driverColour);
    const Reference<css::uno::XInterface> bars =
        Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
    setProperty(bars, "GapWidth", Any(sal_Int32(35)));
}

} // namespace

void drawForceFields(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                     const std::vector<ForceFieldPicture>& pictures, const planning::Messages& messages) {
    std::vector<std::vector<Content>> data;
    std::vector<int> starts;
    for (const ForceFieldPicture& picture : pictures) {
        starts.push_back(static_cast<int>(data.size()) + 1);
        const auto rows = dataOf(picture, messages);
        data.insert(data.end(), rows.begin(), rows.end());
    }
    writePictureData(spreadsheet, forceFieldBlock, data);

    const OwnCharts charts(spreadsheet, table.sheet, forceFieldBlock);
    charts.removeAll();
    addNumberFormatUndoably(spreadsheet, unsignedCode);
    const css::awt::Point corner = cornerBeside(spreadsheet, table);
    css::awt::Rectangle frame(corner.X, corner.Y, chartWidth, 0);
    std::vector<css::awt::Rectangle> frames;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto count = static_cast<int>(pictures[i].forces.size());
        frame.Height = 2600 + 750 * count;
        styleChart(charts.add(chartPrefix + pictures[i].objective, frame, starts[i], starts[i] + count),
                   pictures[i], titleOf(pictures[i], messages));
        frames.push_back(frame);
        frame.Y += frame.Height + chartAir;
    }
    printBeside(spreadsheet, table, frames);
}

} // namespace keyplan::document
