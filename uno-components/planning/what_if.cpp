// What if: other strengths tried out on the forces of one objective.
#include "planning/what_if.hpp"

#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/force_field_chance.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace keyplan::planning {

namespace {

constexpr std::size_t longestQuotation = 40;

bool actsOn(const Row& force, const Row& objective) {
    return !force.isBlank() && sameWord(force.text("objective"), objective.id);
}

template <class Forces>
auto findForce(Forces& forces, std::string_view id) {
    return std::find_if(forces.begin(), forces.end(),
                        [&](const TriedForce& tried) { return sameWord(tried.force.id, id); });
}

/// A force that is not among those of the objective: why not.
[[noreturn]] void refuseForce(const Plan& plan, const TriedObjective& objective, std::string_view id) {
    for (const Row& row : plan.rows("force-field"))
        if (!row.isBlank() && sameWord(row.id, id) && !row.text("objective").empty())
            throw PlanError("force-of-another-objective",
                            {row.id, shortened(row.text("objective"), longestQuotation), objective.id});
    throw PlanError("force-unknown", {shortened(id, longestQuotation)});
}

int readStrength(std::string_view force, std::string_view text) {
    if (text.size() == 1 && text[0] >= '0' && text[0] <= '0' + strongestForce)
        return text[0] - '0';
    throw PlanError("what-if-strength-invalid",
                    {shortened(force, longestQuotation), shortened(text, longestQuotation)});
}

std::optional<ForceFieldFigures> figures(const TriedObjective& objective,
                                         const std::function<int(const TriedForce&)>& strengthOf) {
    std::vector<double> drivers;
    std::vector<double> barriers;
    std::vector<double> costs;
    for (const TriedForce& tried : objective.forces) {
        (tried.kind == ForceKind::Driver ? drivers : barriers).push_back(strengthOf(tried));
        if (tried.kind == ForceKind::Barrier)
            costs.push_back(tried.force.costPerPoint);
    }
    const auto sum = net(drivers, barriers);
    if (!sum)
        return std::nullopt;
    ForceFieldFigures result;
    result.net = static_cast<int>(*sum);
    result.goodChance = goodChance(*sum);
    result.balance = balance(drivers, barriers).value();
    result.margin = margin(drivers, barriers).value();
    result.chance = chance(drivers, barriers).value();
    if (const auto cheapest = flip(drivers, barriers, costs)) {
        result.flip = Flip{std::vector<long long>(objective.forces.size(), 0), cheapest->cost};
        std::size_t barrier = 0;
        for (std::size_t n = 0; n < objective.forces.size(); ++n)
            if (objective.forces[n].kind == ForceKind::Barrier)
                result.flip->points[n] = cheapest->points[barrier++];
    }
    return result;
}

} // namespace

std::vector<const Row*> objectivesWithForces(const Plan& plan) {
    std::set<std::string, std::less<>> named;
    for (const Row& force : plan.rows("force-field"))
        if (!force.isBlank())
            named.insert(wordKey(force.text("objective")));
    std::vector<const Row*> found;
    for (const Row& objective : plan.rows("objectives"))
        if (!objective.isBlank() && named.contains(wordKey(objective.id)))
            found.push_back(&objective);
    return found;
}

TriedObjective tryObjective(const Plan& plan, std::string_view id) {
    const auto& rows = plan.rows("objectives");
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
        return !candidate.isBlank() && sameWord(candidate.id, id);
    });
    if (row == rows.end())
        throw PlanError("objective-unknown", {shortened(id, longestQuotation)});
    TriedObjective objective{row->id, row->text("objective"), {}};
    for (const Row& force : plan.rows("force-field"))
        if (actsOn(force, *row)) {
            Force read = readForce(force);
            const int strength = read.strength;
            objective.forces.push_back({std::move(read), readForceKind(force), strength});
        }
    if (objective.forces.empty())
        throw PlanError("objective-without-forces", {row->id});
    return objective;
}

void tryStrengths(TriedObjective& objective, const Plan& plan, std::string_view list) {
    TriedObjective changed = objective;
    std::set<std::string, std::less<>> seen;
    while (!isBlank(list)) {
        const std::size_t end = std::min(list.find_first_of(",;\n"), list.size());
        const std::string_view part = withoutBlanks(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        const std::size_t equals = part.rfind('=');
        if (equals == std::string_view::npos || isBlank(part.substr(0, equals)))
            throw PlanError("what-if-list-invalid", {shortened(part, longestQuotation)});
        const std::string_view id = withoutBlanks(part.substr(0, equals));
        const auto found = findForce(changed.forces, id);
        if (found == changed.forces.end())
            refuseForce(plan, objective, id);
        if (!seen.insert(wordKey(id)).second)
            throw PlanError("what-if-twice", {found->force.id});
        found->tried = readStrength(found->force.id, withoutBlanks(part.substr(equals + 1)));
    }
    objective = std::move(changed);
}

std::optional<ForceFieldFigures> figuresTried(const TriedObjective& objective) {
    return figures(objective, [](const TriedForce& force) { return force.tried; });
}

std::optional<ForceFieldFigures> figuresNow(const TriedObjective& objective) {
    return figures(objective, [](const TriedForce& force) { return force.force.strength; });
}

} // namespace keyplan::planning
