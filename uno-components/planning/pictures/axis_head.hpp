// What stands above a time axis of narrow columns: two lines of words.
#pragma once

#include "planning/messages.hpp"
#include "planning/pictures/time_axis.hpp"

#include <string>
#include <vector>

namespace keyplan::planning {

/// A word that begins above a column and may reach over the next ones.
struct AxisWord {
    int column = 0;
    std::string word;
};

struct AxisHead {
    /// Months over the days of Mondays, or years over quarters.
    std::vector<AxisWord> upper;
    std::vector<AxisWord> lower;
    /// The columns that a month, or a year, begins at; without the first one.
    std::vector<int> edges;
};

/// Words that find no room beside the next one are left out.
AxisHead axisHead(const TimeAxis& axis, double columnWidth, const Messages& messages);

/// One column's own name: "5 Jan" for a day or a week, "Jan 2026", "Q1 2026".
std::string columnName(const TimeAxis& axis, int column, const Messages& messages);

/// How many columns of this width, in millimetres, a small text takes at the most.
int columnsFor(const std::string& text, double columnWidth);

} // namespace keyplan::planning
