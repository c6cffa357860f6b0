// The Gantt picture: every dated action as a bar on a time axis, with what it waits for and the critical
// path.
#include "planning/pictures/gantt.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/action_words.hpp"
#include "planning/pictures/axis_head.hpp"
#include "planning/pictures/gantt_head.hpp"
#include "planning/pictures/gantt_path.hpp"
#include "planning/pictures/gantt_rows.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace keyplan::planning {

namespace {

using layout::SheetLayout;

constexpr std::array<UnitLimit, 3> units{{{TimeUnit::Day, 56}, {TimeUnit::Week, 60}, {TimeUnit::Month, 60}}};
constexpr int leastColumns = 14;

// Columns, and how wide they are: together with the axis as wide as a landscape page within its margins.
enum Column { Id = firstPictureColumn, Action, Owner, Start, Due, After, Status, FirstOfAxis };
constexpr std::array<double, 7> columnWidths{11, 59, 26, 19.5, 19.5, 14, 22};
constexpr double axisWidth = 102;
constexpr double widestColumn = 6;

// Characters that find room.
constexpr std::size_t longestActionHere = 37;
constexpr std::size_t longestOwner = 16;
constexpr std::size_t longestIds = 9;
constexpr std::size_t longestDay = 11;
constexpr std::size_t longestObjective = 56;

constexpr double rowHeight = 5.6;
constexpr double groupHeight = 7;

class Gantt {
public:
    Gantt(const Plan& plan, Date today, const Messages& messages, const std::string& source,
          const std::optional<std::vector<std::string>>& critical)
        : plan_(plan), today_(today), messages_(messages),
          actions_(datedActions(plan, WorkingDays(), findings_)), rows_(ganttRows(plan, actions_)),
          path_(ganttPath(actions_, WorkingDays())), axis_(axis()),
          columnWidth_(std::min(widestColumn, axisWidth / axis_.columns())) {
        for (std::size_t i = 0; i < actions_.size(); ++i)
            numbers_.emplace(wordKey(actions_[i].row->id), i);
        if (critical && !path_.cycle) {
            path_.critical.assign(actions_.size(), false);
            for (const std::string& id : *critical)
                if (const auto marked = numbers_.find(wordKey(id)); marked != numbers_.end())
                    path_.critical[marked->second] = true;
        }
        picture_ = startPicture(head(source), messages);
    }

    CellPicture draw() {
        SheetLayout& sheet = picture_.sheet;
        drawGanttHead(sheet, grid(), today_,
                      std::find(path_.critical.begin(), path_.critical.end(), true) != path_.critical.end(),
                      messages_);
        const auto count = static_cast<int>(rows_.dated.size());
        drawGround(ganttFirstRow, ganttFirstRow + count - 1);
        int row = ganttFirstRow;
        for (const GanttRow& shown : rows_.dated) {
            shown.action ? drawAction(row, shown) : drawGroup(row, shown);
            ++row;
        }
        if (!rows_.undated.empty())
            row = drawUndated(row);
        if (path_.cycle)
            findings_.push_back({"action-cycle", {*path_.cycle}});
        if (clipped_ > 0)
            findings_.push_back({"gantt-clipped", {std::to_string(clipped_)}});
        picture_.findings = std::move(findings_);
        sheet.frozenRows = ganttFirstRow;
        sheet.frozenColumns = Owner;
        sheet.start = {ganttFirstRow, firstPictureColumn};
        sheet.titleRows = {{ganttUpperRow, ganttHeadRow}};
        return std::move(picture_);
    }

private:
    GanttGrid grid() const { return {axis_, FirstOfAxis, columnWidth_}; }

    TimeAxis axis() const {
        if (actions_.empty())
            throw PlanError("gantt-no-actions");
        std::vector<DaySpan> spans;
        for (const DatedAction& action : actions_)
            if (action.span)
                spans.push_back(*action.span);
        if (spans.empty())
            throw PlanError("gantt-no-dates");
        for (const GanttRow& row : rows_.dated)
            if (row.objective)
                if (const auto due = row.objective->date("due"))
                    spans.push_back({*due, *due});
        return layTimeAxis(std::move(spans), today_, units, leastColumns);
    }

