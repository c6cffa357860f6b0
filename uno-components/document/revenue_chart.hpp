// Draws the trend of revenue as a chart beside its table.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/place.hpp"
#include "planning/messages.hpp"
#include "planning/pictures/revenue_trend.hpp"

namespace keyplan::document {

/// Replaces the revenue chart of the table's sheet: columns for actual and expected revenue, a line for the
/// target. To be called within an UndoStep.
void drawRevenue(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                 const planning::RevenueTrend& trend, const planning::Messages& messages);

} // namespace keyplan::document
