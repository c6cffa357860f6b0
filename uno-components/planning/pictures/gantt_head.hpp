// The rows above the bars of the Gantt picture: how to read it, the axis, the columns' names and today.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/pictures/gantt_bar.hpp"

namespace keyplan::planning {

inline constexpr int ganttLegendRow = firstPictureRow;
inline constexpr int ganttUpperRow = ganttLegendRow + 1;
inline constexpr int ganttLowerRow = ganttUpperRow + 1;
inline constexpr int ganttHeadRow = ganttLowerRow + 1;
/// The first row of bars.
inline constexpr int ganttFirstRow = ganttHeadRow + 1;

/// Draws all of them. `path`: whether there is a critical path to explain.
void drawGanttHead(layout::SheetLayout& sheet, const GanttGrid& grid, Date today, bool path,
                   const Messages& messages);

} // namespace keyplan::planning
