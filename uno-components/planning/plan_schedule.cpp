// The schedule of a plan's actions.
#include "planning/plan_schedule.hpp"

#include "planning/action_table.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/critical_actions.hpp"
#include "planning/errors.hpp"
#include "planning/levelling.hpp"
#include "planning/schedule_findings.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

using std::chrono::days;

constexpr Date lastDate = std::chrono::year(9999) / std::chrono::December / 31;

/// What the plan and the memory say about the dates of one action.
DateWishes wishesOf(const ActionRow& action, const RememberedDates* written) {
    DateWishes wishes;
    if (action.start)
        wishes.start = written && written->start == action.start ? written->wish : action.start;
    if (action.due && !(written && written->due == action.due))
        wishes.due = action.due;
    return wishes;
}

/// Builds the schedule in boundaries between working days, counted from the first day of work.
class Scheduling {
public:
    Scheduling(const Plan& plan, const ScheduleMemory& memory, const ScheduleOptions& options)
        : plan_(plan), memory_(memory), options_(options), table_(readActionTable(plan)),
          calendar_(options.holidays) {
        if (!table_.mistakes.empty())
            throw InvalidArgument(table_.mistakes.front().id, table_.mistakes.front().arguments);
        refuseDoubledIds(plan, "actions");
        first_ = calendar_.onOrAfter(firstDay());
        base_ = calendar_.number(first_);
        for (const ActionRow& action : table_.rows) {
            const auto found = memory.actions.find(action.id());
            placed_.wishes.push_back(
                wishesOf(action, found == memory.actions.end() ? nullptr : &found->second));
        }
        for (const Row& row : plan.rows("objectives"))
            if (const auto due = row.date("due"))
                objectivesDue_.emplace(wordKey(row.id), *due);
    }

    PlanSchedule run() {
        links_ = linksOf(table_, false);
        layOut();
        place();
        PlanSchedule result;
        result.start = result.finish = first_;
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

    long long boundaryBefore(Date date) const { return calendar_.number(date) - base_; }
    /// Where what comes after a day can start.
    long long boundaryAfter(Date date) const { return boundaryBefore(std::min(date, lastDate) + days(1)); }
    /// The working day that ends at a boundary.
    Date dayBefore(long long boundary) const { return calendar_.date(base_ + boundary - 1); }

    /// When work that has begun is finished.
    long long finishOfBegun(const ActionRow& action) const {
        const long long today = boundaryBefore(options_.today);
        if (const auto done = action.row->number("done"); done && *done > 0 && *done <= 1) {
            const double left = std::ceil(static_cast<double>(action.days) * (1 - *done) - 1e-9);
            return today + std::max(std::llround(left), 1LL);
        }
        return std::max(boundaryBefore(action.start.value_or(options_.today)) + std::max(action.days, 1LL),
                        today + 1);
    }

    /// The activities with their durations, and what holds them back.
    void layOut() {
        const std::size_t rows = table_.rows.size();
        durations_.assign(links_.activities, 0);
        owners_.assign(links_.activities, {});
        for (std::size_t i = 0; i < rows; ++i) {
            const ActionRow& action = table_.rows[i];
            if (!action.open() || action.hasParts)
                continue;
            owners_[i] = options_.level && action.days > 0 ? action.owner : std::string();
            durations_[i] =
                action.status == ActionStatus::Doing ? std::max(finishOfBegun(action), 0LL) : action.days;
        }
        releases_.assign(rows, 0);
        for (std::size_t i = 0; i < rows; ++i)
            if (holdsBack(table_.rows[i]))
                releases_[i] = releaseOf(i);
        for (std::size_t i = 0; i < rows; ++i)
            if (releases_[i] > 0)
                links_.links.push_back({addActivity(releases_[i]), i});
        if (options_.level)
            finishWhatIsBegun();
    }

    static bool holdsBack(const ActionRow& action) {
        return action.open() && (action.status == ActionStatus::ToDo || action.hasParts);
    }

    long long releaseOf(std::size_t i) const {
        const ActionRow& action = table_.rows[i];
        long long release = 0;
        if (const auto wish = placed_.wishes[i].start)
            release = boundaryBefore(*wish) + (action.milestone() ? 1 : 0);
        for (const std::size_t before : action.after)
            if (table_.rows[before].open() && placed_.wishes[before].due)
                release =
                    std::max(release, action.milestone() ? boundaryBefore(*placed_.wishes[before].due) + 1
                                                         : boundaryAfter(*placed_.wishes[before].due));
        return std::max(release, 0LL);
    }

    std::size_t addActivity(long long duration) {
        durations_.push_back(duration);
        owners_.emplace_back();
        return durations_.size() - 1;
    }

    /// Nobody begins anything new before finishing what they are doing: one activity for each owner comes
    /// between the two.
    void finishWhatIsBegun() {
        std::unordered_map<std::string, std::size_t> free;
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (table_.rows[i].status == ActionStatus::Doing && !owners_[i].empty()) {
                const auto [found, added] = free.try_emplace(owners_[i], 0);
                if (added)
                    found->second = addActivity(0);
                links_.links.push_back({i, found->second});
            }
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (const auto found = free.find(owners_[i]);
                table_.rows[i].status == ActionStatus::ToDo && found != free.end())
                links_.links.push_back({found->second, i});
    }

    /// The boundary at which an action has to be finished, as far as anybody said.
    std::optional<long long> deadline(std::size_t i) const {
        std::optional<Date> day = placed_.wishes[i].due;
        const auto objective = objectivesDue_.find(wordKey(table_.rows[i].row->text("objective")));
        if (objective != objectivesDue_.end())
            day = day ? std::min(*day, objective->second) : objective->second;
        return table_.rows[i].open() && day ? std::optional(boundaryAfter(*day)) : std::nullopt;
    }

    /// Those first that have to be finished first, then by priority.
    std::vector<long long> urgencies(const SerialScheduler& scheduler) const {
        const Network& network = scheduler.network();
        std::vector<long long> finishes(network.size(), scheduler.lowerBound());
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (const auto latest = deadline(i))
                finishes[links_.ends[i]] = std::min(finishes[links_.ends[i]], *latest);
        for (auto at = network.order().rbegin(); at != network.order().rend(); ++at)
            for (const std::size_t after : network.successors(*at))
                finishes[*at] = std::min(finishes[*at], finishes[after] - network.duration(after));
        constexpr long long priorities = 4;
        for (std::size_t activity = 0; activity < finishes.size(); ++activity)
            finishes[activity] = finishes[activity] * priorities +
                                 (activity < table_.rows.size() ? table_.rows[activity].priority : 0);
        return finishes;
    }

    /// All days by which deadlines are missed.
    long long lateness(const ResourceSchedule& schedule) const {
        long long late = 0;
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (const auto latest = deadline(i)) {
                const std::size_t end = links_.ends[i];
                late += std::max(schedule.starts[end] + durations_[end] - *latest, 0LL);
            }
        return late;
    }

    void place() {
        ResourceProject project{Network(durations_, links_.links), {}, demandsOf(owners_)};
        project.capacities.assign(owners_.size(), 1);
        SerialScheduler scheduler(project);
        // Nothing can be too long to be counted here, see longestDuration; but dates end.
        ResourceSchedule best = scheduler.forward(scheduler.orderBy(urgencies(scheduler)));
        if (options_.level && best.length > scheduler.lowerBound()) {
            ResourceSchedule shorter = shortSchedule(project, usualTries(durations_.size()));
            if (std::pair(lateness(shorter), shorter.length) < std::pair(lateness(best), best.length))
                best = std::move(shorter);
        }
        if (best.length >= calendar_.number(lastDate) - base_)
            throw InvalidArgument("schedule-out-of-range");
        starts_ = std::move(best.starts);
    }

    long long finishOf(std::size_t i) const {
        const std::size_t end = links_.ends[i];
        if (table_.rows[i].status == ActionStatus::Doing && !table_.rows[i].hasParts)
            return durations_[i] > 0 ? starts_[i] + durations_[i] : finishOfBegun(table_.rows[i]);
        return starts_[end] + durations_[end];
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
            const long long finish = finishOf(i);
            placed_.finishing[i] = dayBefore(action.milestone() ? std::max(finish, 1LL) : finish);
            if (action.milestone())
                placed_.starting[i] = placed_.finishing[i];
            else if (action.status == ActionStatus::Doing)
                placed_.starting[i] = action.start.value_or(calendar_.onOrAfter(options_.today));
            else
                placed_.starting[i] = dayBefore(starts_[i] + 1);
        }
        spanParts();
    }

