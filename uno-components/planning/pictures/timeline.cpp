// The timeline picture: reviews, milestones and due dates in lanes over months, and the next dates in words.
#include "planning/pictures/timeline.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/axis_head.hpp"
#include "planning/pictures/plan_dates.hpp"

#include <algorithm>
#include <array>

namespace keyplan::planning {

namespace {

using layout::SheetLayout;

constexpr std::array<UnitLimit, 3> units{
    {{TimeUnit::Week, 13}, {TimeUnit::Month, 14}, {TimeUnit::Quarter, 14}}};
constexpr int leastColumns = 4;
constexpr std::size_t nextDates = 5;

constexpr int laneColumn = firstPictureColumn;
constexpr int firstOfAxis = laneColumn + 1;
constexpr double laneWidth = 35;
constexpr double axisWidth = 238;
constexpr int legendRow = firstPictureRow;
constexpr int headRow = legendRow + 1;
constexpr int firstRow = headRow + 1;

struct Look {
    const char* style;
    const char* sign;
};

Look lookOf(DateState state) {
    switch (state) {
    case DateState::Done:
        return {"Keyplan Picture Date Done", "✓ "};
    case DateState::Missed:
        return {"Keyplan Picture Date Missed", "! "};
    case DateState::GivenUp:
        return {"Keyplan Picture Date Given Up", "– "};
    case DateState::Planned:
        break;
    }
    return {"Keyplan Picture Date Planned", ""};
}

/// How many lines a text takes in a column of this width in millimetres, broken between words.
int linesOf(const std::string& text, double width) {
    constexpr double characterWidth = 1.5;
    constexpr double margins = 2.2;
    const auto room = static_cast<std::size_t>(std::max(1.0, (width - margins) / characterWidth));
    int lines = 1;
    std::size_t used = 0;
    for (const std::string& word : splitIds(text)) {
        const std::size_t wide = characterCount(word);
        if (used > 0 && used + 1 + wide > room) {
            ++lines;
            used = 0;
        }
        lines += static_cast<int>((wide - 1) / room);
        used += (used > 0 ? 1 : 0) + wide;
    }
    return lines;
}

double heightOf(int lines) {
    constexpr double line = 3.5;
    constexpr double margins = 1.3;
    return lines * line + margins;
}

class Timeline {
public:
    Timeline(const Plan& plan, Date today, const Messages& messages, const std::string& source)
        : today_(today), messages_(messages), lanes_(planDates(plan, today, messages)), axis_(axis()) {
        const auto columns = static_cast<std::size_t>(axis_.columns());
        std::vector<double> widths{laneWidth};
        columnWidth_ = axisWidth / static_cast<double>(columns);
        widths.resize(1 + columns, columnWidth_);
        const auto& account = plan.rows("account");
        picture_ = startPicture({"timeline", messages.say("picture-timeline"),
                                 account.empty() ? "" : account.front().text("name"), says(), source, widths},
                                messages);
    }

    CellPicture draw() {
        SheetLayout& sheet = picture_.sheet;
        drawHead();
        int row = firstRow;
        for (const DateLane& lane : lanes_)
            row = drawLane(row, lane);
        row = drawNext(row);
        if (clipped_ > 0)
            picture_.findings.push_back({"timeline-clipped", {std::to_string(clipped_)}});
        sheet.frozenRows = firstRow;
        sheet.frozenColumns = firstOfAxis;
        sheet.start = {firstRow, laneColumn};
        sheet.titleRows = {{headRow, headRow}};
        return std::move(picture_);
    }

private:
    int lastColumn() const { return firstOfAxis + axis_.columns() - 1; }

    TimeAxis axis() const {
        std::vector<DaySpan> spans;
        for (const DateLane& lane : lanes_)
            for (const PlanDate& date : lane.dates)
                spans.push_back({date.day, date.day});
        if (spans.empty())
            throw PlanError("timeline-no-dates");
        return layTimeAxis(std::move(spans), today_, units, leastColumns);
    }

    /// Planned dates from today on, the next one first.
    std::vector<const PlanDate*> ahead() const {
        std::vector<const PlanDate*> dates;
        for (const DateLane& lane : lanes_)
            for (const PlanDate& date : lane.dates)
                if (date.state == DateState::Planned)
                    dates.push_back(&date);
        std::stable_sort(dates.begin(), dates.end(),
                         [](const PlanDate* left, const PlanDate* right) { return left->day < right->day; });
        return dates;
    }

    std::string when(const PlanDate& date) const {
        const auto days = (date.day - today_).count();
        if (days == 0)
            return messages_.say("when-today");
        return days == 1 ? messages_.say("when-tomorrow")
                         : messages_.say("when-days", {std::to_string(days)});
    }

    std::string says() const {
        const auto dates = ahead();
        std::size_t missed = 0;
        for (const DateLane& lane : lanes_)
            missed += static_cast<std::size_t>(
                std::count_if(lane.dates.begin(), lane.dates.end(),
                              [](const PlanDate& date) { return date.state == DateState::Missed; }));
        const std::string next =
            dates.empty() ? messages_.say("timeline-nothing-ahead")
                          : messages_.say("timeline-next",
                                          {dates.front()->fullWords,
                                           dayInWords(dates.front()->day, messages_), when(*dates.front())});
        return next + (missed == 0 ? messages_.say("timeline-none-missed")
                                   : messages_.say("timeline-missed", {std::to_string(missed)}));
    }

