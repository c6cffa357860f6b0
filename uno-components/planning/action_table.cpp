// The actions of a plan as schedules read them.
#include "planning/action_table.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace keyplan::planning {

namespace {

/// More than a lifetime of work; sums of many such still fit.
constexpr double longestDuration = 100'000;

using Index = std::unordered_map<std::string, std::size_t>;

ActionStatus statusOf(const Row& row) {
    const std::string word = row.text("status");
    if (sameWord(word, "Done"))
        return ActionStatus::Done;
    return sameWord(word, "Doing") ? ActionStatus::Doing : ActionStatus::ToDo;
}

int priorityOf(const Row& row) {
    const std::string word = row.text("priority");
    if (sameWord(word, "High"))
        return 0;
    return sameWord(word, "Low") ? 2 : 1;
}

/// What the team can give: names as they are compared, and the share of their time.
class Capacities {
public:
    Capacities(const Plan& plan, std::vector<Finding>& findings) : findings_(findings) {
        for (const Row& row : plan.rows("team")) {
            const std::string name = row.text("name");
            if (name.empty() || !shares_.emplace(wordKey(name), 1).second)
                continue;
            const std::string said = row.text("capacity");
            const double share = row.number("capacity").value_or(0);
            if (share > 0 && share <= 1)
                shares_[wordKey(name)] = share;
            else if (!said.empty())
                findings_.push_back({"schedule-capacity-invalid", {name, said}});
        }
    }

    /// The working days of an owner for so many days of work.
    long long daysOf(double duration, const std::string& owner, bool open) {
        if (duration == 0)
            return 0;
        const auto found = shares_.find(wordKey(owner));
        if (found == shares_.end()) {
            if (open && !owner.empty() && !shares_.empty() && told_.insert(wordKey(owner)).second)
                findings_.push_back({"schedule-owner-unknown", {owner}});
            return std::llround(duration);
        }
        // Not a day more for the rounding of decimal fractions: 3 / 0.3 is a hair above 10.
        constexpr double hair = 1e-9;
        return std::llround(std::ceil(duration / found->second - hair));
    }

private:
    std::vector<Finding>& findings_;
    std::unordered_map<std::string, double> shares_;
    std::set<std::string> told_;
};

std::optional<double> durationOf(const Row& row) {
    if (row.text("duration").empty())
        return 1;
    const auto number = row.number("duration");
    if (!number || !(*number >= 0 && *number <= longestDuration && *number == std::floor(*number)))
        return std::nullopt;
    return number;
}

void readRows(const Plan& plan, ActionTable& table) {
    Capacities capacities(plan, table.findings);
    std::string wrong;
    for (const Row& row : plan.rows("actions")) {
        if (row.isBlank())
            continue;
        ActionRow action;
        action.row = &row;
        action.status = statusOf(row);
        action.owner = wordKey(row.text("owner"));
        action.priority = priorityOf(row);
        action.start = row.date("start");
        action.due = row.date("due");
        for (const char* field : {"start", "due"})
            if (!row.date(field) && !row.text(field).empty())
                table.findings.push_back(
                    {"schedule-" + std::string(field) + "-unread", {row.id, row.text(field)}});
        const auto duration = durationOf(row);
        if (!duration)
            wrong += (wrong.empty() ? "" : ", ") + row.id + " (" + row.text("duration") + ")";
        action.days = capacities.daysOf(duration.value_or(1), row.text("owner"), action.open());
        table.rows.push_back(std::move(action));
    }
    if (!wrong.empty())
        table.mistakes.push_back({"schedule-durations-invalid", {wrong}});
}

void readReferences(ActionTable& table) {
    Index indices;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        indices.emplace(wordKey(table.rows[i].id()), i);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        ActionRow& action = table.rows[i];
        for (const std::string& id : splitIds(action.row->text("after"))) {
            const auto found = indices.find(wordKey(id));
            if (found == indices.end())
                table.findings.push_back({"schedule-after-unknown", {action.id(), id}});
            else if (found->second == i)
                table.mistakes.push_back({"action-after-itself", {action.id()}});
            else
                action.after.push_back(found->second);
        }
        const std::string whole = action.row->text("part-of");
        const auto found = indices.find(wordKey(whole));
        if (found != indices.end()) {
            action.partOf = found->second;
            table.rows[found->second].hasParts = true;
        } else if (!whole.empty()) {
            table.findings.push_back({"schedule-part-unknown", {action.id(), whole}});
        }
    }
}

/// "A1 → A2 → A1": in the order in which the actions wait for each other.
std::string circleIn(const ActionTable& table, const ActionLinks& links, const Network& network,
                     std::size_t activity) {
    std::vector<bool> ordered(network.size(), false);
    for (const std::size_t settled : network.order())
        ordered[settled] = true;
    std::vector<std::size_t> rowOf(links.activities);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rowOf[row] = rowOf[links.ends[row]] = row;
    std::vector<std::size_t> rows;
    std::size_t at = activity;
    do {
        if (rows.empty() || rows.back() != rowOf[at])
            rows.push_back(rowOf[at]);
        const auto before = network.predecessors(at);
        at = *std::find_if_not(before.begin(), before.end(),
                               [&](std::size_t predecessor) { return ordered[predecessor]; });
    } while (at != activity);
    if (rows.size() > 1 && rows.back() == rows.front())
        rows.pop_back();
    // Found from the end; told from the start, the first of the table first.
    std::reverse(rows.begin(), rows.end());
    std::rotate(rows.begin(), std::min_element(rows.begin(), rows.end()), rows.end());
    std::string circle;
    for (const std::size_t row : rows)
        circle += table.rows[row].id() + " → ";
    circle += table.rows[rows.front()].id();
    return circle;
}

} // namespace

ActionLinks linksOf(const ActionTable& table, bool everything) {
    ActionLinks result{table.rows.size(), {}, {}};
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        result.ends.push_back(table.rows[i].hasParts ? result.activities++ : i);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const ActionRow& action = table.rows[i];
        const auto counts = [&](std::size_t before, const ActionRow& waiting) {
            return everything || (table.rows[before].open() && waiting.open() &&
                                  (waiting.status == ActionStatus::ToDo || waiting.hasParts));
        };
        for (const std::size_t before : action.after)
            if (counts(before, action))
                result.links.push_back({result.ends[before], i});
        if (action.partOf) {
            if (everything || action.status == ActionStatus::ToDo || action.hasParts)
                result.links.push_back({*action.partOf, i});
            result.links.push_back({result.ends[i], result.ends[*action.partOf]});
        }
        if (action.hasParts)
            result.links.push_back({i, result.ends[i]});
    }
    return result;
}

ActionTable readActionTable(const Plan& plan) {
    ActionTable table;
    readRows(plan, table);
    readReferences(table);
    const ActionLinks links = linksOf(table, true);
    const Network network(std::vector<long long>(links.activities, 0), links.links);
    if (const auto waiting = network.cycle())
        table.mistakes.push_back({"schedule-circle", {circleIn(table, links, network, *waiting)}});
    // Whatever takes its days from its parts has none of its own.
    for (ActionRow& action : table.rows)
        if (action.hasParts)
            action.days = 0;
    return table;
}

} // namespace keyplan::planning