    PictureHead head(const std::string& source) const {
        std::vector<double> widths(columnWidths.begin(), columnWidths.end());
        // What a short axis leaves belongs to the actions' words.
        widths[Action - firstPictureColumn] += axisWidth - columnWidth_ * axis_.columns();
        widths.resize(widths.size() + static_cast<std::size_t>(axis_.columns()), columnWidth_);
        const auto& account = plan_.rows("account");
        return {"gantt",
                messages_.say("picture-gantt"),
                account.empty() ? "" : account.front().text("name"),
                says(),
                source,
                widths};
    }

    std::string says() const {
        const auto late = std::count_if(actions_.begin(), actions_.end(),
                                        [&](const DatedAction& action) { return action.late(today_); });
        std::string words = messages_.say(
            "gantt-says",
            {actions_.size() == 1 ? messages_.say("one-action")
                                  : messages_.say("several-actions", {std::to_string(actions_.size())}),
             std::to_string(late)});
        std::optional<Date> end;
        for (std::size_t i = 0; i < actions_.size(); ++i)
            if (path_.critical[i] && actions_[i].span)
                end = std::max(end.value_or(actions_[i].span->last), actions_[i].span->last);
        if (end)
            words += messages_.say("gantt-says-path", {dayInWords(*end, messages_)});
        if (path_.cycle)
            words += messages_.say("gantt-says-cycle", {*path_.cycle});
        if (!rows_.undated.empty())
            words += messages_.say("gantt-says-undated", {std::to_string(rows_.undated.size())});
        return words + ".";
    }

    void write(int row, int column, const std::string& text, const char* style = "") {
        if (!text.empty())
            picture_.sheet.cells.push_back({{row, column}, text, style});
    }

    /// What lies behind the rows: the columns' looks, weekends, months, today.
    void drawGround(int first, int last) {
        SheetLayout& sheet = picture_.sheet;
        drawColumns(first, last);
        const auto down = [&](int from, int until, const char* style) {
            sheet.fills.push_back({{{first, FirstOfAxis + from}, {last, FirstOfAxis + until}}, style});
        };
        down(0, axis_.columns() - 1, "Keyplan Picture Time Axis");
        if (axis_.unit() == TimeUnit::Day)
            for (int column = 0; column < axis_.columns(); ++column)
                if (const std::chrono::weekday day(axis_.start(column));
                    day == std::chrono::Saturday || day == std::chrono::Sunday)
                    down(column, column, "Keyplan Picture Time Weekend");
        for (const int edge : axisHead(axis_, columnWidth_, messages_).edges)
            down(edge, edge, "Keyplan Picture Time Edge");
        if (axis_.shows(today_))
            down(axis_.column(today_), axis_.column(today_), "Keyplan Picture Today");
    }

    void drawColumns(int first, int last) {
        SheetLayout& sheet = picture_.sheet;
        sheet.fills.push_back({{{first, Id}, {last, Id}}, "Keyplan Picture Time Id"});
        sheet.fills.push_back({{{first, Action}, {last, Action}}, "Keyplan Picture Time Text"});
        sheet.fills.push_back({{{first, Owner}, {last, Status}}, "Keyplan Picture Time Small"});
        for (int row = first; row <= last; ++row)
            sheet.rows[row].height = rowHeight;
    }

    void drawGroup(int row, const GanttRow& group) {
        SheetLayout& sheet = picture_.sheet;
        sheet.rows[row].height = groupHeight;
        sheet.fills.push_back({{{row, Id}, {row, Status}}, "Keyplan Picture Time Group"});
        if (group.others) {
            write(row, Id, messages_.say("gantt-others"));
            return;
        }
        write(row, Id, shortened(group.objective->id, longestIds));
        write(row, Action, shortened(group.objective->text("objective"), longestObjective));
        const auto due = group.objective->date("due");
        if (!due)
            return;
        write(row, Due, dayInWords(*due, messages_));
        if (axis_.shows(*due))
            write(row, FirstOfAxis + axis_.column(*due), "▼", "Keyplan Picture Bar Milestone");
    }

