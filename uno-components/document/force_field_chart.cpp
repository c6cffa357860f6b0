// Draws force fields as charts beside the force table.
#include "document/force_field_chart.hpp"

#include "document/picture_sheet.hpp"
#include "document/text.hpp"
#include "document/undo.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart/XDiagram.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

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
constexpr sal_Int32 air = 800;
constexpr sal_Int32 driverColour = 0x009E73;
constexpr sal_Int32 barrierColour = 0xD55E00;
constexpr sal_Int32 textColour = 0x1F2A30;
constexpr sal_Int32 quietColour = 0x6B7A82;
constexpr sal_Int32 lineColour = 0xD0D7DB;
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

void style(const Reference<css::uno::XInterface>& object, float size, sal_Int32 colour) {
    setProperty(object, "CharFontName", Any(toOffice("Liberation Sans")));
    setProperty(object, "CharHeight", Any(size));
    setProperty(object, "CharColor", Any(colour));
}

void styleAxes(const Reference<css::chart::XDiagram>& diagram, double longest) {
    const Reference<css::uno::XInterface> names =
        Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    style(names, 8, textColour);
    setProperty(names, "ReverseDirection", Any(true));
    setProperty(names, "LabelPosition", Any(css::chart::ChartAxisLabelPosition_OUTSIDE_START));
    setProperty(names, "Marks", Any(sal_Int32(0)));
    setProperty(names, "LineColor", Any(quietColour));
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
                Any(lineColour));
}

/// Strengths are written beside the bars without their sign: which side they are on says it.
sal_Int32 unsignedFormat(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(chart, UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormats> formats = supplier->getNumberFormats();
    const rtl::OUString code = toOffice(unsignedCode);
    const sal_Int32 known = formats->queryKey(code, {}, false);
    return known != -1 ? known : formats->addNew(code, {});
}

void styleSeries(const Reference<css::chart::XChartDocument>& chart, sal_Int32 index, sal_Int32 colour) {
    const Reference<css::beans::XPropertySet> series = chart->getDiagram()->getDataRowProperties(index);
    series->setPropertyValue("Color", Any(colour));
    series->setPropertyValue("DataCaption", Any(css::chart::ChartDataCaption::VALUE));
    series->setPropertyValue("NumberFormat", Any(unsignedFormat(chart)));
    series->setPropertyValue("LinkNumberFormatToSource", Any(false));
    style(series, 8.5F, 0xFFFFFF);
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
    setProperty(chart, "HasMainTitle", Any(true));
    const Reference<css::uno::XInterface> heading = chart->getTitle();
    setProperty(heading, "String", Any(toOffice(title)));
    style(heading, 10, 0x0F5C6E);
    setProperty(heading, "CharWeight", Any(css::awt::FontWeight::BOLD));
    setProperty(chart, "HasLegend", Any(true));
    setProperty(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
    style(chart->getLegend(), 8.5F, quietColour);
    setProperty(chart->getLegend(), "FillStyle", Any(css::drawing::FillStyle_NONE));
    setProperty(chart->getLegend(), "LineStyle", Any(css::drawing::LineStyle_NONE));
    setProperty(chart->getArea(), "LineColor", Any(lineColour));
    setProperty(Reference<css::chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall(), "FillStyle",
                Any(css::drawing::FillStyle_NONE));
    setProperty(Reference<css::chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall(), "LineStyle",
                Any(css::drawing::LineStyle_NONE));
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

/// Ours draw what lies on the sheet of pictures; names do not survive every file format, and may be the
/// user's own.
bool isOurs(const Reference<css::table::XTableChart>& chart, sal_Int16 pictures) {
    const css::uno::Sequence<css::table::CellRangeAddress> ranges = chart->getRanges();
    return ranges.hasElements() && std::all_of(ranges.begin(), ranges.end(),
                                               [&](const auto& range) { return range.Sheet == pictures; });
}

void removeOldCharts(const Reference<css::table::XTableCharts>& charts, sal_Int16 pictures) {
    for (const rtl::OUString& name : charts->getElementNames()) {
        const Reference<css::table::XTableChart> chart(charts->getByName(name), UNO_QUERY_THROW);
        if (isOurs(chart, pictures))
            charts->removeByName(name);
    }
}

/// The name for an objective's chart; the user may have a chart of that name.
rtl::OUString freeName(const Reference<css::table::XTableCharts>& charts, const std::string& objective) {
    const rtl::OUString wanted = toOffice(chartPrefix + objective);
    rtl::OUString name = wanted;
    for (sal_Int32 number = 2; charts->hasByName(name); ++number)
        name = wanted + " " + rtl::OUString::number(number);
    return name;
}

/// Right of the table, level with its first row: above it the frozen head would cut the picture while
/// scrolling.
css::awt::Rectangle firstFrame(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table) {
    css::awt::Point corner;
    const Reference<css::beans::XPropertySet> cell(
        spreadsheet.cell(table.sheet, {table.firstRow(), table.lastColumn() + 1}), UNO_QUERY_THROW);
    cell->getPropertyValue("Position") >>= corner;
    return {corner.X + air, corner.Y, chartWidth, 0};
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
    writePictureData(spreadsheet, data);

    const Reference<css::table::XTableCharts> charts =
        Reference<css::table::XTableChartsSupplier>(spreadsheet.sheet(table.sheet), UNO_QUERY_THROW)
            ->getCharts();
    const std::vector<std::string> names = spreadsheet.sheetNames();
    const auto sheetIndex =
        static_cast<sal_Int16>(std::find(names.begin(), names.end(), pictureSheet) - names.begin());
    removeOldCharts(charts, sheetIndex);
    addNumberFormatUndoably(spreadsheet, unsignedCode);
    css::awt::Rectangle frame = firstFrame(spreadsheet, table);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto count = static_cast<sal_Int32>(pictures[i].forces.size());
        frame.Height = 2600 + 750 * count;
        const css::table::CellRangeAddress cells(sheetIndex, 0, starts[i], 2, starts[i] + count);
        const rtl::OUString name = freeName(charts, pictures[i].objective);
        charts->addNewByName(name, frame, {&cells, 1}, true, true);
        const Reference<css::document::XEmbeddedObjectSupplier> chart(charts->getByName(name),
                                                                      UNO_QUERY_THROW);
        styleChart(Reference<css::chart::XChartDocument>(chart->getEmbeddedObject(), UNO_QUERY_THROW),
                   pictures[i], titleOf(pictures[i], messages));
        frame.Y += frame.Height + air;
    }
}

} // namespace keyplan::document
