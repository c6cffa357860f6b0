// The schedule of a plan's actions.
#include "planning/plan_schedule.hpp"

#include "planning/action_placement.hpp"
#include "planning/action_table.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/critical_actions.hpp"
#include "planning/errors.hpp"
#include "planning/schedule_findings.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

/// What the plan and the memory say about the dates of one action.
DateWishes wishesOf(const ActionRow& action, const RememberedDates* written) {
    DateWishes wishes;
    if (action.start)
        wishes.start = written && written->start == action.start ? written->wish : action.start;
    if (action.due && !(written && written->due == action.due))
        wishes.due = action.due;
    return wishes;
}

/// Reads the dates off the placed actions, and what they mean for the plan.
class Scheduling {
public:
    Scheduling(const Plan& plan, const ScheduleMemory& memory, const ScheduleOptions& options)
        : plan_(plan), memory_(memory), options_(options), table_(readActionTable(plan)),
          calendar_(options.holidays), boundaries_(calendar_, calendar_.onOrAfter(firstDay())) {
        if (!table_.mistakes.empty())
            throw InvalidArgument(table_.mistakes.front().id, table_.mistakes.front().arguments);
        refuseDoubledIds(plan, "actions");
        for (const ActionRow& action : table_.rows) {
            const auto found = memory.actions.find(action.id());
            placed_.wishes.push_back(
                wishesOf(action, found == memory.actions.end() ? nullptr : &found->second));
        }
    }

    PlanSchedule run() {
        work_ = placeActions(plan_, table_, placed_.wishes, boundaries_, {options_.today, options_.level});
        PlanSchedule result;
        result.start = result.finish = boundaries_.firstDay();
        settleDates();
        markCritical(result);
        writeDates(result);
        placed_.busyBefore = busyBefore();
        result.findings = latenessIn(plan_, table_, placed_, calendar_, options_.today);
        result.findings.insert(result.findings.end(), table_.findings.begin(), table_.findings.end());
        return result;
    }

private:
    Date firstDay() const {
        Date day = options_.today;
        if (options_.start)
            day = std::max(day, *options_.start);
        else if (const auto& account = plan_.rows("account"); !account.empty())
            day = std::max(day, account.front().date("period-start").value_or(day));
        return day;
    }

    /// The first and the last day of every action that has any.
    void settleDates() {
        const std::size_t rows = table_.rows.size();
        placed_.starting.assign(rows, std::nullopt);
        placed_.finishing.assign(rows, std::nullopt);
        for (std::size_t i = 0; i < rows; ++i) {
            const ActionRow& action = table_.rows[i];
            if (!action.open() || action.hasParts)
                continue;
            const long long finish = work_.finishes[i];
            placed_.finishing[i] = boundaries_.dayBefore(action.milestone() ? std::max(finish, 1LL) : finish);
            if (action.milestone())
                placed_.starting[i] = placed_.finishing[i];
            else if (action.status == ActionStatus::Doing)
                placed_.starting[i] = action.start.value_or(calendar_.onOrAfter(options_.today));
            else
                placed_.starting[i] = boundaries_.dayBefore(work_.starts[i] + 1);
        }
        spanParts();
    }

    /// Actions with parts: from the first day of a part to the last, where a part is open.
    void spanParts() {
        const Network network(std::vector<long long>(work_.durations.size(), 0), work_.links.links);
        std::vector<bool> anyOpen(table_.rows.size());
        std::vector<std::size_t> ends(work_.links.activities, table_.rows.size());
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            ends[work_.links.ends[i]] = i;
        for (const std::size_t activity : network.order()) {
            if (activity >= work_.links.activities || ends[activity] == table_.rows.size())
                continue;
            const std::size_t i = ends[activity];
            const ActionRow& action = table_.rows[i];
            if (action.hasParts && (!anyOpen[i] || !action.open()))
                placed_.starting[i] = placed_.finishing[i] = std::nullopt;
            if (action.hasParts && action.open() && action.status == ActionStatus::Doing && action.start)
                placed_.starting[i] = action.start;
            if (!action.partOf)
                continue;
            const std::size_t whole = *action.partOf;
            anyOpen[whole] = anyOpen[whole] || (action.open() && placed_.finishing[i]);
            const auto first = action.open() ? placed_.starting[i] : action.start;
            const auto last = action.open() ? placed_.finishing[i] : action.due;
            if (first)
                placed_.starting[whole] = std::min(placed_.starting[whole].value_or(*first), *first);
            if (last)
                placed_.finishing[whole] = std::max(placed_.finishing[whole].value_or(*last), *last);
        }
    }