    /// What an action's own cells say; where it stands in words.
    void drawWords(int row, const DatedAction& action, int level, const std::string& clash) {
        const Row& data = *action.row;
        // Two blanks of a letter's width for each level: an indent that every office keeps.
        std::string indent;
        for (int i = 0; i < level; ++i)
            indent += "\u2003";
        write(row, Id, shortened(data.id, longestIds));
        write(row, Action,
              indent + shortened(data.text("action"),
                                 longestActionHere -
                                     std::min<std::size_t>(indent.size() / 2, longestActionHere / 2)));
        write(row, Owner, shortened(data.text("owner"), longestOwner));
        write(row, Start, dayOf(data, "start"));
        write(row, Due, dayOf(data, "due"));
        write(row, After, shortened(data.text("after"), longestIds));
        const auto [words, bad] = actionWords(action, today_, clash, messages_);
        write(row, Status, words, bad ? "Keyplan Picture Time Bad" : "");
    }

    /// A date in words, else the start of what stands there instead.
    std::string dayOf(const Row& row, std::string_view field) const {
        const auto day = row.date(field);
        return day ? dayInWords(*day, messages_) : shortened(row.text(field), longestDay);
    }

    void drawAction(int row, const GanttRow& shown) {
        const DatedAction& action = actions_[*shown.action];
        GanttBar bar{*shown.span,
                     action.milestone,
                     action.done(),
                     action.late(today_),
                     path_.critical[*shown.action],
                     action.share,
                     {},
                     {}};
        findPredecessors(action, bar);
        const bool told = drawBar(picture_.sheet, row, bar, grid(), messages_);
        if (!axis_.shows(bar.span.first) || !axis_.shows(bar.span.last))
            ++clipped_;
        drawWords(row, action, shown.level, told ? "" : bar.clash);
    }

    void findPredecessors(const DatedAction& action, GanttBar& bar) {
        for (const std::string& id : splitIds(action.row->text("after"))) {
            const auto found = numbers_.find(wordKey(id));
            if (found == numbers_.end()) {
                findings_.push_back({"action-after-unknown", {action.row->id, shortened(id, longestIds)}});
                continue;
            }
            const DatedAction& before = actions_[found->second];
            if (&before == &action)
                continue;
            bar.after.push_back(before.row->id);
            if (action.done() || !action.span || !before.span || before.span->last <= action.span->first)
                continue;
            findings_.push_back({"action-starts-too-early", {action.row->id, before.row->id}});
            if (bar.clash.empty())
                bar.clash = shortened(before.row->id, longestIds);
        }
    }

    int drawUndated(int row) {
        SheetLayout& sheet = picture_.sheet;
        sheet.rows[row].height = groupHeight;
        sheet.fills.push_back({{{row, Id}, {row, Status}}, "Keyplan Picture Time Group"});
        write(row, Id, messages_.say("gantt-undated"));
        const int first = row + 1;
        drawColumns(first, row + static_cast<int>(rows_.undated.size()));
        for (const std::size_t action : rows_.undated)
            drawWords(++row, actions_[action], 0, {});
        return row + 1;
    }

    const Plan& plan_;
    const Date today_;
    const Messages& messages_;
    std::vector<Finding> findings_;
    const std::vector<DatedAction> actions_;
    const GanttRows rows_;
    GanttPath path_;
    const TimeAxis axis_;
    const double columnWidth_;
    std::unordered_map<std::string, std::size_t> numbers_;
    int clipped_ = 0;
    CellPicture picture_;
};

} // namespace

CellPicture ganttPicture(const Plan& plan, Date today, const Messages& messages, const std::string& source,
                         const std::optional<std::vector<std::string>>& critical) {
    return Gantt(plan, today, messages, source, critical).draw();
}

} // namespace keyplan::planning
