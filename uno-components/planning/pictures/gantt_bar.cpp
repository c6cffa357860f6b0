// One action's bar in the Gantt picture: which columns it fills, how it looks, and the words beside it.
#include "planning/pictures/gantt_bar.hpp"

#include "planning/actions/wording.hpp"
#include "planning/pictures/axis_head.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

using layout::SheetLayout;

constexpr std::size_t longestList = 14;

std::string signOf(const GanttBar& bar) {
    const std::string state = bar.done ? "✓" : bar.late ? "!" : "";
    return state + (bar.critical ? "C" : "");
}

std::string listOf(const std::vector<std::string>& ids) {
    std::string list;
    for (const std::string& id : ids)
        list += (list.empty() ? "" : ", ") + id;
    return shortened(list, longestList);
}

/// How many columns of an unfinished bar are done: never all of them before all is done.
int finishedColumns(const GanttBar& bar, int columns) {
    if (bar.share >= 1)
        return columns;
    return std::min(columns - 1, static_cast<int>(std::lround(bar.share * columns)));
}

void fill(SheetLayout& sheet, int row, int first, int last, const std::string& style) {
    if (first <= last)
        sheet.fills.push_back({{{row, first}, {row, last}}, style});
}

} // namespace

std::string barStyle(const char* kind, bool critical) {
    return std::string("Keyplan Picture Bar ") + kind + (critical ? " Critical" : "");
}

bool drawBar(SheetLayout& sheet, int row, const GanttBar& bar, const GanttGrid& grid,
             const Messages& messages) {
    const DaySpan shown = grid.axis.days();
    const bool earlier = bar.span.first < shown.first;
    const bool later = bar.span.last > shown.last;
    const int axisEnd = grid.firstColumn + grid.axis.columns() - 1;
    if (bar.span.last < shown.first || bar.span.first > shown.last) {
        const bool left = bar.span.last < shown.first;
        sheet.cells.push_back({{row, left ? grid.firstColumn : axisEnd},
                               std::string(left ? "◄" : "►"),
                               left ? "Keyplan Picture Time Beside" : "Keyplan Picture Time Before"});
        return true;
    }
    const int first = grid.firstColumn + grid.axis.column(bar.span.first);
    const int last = grid.firstColumn + grid.axis.column(bar.span.last);
    const std::string sign = signOf(bar);
    std::string beside;
    if (bar.milestone) {
        const char* const kind = bar.done ? "Milestone Done" : bar.late ? "Milestone Late" : "Milestone";
        sheet.cells.push_back({{row, first}, std::string("◆"), barStyle(kind, bar.critical)});
        beside = sign;
    } else {
        const int done = bar.done ? last - first + 1 : finishedColumns(bar, last - first + 1);
        fill(sheet, row, first, first + done - 1, barStyle(bar.done ? "Done" : "Share", bar.critical));
        fill(sheet, row, first + done, last, barStyle(bar.late ? "Late" : "To Do", bar.critical));
        // Where all is finished but not said to be done, the sign stands in the finished part.
        const int at = bar.done || first + done > last ? first : first + done;
        if (earlier)
            sheet.cells.push_back({{row, first}, std::string("◄"), {}});
        if (later && last > at)
            sheet.cells.push_back({{row, last}, std::string("►"), {}});
        if (!sign.empty() && !earlier && columnsFor(sign, grid.columnWidth) <= last - at + 1)
            sheet.cells.push_back({{row, at}, sign, {}});
        else
            beside = sign;
    }

    // Right of the bar: the sign that found no room in it, then what found none before it.
    const auto roomBeside = [&](const std::string& text) {
        return columnsFor(text, grid.columnWidth) <= axisEnd - last;
    };
    const bool clashes = !bar.clash.empty();
    bool told = true;
    std::string style = "Keyplan Picture Time Beside";
    if (!bar.after.empty()) {
        const std::string before = clashes ? messages.say("gantt-clash", {bar.clash})
                                           : messages.say("gantt-after", {listOf(bar.after)});
        if (columnsFor(before, grid.columnWidth) <= first - grid.firstColumn) {
            sheet.cells.push_back({{row, first - 1},
                                   before,
                                   clashes ? "Keyplan Picture Time Clash" : "Keyplan Picture Time Before"});
        } else {
            const std::string words = (beside.empty() ? "" : beside + " ") +
                                      messages.say(clashes ? "gantt-clash-beside" : "gantt-after-beside",
                                                   {clashes ? bar.clash : listOf(bar.after)});
            told = roomBeside(words);
            if (told) {
                beside = words;
                style = clashes ? "Keyplan Picture Time Clash Beside" : style;
            }
        }
    }
    if (!beside.empty() && roomBeside(beside))
        sheet.cells.push_back({{row, last + 1}, beside, style});
    return told || !clashes;
}

} // namespace keyplan::planning
