// The health of a plan at a glance: how complete it is, how likely its objectives are, what is expected, what
// is late and what comes next.
#include "planning/plan_health.hpp"

#include "planning/errors.hpp"
#include "planning/force_field.hpp"
#include "planning/force_field_chance.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace keyplan::planning {

namespace {

struct Strengths {
    std::vector<double> drivers;
    std::vector<double> barriers;
};

int daysBetween(Date from, Date to) {
    return static_cast<int>((to - from).count());
}

std::map<std::string, Strengths> strengthsByObjective(const Plan& plan) {
    std::map<std::string, Strengths> all;
    for (const Row& row : plan.rows("force-field")) {
        const auto strength = row.number("strength");
        const auto kind = forceKind(row.text("kind"));
        if (!strength || *strength == 0 || !kind)
            continue;
        Strengths& of = all[wordKey(row.text("objective"))];
        (*kind == ForceKind::Driver ? of.drivers : of.barriers).push_back(*strength);
    }
    return all;
}

/// Nothing instead of an error: a strength that is just being typed is no reason to stop.
template <class Method>
std::optional<double> ifValid(const Method& method) {
    try {
        return method();
    } catch (const InvalidArgument&) {
        return std::nullopt;
    }
}

void addObjectives(const Plan& plan, PlanHealth& health) {
    const auto strengths = strengthsByObjective(plan);
    for (const Row& row : plan.rows("objectives")) {
        const std::string status = row.text("status");
        if (row.text("objective").empty() || sameWord(status, "Achieved") || sameWord(status, "Dropped"))
            continue;
        ObjectiveHealth one{row.id, row.text("objective"), 3, status, row.date("due"), {}, {}};
        if (const auto priority = row.number("priority"); priority && *priority >= 1 && *priority <= 5)
            one.priority = *priority;
        if (const auto of = strengths.find(wordKey(row.id)); of != strengths.end() && !isBlank(row.id)) {
            one.net = ifValid([&] { return net(of->second.drivers, of->second.barriers); });
            one.chance = ifValid([&] { return chance(of->second.drivers, of->second.barriers); });
        }
        health.likelyToFail += one.likelyToFail() ? 1 : 0;
        health.objectives.push_back(std::move(one));
    }
    const auto likelihood = [](const ObjectiveHealth& one) { return one.net ? one.chance.value_or(1) : 2; };
    std::stable_sort(health.objectives.begin(), health.objectives.end(),
                     [&](const ObjectiveHealth& a, const ObjectiveHealth& b) {
                         return std::tuple(-a.priority, likelihood(a)) <
                                std::tuple(-b.priority, likelihood(b));
                     });
}

void addActions(const Plan& plan, Date today, PlanHealth& health) {
    for (const Row& row : plan.rows("actions")) {
        if (row.text("action").empty() || sameWord(row.text("status"), "Done"))
            continue;
        ++health.openActions;
        const auto due = row.date("due");
        if (!due)
            continue;
        const int daysLeft = daysBetween(today, *due);
        health.overdueActions += daysLeft < 0 ? 1 : 0;
        health.dueActions.push_back({row.id, row.text("action"), row.text("owner"), *due, daysLeft});
    }
    std::stable_sort(health.dueActions.begin(), health.dueActions.end(),
                     [](const DueAction& a, const DueAction& b) { return a.due < b.due; });
}

void addReview(const Plan& plan, Date today, PlanHealth& health) {
    for (const Row& row : plan.rows("reviews")) {
        const auto date = row.date("date");
        const std::string status = row.text("status");
        if (!date || *date < today || sameWord(status, "Held") || sameWord(status, "Skipped"))
            continue;
        if (!health.nextReview || *date < health.nextReview->date)
            health.nextReview = {row.id, row.text("review"), *date, daysBetween(today, *date)};
    }
}

FirstStep firstStep(const Plan& plan, const PlanHealth& health) {
    const auto holds = [&](std::string_view section) { return plan.find(section) != nullptr; };
    if (holds("account") && health.account.empty())
        return FirstStep::NameClient;
    const auto& objectives = plan.rows("objectives");
    if (holds("objectives") && std::all_of(objectives.begin(), objectives.end(),
                                           [](const Row& row) { return row.text("objective").empty(); }))
        return FirstStep::WriteObjective;
    if (holds("force-field") && !health.objectives.empty() && plan.rows("force-field").empty())
        return FirstStep::ScoreForces;
    if (holds("actions") && plan.rows("actions").empty())
        return FirstStep::PlanActions;
    return FirstStep::Nothing;
}

} // namespace

bool ObjectiveHealth::likelyToFail() const {
    return net && !goodChance(*net);
}

PlanHealth planHealth(const Plan& plan, const Vocabulary& vocabulary, const layout::Places& places,
                      const layout::PlanTemplate* made, Date today) {
    PlanHealth health;
    if (const auto& account = plan.rows("account"); !account.empty())
        health.account = account.front().text("name");
    health.completeness = planCompleteness(plan, vocabulary, places, made);
    addObjectives(plan, health);
    if (plan.find("revenue-goal"))
        health.revenue = revenueGoal(plan);
    addActions(plan, today, health);
    addReview(plan, today, health);
    health.firstStep = firstStep(plan, health);
    return health;
}

} // namespace keyplan::planning
