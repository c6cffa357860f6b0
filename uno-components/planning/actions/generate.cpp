// Generating actions: collecting what the rules propose, ranked.
#include "planning/actions/generate.hpp"

#include "planning/actions/rules.hpp"
#include "planning/actions/wording.hpp"

#include <algorithm>
#include <iterator>

namespace keyplan::planning {

namespace {

bool hasRows(const Plan& plan, std::string_view section) {
    return std::ranges::any_of(plan.rows(section), [](const Row& row) { return !row.isBlank(); });
}

bool worksOnObjectives(const Rule* rule) {
    return rule->forObjective != nullptr;
}

// Whether a rule that needs no objectives finds something in the plan. The account card is in every plan: it
// counts where the plan has no objectives to be written.
bool hasOtherMaterial(const Plan& plan, const std::vector<const Rule*>& rules) {
    return std::ranges::any_of(rules, [&](const Rule* rule) {
        const std::string_view section = rule->sources.front().section;
        return !worksOnObjectives(rule) && hasRows(plan, section) &&
               (section != "account" || !plan.find("objectives"));
    });
}

// The open objectives with their forces, where a rule works on them.
ForceTable openObjectives(const Plan& plan, const std::vector<const Rule*>& rules) {
    if (std::ranges::none_of(rules, worksOnObjectives))
        return {};
    if (!hasRows(plan, "objectives") && hasOtherMaterial(plan, rules))
        return {};
    return readForceTable(plan);
}

std::vector<FailingObjective> failing(const std::vector<Objective>& pursued) {
    std::vector<FailingObjective> all;
    for (const Objective& objective : pursued)
        if (objective.isFailing())
            all.push_back(
                {objective.id, objective.text, objective.driverStrength(), objective.barrierStrength()});
    return all;
}

} // namespace

ProposedActions proposeActions(const Plan& plan, const GenerateOptions& options) {
    const std::vector<const Rule*> rules = chosenRules(options.rules);
    ForceTable table = openObjectives(plan, rules);
    const std::size_t open = table.objectives.size();
    const std::vector<Objective> pursued = pursuedOf(std::move(table.objectives));

    ProposedActions proposed;
    proposed.findings = std::move(table.findings);
    proposed.waitingObjectives = open - pursued.size();
    const References references(plan);
    const RuleContext context{plan,          references,
                              options.today, std::max(options.today, options.start.value_or(options.today)),
                              options.say,   proposed.findings,
                              open == 1};
    for (const Rule* rule : rules) {
        if (rule->forPlan)
            std::ranges::move(rule->forPlan(context), std::back_inserter(proposed.proposals));
        else
            for (const Objective& objective : pursued)
                std::ranges::move(rule->forObjective(objective, context),
                                  std::back_inserter(proposed.proposals));
    }
    std::stable_sort(proposed.proposals.begin(), proposed.proposals.end(),
                     [](const Proposal& left, const Proposal& right) { return left.value > right.value; });
    // Only where there are others to pursue can one be dropped.
    if (open > 1 && std::ranges::any_of(rules, [](const Rule* rule) { return rule->name == "weaken"; }))
        proposed.failing = failing(pursued);
    for (const FailingObjective& objective : proposed.failing)
        proposed.findings.push_back(
            {"objective-failing", {objective.id, signedNumber(objective.net())}, "objectives"});
    return proposed;
}

} // namespace keyplan::planning
