// The open objectives of a plan with the forces that act on them, checked: what the rules work from.
#include "planning/actions/force_table.hpp"

#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace keyplan::planning {

namespace {

// A whole number from 1 to 5; 0 when the field is blank or 0.
int readScore(const Row& row, std::string_view field, const char* errorId) {
    if (row.text(field).empty())
        return 0;
    const auto number = row.number(field);
    constexpr double highest = 5;
    if (!number || !(*number >= 0 && *number <= highest) || std::trunc(*number) != *number)
        throw PlanError(errorId, {row.id, shortened(row.text(field), 40)});
    return static_cast<int>(*number);
}

double readCost(const Row& row, int influence) {
    if (row.text("cost").empty())
        return influence > 0 ? 6 - influence : 1;
    const auto cost = row.number("cost");
    if (!cost || !std::isfinite(*cost) || *cost < 0)
        throw PlanError("force-cost-invalid", {row.id, shortened(row.text("cost"), 40)});
    return *cost;
}

Objective readObjective(const Row& row) {
    Objective objective;
    objective.id = row.id;
    objective.text = row.text("objective");
    objective.owner = row.text("owner");
    if (const int priority = readScore(row, "priority", "objective-priority-invalid"))
        objective.priority = priority;
    objective.due = row.date("due");
    objective.isOurs = sameWord(row.text("whose"), "Ours");
    objective.hasMeasure = !row.text("measure").empty();
    objective.hasTarget = !row.text("target").empty();
    return objective;
}

void addForce(const Row& row, Objective& objective, std::vector<Finding>& findings) {
    const ForceKind kind = readForceKind(row);
    Force force = readForce(row);
    if (force.strength == 0)
        findings.push_back({"force-without-strength", {row.id}, "force-field"});
    else
        (kind == ForceKind::Driver ? objective.drivers : objective.barriers).push_back(std::move(force));
}

void refuseRowsWithoutId(const Plan& plan, std::string_view section) {
    for (const Row& row : plan.rows(section))
        if (!row.isBlank() && isBlank(row.id))
            throw PlanError("row-without-id",
                            {std::string(section),
                             row.values.empty() ? "" : shortened(asText(row.values.begin()->second), 40)});
}

int sumOfStrengths(const std::vector<Force>& forces) {
    return std::accumulate(forces.begin(), forces.end(), 0,
                           [](int sum, const Force& force) { return sum + force.strength; });
}

} // namespace

int Objective::driverStrength() const {
    return sumOfStrengths(drivers);
}

int Objective::barrierStrength() const {
    return sumOfStrengths(barriers);
}

bool isClosed(const Row& objective) {
    const std::string status = objective.text("status");
    return sameWord(status, "Achieved") || sameWord(status, "Dropped");
}

std::vector<Objective> pursuedOf(std::vector<Objective> open) {
    if (open.size() <= mostPursued)
        return open;
    std::vector<int> priorities;
    for (const Objective& objective : open)
        priorities.push_back(objective.priority);
    std::nth_element(priorities.begin(), priorities.begin() + mostPursued - 1, priorities.end(),
                     std::greater<>());
    const int least = priorities[mostPursued - 1];
    auto places =
        mostPursued -
        static_cast<std::size_t>(std::count_if(open.begin(), open.end(),
                                               [&](const Objective& each) { return each.priority > least; }));
    std::vector<Objective> pursued;
    for (Objective& each : open)
        if (each.priority > least || (each.priority == least && places > 0)) {
            places -= each.priority == least ? 1 : 0;
            pursued.push_back(std::move(each));
        }
    return pursued;
}

ForceKind readForceKind(const Row& row) {
    const auto kind = forceKind(row.text("kind"));
    if (!kind)
        throw PlanError("force-kind-invalid", {row.id, shortened(row.text("kind"), 40)});
    return *kind;
}

Force readForce(const Row& row) {
    Force force{row.id, row.text("force"), readScore(row, "strength", "force-strength-invalid"),
                readScore(row, "influence", "force-influence-invalid"), 1};
    force.costPerPoint = readCost(row, force.influence);
    return force;
}

void refuseDoubledIds(const Plan& plan, std::string_view section) {
    std::set<std::string, std::less<>> ids;
    for (const Row& row : plan.rows(section))
        if (const std::string id = wordKey(row.id); !row.isBlank() && !id.empty() && !ids.insert(id).second)
            throw PlanError("row-id-twice", {std::string(section), row.id});
}

ForceTable readForceTable(const Plan& plan) {
    for (const char* section : {"objectives", "force-field"}) {
        refuseRowsWithoutId(plan, section);
        refuseDoubledIds(plan, section);
    }

    ForceTable table;
    constexpr std::size_t closed = static_cast<std::size_t>(-1);
    std::map<std::string, std::size_t, std::less<>> positions;
    for (const Row& row : plan.rows("objectives")) {
        if (row.isBlank())
            continue;
        positions.emplace(wordKey(row.id), isClosed(row) ? closed : table.objectives.size());
        if (!isClosed(row))
            table.objectives.push_back(readObjective(row));
    }
    if (positions.empty())
        throw PlanError("no-objectives");

    for (const Row& row : plan.rows("force-field")) {
        if (row.isBlank())
            continue;
        const std::string objective = row.text("objective");
        const auto position = positions.find(wordKey(objective));
        if (objective.empty())
            table.findings.push_back({"force-without-objective", {row.id}, "force-field"});
        else if (position == positions.end())
            table.findings.push_back(
                {"force-objective-unknown", {row.id, shortened(objective, 40)}, "force-field"});
        else if (position->second != closed)
            addForce(row, table.objectives[position->second], table.findings);
    }
    return table;
}

} // namespace keyplan::planning
