// The rows above the bars of the Gantt picture: how to read it, the axis, the columns' names and today.
#include "planning/pictures/gantt_head.hpp"

#include "planning/date_words.hpp"
#include "planning/pictures/axis_head.hpp"

#include <utility>

namespace keyplan::planning {

namespace {

using layout::SheetLayout;

int lastColumn(const GanttGrid& grid) {
    return grid.firstColumn + grid.axis.columns() - 1;
}

void drawLegend(SheetLayout& sheet, const GanttGrid& grid, bool path, const Messages& messages) {
    std::vector<std::pair<std::string, std::string>> swatches{
        {barStyle("To Do", false), messages.say("legend-open")},
        {barStyle("Share", false), messages.say("legend-finished-part")},
        {barStyle("Done", false), messages.say("legend-done")},
        {barStyle("Late", false), messages.say("legend-late")}};
    if (path)
        swatches.emplace_back(barStyle("To Do", true), messages.say("legend-critical"));
    int column = grid.firstColumn;
    for (const auto& [style, words] : swatches) {
        const int last = column + columnsFor(words, grid.columnWidth) - 1;
        if (last > lastColumn(grid))
            return;
        sheet.fills.push_back({{{ganttLegendRow, column}, {ganttLegendRow, last}}, style});
        sheet.cells.push_back({{ganttLegendRow, column}, words, {}});
        column = last + 2;
    }
}

/// Above its column, or at the end of the axis that it lies beyond.
void drawToday(SheetLayout& sheet, const GanttGrid& grid, Date today, const Messages& messages) {
    const std::string day = dayInWords(today, messages);
    const auto say = [&](int column, const char* words, bool toTheRight) {
        sheet.cells.push_back(
            {{ganttHeadRow, column},
             messages.say(words, {day}),
             toTheRight ? "Keyplan Picture Today Word" : "Keyplan Picture Today Word Left"});
    };
    if (today < grid.axis.start(0))
        return say(grid.firstColumn, "today-before", true);
    if (!grid.axis.shows(today))
        return say(lastColumn(grid), "today-after", false);
    const int column = grid.axis.column(today);
    const int wide = columnsFor(messages.say("today-here", {day}), grid.columnWidth);
    if (column == 0 || wide <= grid.axis.columns() - column)
        return say(grid.firstColumn + column, "today-here", true);
    say(grid.firstColumn + column - 1, "today-here-left", false);
}

} // namespace

void drawGanttHead(SheetLayout& sheet, const GanttGrid& grid, Date today, bool path,
                   const Messages& messages) {
    sheet.rows[ganttLegendRow].height = 7;
    sheet.rows[ganttUpperRow].height = 5.6;
    sheet.rows[ganttLowerRow].height = 4.5;
    sheet.rows[ganttHeadRow].height = 5.6;
    sheet.cells.push_back({{ganttLegendRow, firstPictureColumn},
                           messages.say(path ? "gantt-how-to-read-path" : "gantt-how-to-read"),
                           "Keyplan Note"});
    drawLegend(sheet, grid, path, messages);
    sheet.fills.push_back({{{ganttUpperRow, grid.firstColumn}, {ganttLowerRow, lastColumn(grid)}},
                           "Keyplan Picture Time Head"});
    sheet.fills.push_back({{{ganttHeadRow, firstPictureColumn}, {ganttHeadRow, lastColumn(grid)}},
                           "Keyplan Picture Time Head Last"});
    const AxisHead words = axisHead(grid.axis, grid.columnWidth, messages);
    for (const AxisWord& word : words.upper)
        sheet.cells.push_back({{ganttUpperRow, grid.firstColumn + word.column}, word.word, {}});
    for (const AxisWord& word : words.lower)
        sheet.cells.push_back({{ganttLowerRow, grid.firstColumn + word.column}, word.word, {}});
    int column = firstPictureColumn;
    for (const char* label : {"row-id-label", "column-action", "column-owner", "column-start", "column-due",
                              "column-after", "column-status"})
        sheet.cells.push_back({{ganttHeadRow, column++}, messages.say(label), {}});
    drawToday(sheet, grid, today, messages);
}

} // namespace keyplan::planning
