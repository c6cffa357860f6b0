// Critical actions: those that decide when the last one is finished.
#include "planning/critical_actions.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace keyplan::planning {

namespace {

constexpr long long never = std::numeric_limits<long long>::min();

/// The times of all activities; those of a row with parts are where its parts begin and end.
std::vector<ActionTime> activityTimes(const ActionTable& table, const ActionLinks& links,
                                      const Network& network,
                                      std::span<const std::optional<ActionTime>> times) {
    constexpr long long nowhere = std::numeric_limits<long long>::max();
    std::vector<ActionTime> all(links.activities, {nowhere, never, never});
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!table.rows[row].hasParts && table.rows[row].open() && times[row])
            all[row] = *times[row];
    for (const std::size_t activity : network.order())
        if (activity >= table.rows.size())
            for (const std::size_t part : network.predecessors(activity)) {
                all[activity].start = std::min(all[activity].start, all[part].start);
                all[activity].end = std::max(all[activity].end, all[part].end);
            }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (const std::size_t end = links.ends[row]; end != row && all[end].end != never) {
            all[row] = {all[end].start, all[end].start, all[end].start};
            // Others count on the due date of the whole.
            if (table.rows[row].open() && times[row])
                all[end].end = std::max(all[end].end, times[row]->end);
            all[end].start = all[end].end;
        }
    return all;
}

/// From each action to the next one of the same owner.
std::vector<Link> ownersOrders(const ActionTable& table, std::span<const ActionTime> all) {
    std::vector<std::size_t> working;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row].days > 0 && !table.rows[row].owner.empty() && all[row].end != never)
            working.push_back(row);
    std::sort(working.begin(), working.end(), [&](std::size_t left, std::size_t right) {
        return std::tie(table.rows[left].owner, all[left].start, left) <
               std::tie(table.rows[right].owner, all[right].start, right);
    });
    std::vector<Link> orders;
    for (std::size_t i = 1; i < working.size(); ++i) {
        const ActionRow& earlier = table.rows[working[i - 1]];
        const ActionTime& time = all[working[i - 1]];
        const long long next = all[working[i]].start;
        // How long work that has begun still takes shows in its due date only.
        const bool holds = time.finish >= next || (earlier.status == ActionStatus::Doing && time.end == next);
        if (earlier.owner == table.rows[working[i]].owner && holds)
            orders.push_back({working[i - 1], working[i]});
    }
    return orders;
}

} // namespace

std::vector<bool> criticalRows(const ActionTable& table, std::span<const std::optional<ActionTime>> times,
                               bool levelled) {
    const ActionLinks links = linksOf(table, false);
    const Network network(std::vector<long long>(links.activities, 0), links.links);
    const std::vector<ActionTime> all = activityTimes(table, links, network, times);
    std::vector<std::optional<std::size_t>> busyBefore(table.rows.size());
    if (levelled)
        for (const Link& order : ownersOrders(table, all))
            busyBefore[order.after] = order.before;

    long long last = never;
    for (const ActionTime& time : all)
        last = std::max(last, time.end);
    std::vector<bool> critical(links.activities, false);
    std::vector<std::size_t> toFollow;
    const auto mark = [&](std::size_t activity) {
        if (!critical[activity]) {
            critical[activity] = true;
            toFollow.push_back(activity);
        }
    };
    for (std::size_t activity = 0; activity < links.activities && last != never; ++activity)
        if (all[activity].end == last)
            mark(activity);
    while (!toFollow.empty()) {
        const std::size_t activity = toFollow.back();
        toFollow.pop_back();
        for (const std::size_t before : network.predecessors(activity))
            if (all[before].end != never && all[before].end >= all[activity].start)
                mark(before);
        if (activity < table.rows.size() && busyBefore[activity])
            mark(*busyBefore[activity]);
    }
    std::vector<bool> rows(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row].open() && critical[links.ends[row]])
            for (std::optional<std::size_t> at = row; at && !rows[*at]; at = table.rows[*at].partOf)
                rows[*at] = table.rows[*at].open();
    return rows;
}

std::vector<std::string> criticalActions(const Plan& plan, std::span<const Date> holidays, bool levelled) {
    const ActionTable table = readActionTable(plan);
    const WorkingDays days(holidays);
    std::vector<std::optional<ActionTime>> times(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const ActionRow& action = table.rows[row];
        if (!action.due && !(action.start && !action.milestone()))
            continue;
        ActionTime time;
        const long long due = action.due ? days.number(*action.due + std::chrono::days(1)) : never;
        time.start = action.milestone()
                         ? due
                         : (action.start ? days.number(*action.start) : due - std::max(action.days, 1LL));
        time.finish = time.start + action.days;
        time.end = std::max(time.finish, due);
        times[row] = time;
    }
    const std::vector<bool> critical = criticalRows(table, times, levelled);
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (critical[row])
            ids.push_back(table.rows[row].id());
    return ids;
}

} // namespace keyplan::planning
