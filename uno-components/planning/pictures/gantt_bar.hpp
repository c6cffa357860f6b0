// One action's bar in the Gantt picture: which columns it fills, how it looks, and the words beside it.
#pragma once

#include "planning/layout/sheet.hpp"
#include "planning/messages.hpp"
#include "planning/pictures/dated_actions.hpp"

#include <string>
#include <vector>

namespace keyplan::planning {

/// What a bar shows of its action.
struct GanttBar {
    DaySpan span;
    bool milestone = false;
    bool done = false;
    bool late = false;
    bool critical = false;
    /// How much is done, 0 to 1.
    double share = 0;
    /// Ids that it waits for; and the first of them that ends after it starts, or empty.
    std::vector<std::string> after;
    std::string clash;
};

/// Where bars are drawn.
struct GanttGrid {
    const TimeAxis& axis;
    int firstColumn = 0;
    double columnWidth = 2;
};

/// Draws a bar into a row. False when it waits for one that ends too late and there was no room to say so.
bool drawBar(layout::SheetLayout& sheet, int row, const GanttBar& bar, const GanttGrid& grid,
             const Messages& messages);

/// The style of a bar or of a part of it.
std::string barStyle(const char* kind, bool critical);

} // namespace keyplan::planning