    void markCritical(PlanSchedule& result) const {
        std::vector<std::optional<ActionTime>> times(table_.rows.size());
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            if (!placed_.finishing[i])
                continue;
            const bool whole = table_.rows[i].hasParts;
            ActionTime time{work_.starts[i],
                            whole ? boundaries_.after(*placed_.finishing[i]) : work_.finishes[i], 0};
            if (table_.rows[i].milestone())
                time.start = time.finish = boundaries_.after(*placed_.finishing[i]);
            time.end = std::max(time.finish, placed_.wishes[i].due ? boundaries_.after(*placed_.wishes[i].due)
                                                                   : time.finish);
            times[i] = time;
        }
        const std::vector<bool> rows = criticalRows(table_, times, options_.level);
        std::unordered_map<const Row*, bool> truths;
        for (std::size_t i = 0; i < rows.size(); ++i)
            truths.emplace(table_.rows[i].row, rows[i]);
        for (const Row& row : plan_.rows("actions")) {
            const auto found = truths.find(&row);
            result.critical.push_back(found != truths.end() && found->second);
        }
    }

    void writeDates(PlanSchedule& result) const {
        result.memory.holidays = options_.holidays;
        result.memory.levelled = options_.level;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const ActionRow& action = table_.rows[i];
            if (!action.open()) {
                if (const auto found = memory_.actions.find(action.id()); found != memory_.actions.end())
                    result.memory.actions.insert(*found);
                continue;
            }
            ++result.open;
            result.kept += placed_.wishes[i].due ? 1 : 0;
            DateChange change{
                static_cast<std::size_t>(action.row - plan_.rows("actions").data()), action.id(), {}};
            RememberedDates written{{}, {}, placed_.wishes[i].start};
            // Text where a date belongs is not ours to write over.
            if (placed_.starting[i] && (action.start || action.row->text("start").empty())) {
                written.start = placed_.starting[i];
                if (action.start != placed_.starting[i])
                    change.fields.emplace("start", *placed_.starting[i]);
            }
            if (placed_.finishing[i]) {
                result.finish = std::max(result.finish, *placed_.finishing[i]);
                if (!placed_.wishes[i].due && (action.due || action.row->text("due").empty())) {
                    written.due = placed_.finishing[i];
                    if (action.due != placed_.finishing[i])
                        change.fields.emplace("due", *placed_.finishing[i]);
                }
            }
            if (written != RememberedDates())
                result.memory.actions.insert_or_assign(action.id(), written);
            if (!change.fields.empty())
                result.changes.push_back(std::move(change));
        }
    }

    /// For each action the one of the same owner that ends where it starts.
    std::vector<std::optional<std::size_t>> busyBefore() const {
        std::vector<std::optional<std::size_t>> busy(table_.rows.size());
        std::unordered_map<std::string, std::unordered_map<long long, std::size_t>> ends;
        const auto works = [&](std::size_t i) {
            return options_.level && placed_.finishing[i] && work_.durations[i] > 0 &&
                   !work_.owners[i].empty();
        };
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (works(i))
                ends[work_.owners[i]].emplace(work_.finishes[i], i);
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (works(i))
                if (const auto found = ends[work_.owners[i]].find(work_.starts[i]);
                    found != ends[work_.owners[i]].end())
                    busy[i] = found->second;
        return busy;
    }

    const Plan& plan_;
    const ScheduleMemory& memory_;
    const ScheduleOptions& options_;
    ActionTable table_;
    WorkingDays calendar_;
    WorkBoundaries boundaries_;
    ActionPlacement work_;
    PlacedActions placed_;
};

} // namespace

std::vector<std::string> PlanSchedule::criticalIds(const Plan& plan) const {
    std::vector<std::string> ids;
    const auto& rows = plan.rows("actions");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (critical[i])
            ids.push_back(rows[i].id);
    return ids;
}

PlanSchedule schedulePlan(const Plan& plan, const ScheduleMemory& memory, const ScheduleOptions& options) {
    return Scheduling(plan, memory, options).run();
}

ActionMemory rememberDates(ActionMemory memory, const Plan& plan, const std::vector<DateChange>& changes) {
    std::unordered_map<std::string, const DateChange*> changed;
    for (const DateChange& change : changes)
        changed.emplace(change.row, &change);
    const auto& rows = plan.rows("actions");
    for (GeneratedAction& made : memory) {
        const auto found = changed.find(made.row);
        if (found == changed.end())
            continue;
        for (const auto& [field, value] : found->second->fields) {
            const auto before = made.written.find(field);
            const std::string written = before == made.written.end() ? "" : asText(before->second);
            // What the user had changed stays an edit of theirs.
            if (rows[found->second->index].text(field) == written)
                made.written.insert_or_assign(field, value);
        }
    }
    return memory;
}

} // namespace keyplan::planning
