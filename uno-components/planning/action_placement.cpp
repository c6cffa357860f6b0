// Placing actions: between which working days each one starts and finishes.
#include "planning/action_placement.hpp"

#include "planning/errors.hpp"
#include "planning/levelling.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

using std::chrono::days;

constexpr Date lastDate = std::chrono::year(9999) / std::chrono::December / 31;

class Placing {
public:
    Placing(const Plan& plan, const ActionTable& table, std::span<const DateWishes> wishes,
            const WorkBoundaries& boundaries, const PlacementOptions& options)
        : table_(table), wishes_(wishes), boundaries_(boundaries), options_(options) {
        for (const Row& row : plan.rows("objectives"))
            if (const auto due = row.date("due"))
                objectivesDue_.emplace(wordKey(row.id), *due);
    }

    ActionPlacement run() {
        placed_.links = linksOf(table_, false);
        layOut();
        place();
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            placed_.finishes.push_back(finishOf(i));
        return std::move(placed_);
    }

private:
    /// When work that has begun is finished.
    long long finishOfBegun(const ActionRow& action) const {
        const long long today = boundaries_.before(options_.today);
        if (const auto done = action.row->number("done"); done && *done > 0 && *done <= 1) {
            const double left = std::ceil(static_cast<double>(action.days) * (1 - *done) - 1e-9);
            return today + std::max(std::llround(left), 1LL);
        }
        return std::max(boundaries_.before(action.start.value_or(options_.today)) +
                            std::max(action.days, 1LL),
                        today + 1);
    }

    /// The activities with their durations, and what holds them back.
    void layOut() {
        const std::size_t rows = table_.rows.size();
        placed_.durations.assign(placed_.links.activities, 0);
        placed_.owners.assign(placed_.links.activities, {});
        for (std::size_t i = 0; i < rows; ++i) {
            const ActionRow& action = table_.rows[i];
            if (!action.open() || action.hasParts)
                continue;
            placed_.owners[i] = options_.level && action.days > 0 ? action.owner : std::string();
            placed_.durations[i] =
                action.status == ActionStatus::Doing ? std::max(finishOfBegun(action), 0LL) : action.days;
        }
        for (std::size_t i = 0; i < rows; ++i)
            if (const long long release = holdsBack(table_.rows[i]) ? releaseOf(i) : 0; release > 0)
                placed_.links.links.push_back({addActivity(release), i});
        if (options_.level)
            finishWhatIsBegun();
    }

    static bool holdsBack(const ActionRow& action) {
        return action.open() && (action.status == ActionStatus::ToDo || action.hasParts);
    }

    long long releaseOf(std::size_t i) const {
        const ActionRow& action = table_.rows[i];
        long long release = 0;
        if (const auto wish = wishes_[i].start)
            release = boundaries_.before(*wish) + (action.milestone() ? 1 : 0);
        for (const std::size_t before : action.after)
            if (table_.rows[before].open() && wishes_[before].due)
                release = std::max(release, action.milestone() ? boundaries_.before(*wishes_[before].due) + 1
                                                               : boundaries_.after(*wishes_[before].due));
        return std::max(release, 0LL);
    }

    std::size_t addActivity(long long duration) {
        placed_.durations.push_back(duration);
        placed_.owners.emplace_back();
        return placed_.durations.size() - 1;
    }

    /// Nobody begins anything new before finishing what they are doing: one activity for each owner comes
    /// between the two.
    void finishWhatIsBegun() {
        std::unordered_map<std::string, std::size_t> free;
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (table_.rows[i].status == ActionStatus::Doing && !placed_.owners[i].empty()) {
                const auto [found, added] = free.try_emplace(placed_.owners[i], 0);
                if (added)
                    found->second = addActivity(0);
                placed_.links.links.push_back({i, found->second});
            }
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (const auto found = free.find(placed_.owners[i]);
                table_.rows[i].status == ActionStatus::ToDo && found != free.end())
                placed_.links.links.push_back({found->second, i});
    }

    /// The boundary at which an action has to be finished, as far as anybody said.
    std::optional<long long> deadline(std::size_t i) const {
        std::optional<Date> day = wishes_[i].due;
        const auto objective = objectivesDue_.find(wordKey(table_.rows[i].row->text("objective")));
        if (objective != objectivesDue_.end())
            day = day ? std::min(*day, objective->second) : objective->second;
        return table_.rows[i].open() && day ? std::optional(boundaries_.after(*day)) : std::nullopt;
    }

    /// Those first that have to be finished first, then by priority.
    std::vector<long long> urgencies(const SerialScheduler& scheduler) const {
        const Network& network = scheduler.network();
        std::vector<long long> finishes(network.size(), scheduler.lowerBound());
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (const auto latest = deadline(i))
                finishes[placed_.links.ends[i]] = std::min(finishes[placed_.links.ends[i]], *latest);
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
                const std::size_t end = placed_.links.ends[i];
                late += std::max(schedule.starts[end] + placed_.durations[end] - *latest, 0LL);
            }
        return late;
    }

    void place() {
        ResourceProject project{
            Network(placed_.durations, placed_.links.links), {}, demandsOf(placed_.owners)};
        project.capacities.assign(placed_.owners.size(), 1);
        SerialScheduler scheduler(project);
        // Nothing can be too long to be counted here, see longestDuration; but dates end.
        ResourceSchedule best = scheduler.forward(scheduler.orderBy(urgencies(scheduler)));
        if (options_.level && best.length > scheduler.lowerBound()) {
            ResourceSchedule shorter = shortSchedule(project, usualTries(placed_.durations.size()));
            if (std::pair(lateness(shorter), shorter.length) < std::pair(lateness(best), best.length))
                best = std::move(shorter);
        }
        if (boundaries_.isPastAllDates(best.length))
            throw InvalidArgument("schedule-out-of-range");
        placed_.starts = std::move(best.starts);
    }

    long long finishOf(std::size_t i) const {
        const std::size_t end = placed_.links.ends[i];
        if (table_.rows[i].status == ActionStatus::Doing && !table_.rows[i].hasParts)
            return placed_.durations[i] > 0 ? placed_.starts[i] + placed_.durations[i]
                                            : finishOfBegun(table_.rows[i]);
        return placed_.starts[end] + placed_.durations[end];
    }

    const ActionTable& table_;
    std::span<const DateWishes> wishes_;
    const WorkBoundaries& boundaries_;
    const PlacementOptions& options_;
    ActionPlacement placed_;
    std::unordered_map<std::string, Date> objectivesDue_;
};

} // namespace

long long WorkBoundaries::after(Date date) const {
    return before(std::min(date, lastDate) + days(1));
}

bool WorkBoundaries::isPastAllDates(long long boundary) const {
    return boundary >= before(lastDate);
}

ActionPlacement placeActions(const Plan& plan, const ActionTable& table, std::span<const DateWishes> wishes,
                             const WorkBoundaries& boundaries, const PlacementOptions& options) {
    return Placing(plan, table, wishes, boundaries, options).run();
}

} // namespace keyplan::planning
