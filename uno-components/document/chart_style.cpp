// The look that all of Keyplan's charts share.
#include "document/chart_style.hpp"

#include "document/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace keyplan::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void setChartType(const Reference<css::uno::XInterface>& object, float size, sal_Int32 colour) {
    setProperty(object, "CharFontName", Any(toOffice("Liberation Sans")));
    setProperty(object, "CharHeight", Any(size));
    setProperty(object, "CharColor", Any(colour));
}

void dressChart(const Reference<css::chart::XChartDocument>& chart, const std::string& title) {
    setProperty(chart, "HasMainTitle", Any(true));
    const Reference<css::uno::XInterface> heading = chart->getTitle();
    setProperty(heading, "String", Any(toOffice(title)));
    setChartType(heading, 10, chart_colour::accent);
    setProperty(heading, "CharWeight", Any(css::awt::FontWeight::BOLD));
    setProperty(chart, "HasLegend", Any(true));
    setProperty(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
    setChartType(chart->getLegend(), 8.5F, chart_colour::quiet);
    setProperty(chart->getLegend(), "FillStyle", Any(css::drawing::FillStyle_NONE));
    setProperty(chart->getLegend(), "LineStyle", Any(css::drawing::LineStyle_NONE));
    setProperty(chart->getArea(), "LineColor", Any(chart_colour::line));
    const Reference<css::uno::XInterface> wall =
        Reference<css::chart::X3DDisplay>(chart->getDiagram(), UNO_QUERY_THROW)->getWall();
    setProperty(wall, "FillStyle", Any(css::drawing::FillStyle_NONE));
    setProperty(wall, "LineStyle", Any(css::drawing::LineStyle_NONE));
}

sal_Int32 chartNumberFormat(const Reference<css::chart::XChartDocument>& chart, const std::string& code) {
    const Reference<css::util::XNumberFormats> formats =
        Reference<css::util::XNumberFormatsSupplier>(chart, UNO_QUERY_THROW)->getNumberFormats();
    const rtl::OUString wanted = toOffice(code);
    const sal_Int32 known = formats->queryKey(wanted, {}, false);
    return known != -1 ? known : formats->addNew(wanted, {});
}

} // namespace keyplan::document