    /// Actions with parts: from the first day of a part to the last, where a part is open.
    void spanParts() {
        const Network network(std::vector<long long>(durations_.size(), 0), links_.links);
        std::vector<bool> anyOpen(table_.rows.size());
        std::vector<std::size_t> ends(links_.activities, table_.rows.size());
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            ends[links_.ends[i]] = i;
        for (const std::size_t activity : network.order()) {
            if (activity >= links_.activities || ends[activity] == table_.rows.size())
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
            ActionTime time{starts_[i], whole ? boundaryAfter(*placed_.finishing[i]) : finishOf(i), 0};
            if (table_.rows[i].milestone())
                time.start = time.finish = boundaryAfter(*placed_.finishing[i]);
            time.end = std::max(time.finish,
                                placed_.wishes[i].due ? boundaryAfter(*placed_.wishes[i].due) : time.finish);
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
            return options_.level && placed_.finishing[i] && durations_[i] > 0 && !owners_[i].empty();
        };
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (works(i))
                ends[owners_[i]].emplace(finishOf(i), i);
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (works(i))
                if (const auto found = ends[owners_[i]].find(starts_[i]); found != ends[owners_[i]].end())
                    busy[i] = found->second;
        return busy;
    }

    const Plan& plan_;
    const ScheduleMemory& memory_;
    const ScheduleOptions& options_;
    ActionTable table_;
    WorkingDays calendar_;
    Date first_;
    long long base_ = 0;
    PlacedActions placed_;
    /// One for each row of the table.
    std::vector<long long> releases_;
    /// One for each activity.
    std::vector<long long> durations_;
    std::vector<std::string> owners_;
    std::vector<long long> starts_;
    ActionLinks links_;
    std::unordered_map<std::string, Date> objectivesDue_;
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
