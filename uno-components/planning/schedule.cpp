// Schedules of actions: when each starts and finishes, and which of them decide the end.
//
// Time is counted in boundaries between working days: boundary 0 lies before the first one, an action of d
// days that starts at boundary s fills the days s … s + d − 1 and ends at boundary s + d, where the next one
// starts.
#include "planning/schedule.hpp"

#include "planning/errors.hpp"
#include "planning/words.hpp"
#include "planning/working_days.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

using std::chrono::January;
using std::chrono::year;

constexpr Date firstDate = year(1) / January / 1;
constexpr Date afterLastDate = year(10000) / January / 1;

// More than all days of those years.
constexpr double longestDuration = 4e6;

long long wholeDays(const PlannedAction& action) {
    // Written so that NaN fails it.
    if (!(action.duration >= 0 && action.duration <= longestDuration &&
          action.duration == std::floor(action.duration)))
        throw InvalidArgument("action-duration-invalid", {action.id});
    return static_cast<long long>(action.duration);
}

} // namespace

std::vector<Link> linksOf(std::span<const PlannedAction> actions) {
    std::unordered_map<std::string, std::size_t> rows;
    rows.reserve(actions.size());
    for (std::size_t row = 0; row < actions.size(); ++row) {
        std::string key = wordKey(actions[row].id);
        if (key.empty())
            throw InvalidArgument("action-id-missing", {std::to_string(row + 1)});
        if (!rows.emplace(std::move(key), row).second)
            throw InvalidArgument("action-id-twice", {actions[row].id});
    }

    std::vector<Link> links;
    for (std::size_t row = 0; row < actions.size(); ++row)
        for (const std::string& id : actions[row].after) {
            const auto before = rows.find(wordKey(id));
            if (before == rows.end())
                throw InvalidArgument("action-unknown", {actions[row].id, id});
            if (before->second == row)
                throw InvalidArgument("action-after-itself", {actions[row].id});
            links.push_back({before->second, row});
        }
    return links;
}

Network networkOf(std::span<const PlannedAction> actions, std::span<const Link> links) {
    std::vector<long long> durations;
    durations.reserve(actions.size());
    for (const PlannedAction& action : actions)
        durations.push_back(wholeDays(action));
    Network network(std::move(durations), links);
    if (const auto waiting = network.cycle())
        throw InvalidArgument("action-cycle", {actions[*waiting].id});
    return network;
}

std::vector<ScheduledAction> datesOf(const Network& network, Date start, std::span<const Date> holidays) {
    if (start < firstDate || start >= afterLastDate)
        throw InvalidArgument("schedule-out-of-range");
    const WorkingDays days(holidays);
    const long long firstDay = days.number(start);
    const CriticalPath path = criticalPath(network);
    // A milestone at the very start still needs a day to lie on.
    if (std::max(path.length, 1LL) > days.number(afterLastDate) - firstDay)
        throw InvalidArgument("schedule-out-of-range");

    std::vector<ScheduledAction> scheduled;
    scheduled.reserve(network.size());
    for (std::size_t action = 0; action < network.size(); ++action) {
        const long long from = path.earliestStarts[action];
        const long long until = from + network.duration(action);
        const long long last = std::max(until - 1, 0LL);
        const long long slack = path.latestStarts[action] - from;
        scheduled.push_back(
            {days.date(firstDay + std::min(from, last)), days.date(firstDay + last), slack, slack == 0});
    }
    return scheduled;
}

std::vector<ScheduledAction> schedule(std::span<const PlannedAction> actions, Date start,
                                      std::span<const Date> holidays) {
    return datesOf(networkOf(actions, linksOf(actions)), start, holidays);
}

} // namespace keyplan::planning