    void write(int row, int column, const std::string& text, const char* style = "") {
        picture_.sheet.cells.push_back({{row, column}, text, style});
    }

    void drawHead() {
        SheetLayout& sheet = picture_.sheet;
        sheet.rows[legendRow].height = 7;
        write(legendRow, laneColumn, messages_.say("timeline-how-to-read"), "Keyplan Note");
        sheet.fills.push_back(
            {{{headRow, laneColumn}, {headRow, lastColumn()}}, "Keyplan Picture Time Head Last"});
        sheet.rows[headRow].height = 10;
        write(headRow, laneColumn, messages_.say("column-dates"));
        const bool today = axis_.shows(today_);
        for (int column = 0; column < axis_.columns(); ++column) {
            std::string name = columnName(axis_, column, messages_);
            const bool now = today && column == axis_.column(today_);
            if (now)
                name += "\n" + messages_.say("today-in-column", {dayInMonth(today_)});
            write(headRow, firstOfAxis + column, name, now ? "Keyplan Picture Today Head" : "");
        }
    }

    /// A day beside the name of its column: the number alone where that names the month.
    std::string dayInMonth(Date day) const {
        const std::chrono::year_month_day parts(day);
        const std::string number = std::to_string(static_cast<unsigned>(parts.day()));
        return axis_.unit() == TimeUnit::Month ? number
                                               : number + " " + monthInWords(parts.month(), messages_);
    }

    int drawLane(int row, const DateLane& lane) {
        std::vector<int> filled(static_cast<std::size_t>(axis_.columns()), 0);
        std::vector<layout::Cell> cards;
        for (const PlanDate& date : lane.dates) {
            if (!axis_.shows(date.day)) {
                ++clipped_;
                continue;
            }
            const int column = axis_.column(date.day);
            const Look look = lookOf(date.state);
            cards.push_back({{row + filled[static_cast<std::size_t>(column)]++, firstOfAxis + column},
                             dayInMonth(date.day) + " " + look.sign + date.words,
                             look.style});
        }
        const int rows = std::max(1, *std::max_element(filled.begin(), filled.end()));
        SheetLayout& sheet = picture_.sheet;
        const int last = row + rows;
        sheet.fills.push_back({{{row, laneColumn}, {last, lastColumn()}}, "Keyplan Picture Lane Ground"});
        sheet.fills.push_back({{{row, laneColumn}, {last, laneColumn}}, "Keyplan Picture Lane"});
        if (axis_.shows(today_))
            sheet.fills.push_back(
                {{{row, firstOfAxis + axis_.column(today_)}, {last, firstOfAxis + axis_.column(today_)}},
                 "Keyplan Picture Lane Today"});
        // The last row is air and the line below the lane.
        sheet.fills.push_back({{{last, laneColumn}, {last, lastColumn()}}, "Keyplan Picture Lane End"});
        sheet.rows[last].height = 1.5;
        // The height that the words need: what the office finds by itself is too low for these margins.
        for (int at = row; at < last; ++at)
            sheet.rows[at].height = heightOf(1);
        sheet.rows[row].height = heightOf(linesOf(lane.name, laneWidth));
        for (const layout::Cell& card : cards) {
            const double height = heightOf(linesOf(std::get<std::string>(card.content), columnWidth_));
            sheet.rows[card.at.row].height = std::max(sheet.rows[card.at.row].height, height);
        }
        write(row, laneColumn, lane.name);
        std::move(cards.begin(), cards.end(), std::back_inserter(sheet.cells));
        return last + 1;
    }

    int drawNext(int row) {
        SheetLayout& sheet = picture_.sheet;
        const auto dates = ahead();
        if (dates.empty())
            return row;
        sheet.rows[row].height = 4;
        ++row;
        write(row, laneColumn, messages_.say("timeline-next-dates"), "Keyplan Heading");
        sheet.rows[row].height = 7;
        for (std::size_t i = 0; i < std::min(nextDates, dates.size()); ++i) {
            ++row;
            sheet.rows[row].height = 5.2;
            write(row, laneColumn, dayInWords(dates[i]->day, messages_), "Keyplan Picture Next Day");
            write(row, firstOfAxis,
                  messages_.say("timeline-next-line", {when(*dates[i]), dates[i]->fullWords}),
                  "Keyplan Picture Next");
        }
        return row + 1;
    }

    const Date today_;
    const Messages& messages_;
    const std::vector<DateLane> lanes_;
    const TimeAxis axis_;
    double columnWidth_ = axisWidth;
    int clipped_ = 0;
    CellPicture picture_;
};

} // namespace

CellPicture timelinePicture(const Plan& plan, Date today, const Messages& messages,
                            const std::string& source) {
    return Timeline(plan, today, messages, source).draw();
}

} // namespace keyplan::planning
