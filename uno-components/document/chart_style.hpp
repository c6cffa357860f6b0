// The look that all of Keyplan's charts share.
#pragma once

#include "document/spreadsheet.hpp"

#include <com/sun/star/chart/XChartDocument.hpp>

#include <string>

namespace keyplan::document {

namespace chart_colour {
inline constexpr sal_Int32 text = 0x1F2A30;
inline constexpr sal_Int32 quiet = 0x6B7A82;
inline constexpr sal_Int32 line = 0xD0D7DB;
inline constexpr sal_Int32 accent = 0x0F5C6E;
} // namespace chart_colour

/// The type of a text of a chart: size in points.
void setChartType(const css::uno::Reference<css::uno::XInterface>& object, float size, sal_Int32 colour);

/// Gives a chart its title, its legend below and its quiet frame. Its diagram must be set before.
void dressChart(const css::uno::Reference<css::chart::XChartDocument>& chart, const std::string& title);

/// The key of a number format, written in the user's locale, in a chart.
sal_Int32 chartNumberFormat(const css::uno::Reference<css::chart::XChartDocument>& chart,
                            const std::string& code);

} // namespace keyplan::document
