// Generating actions: collecting what the rules propose, ranked.
#include "planning/actions/generate.hpp"

#include "planning/actions/complete_objectives.hpp"
#include "planning/actions/reinforce_drivers.hpp"
#include "planning/actions/weaken_barriers.hpp"
#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace keyplan::planning {

namespace {

struct NamedRule {
    std::string_view name;
    std::vector<Proposal> (*propose)(const Objective&, const RuleContext&);
};

constexpr std::array<NamedRule, 3> allRules{
    {{"weaken", weakenBarriers}, {"complete", completeObjectives}, {"reinforce", reinforceDrivers}}};

std::vector<NamedRule> chosenRules(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (std::none_of(allRules.begin(), allRules.end(),
                         [&](const NamedRule& rule) { return sameWord(rule.name, name); }))
            throw PlanError("rule-unknown", {name});
    std::vector<NamedRule> chosen;
    std::copy_if(allRules.begin(), allRules.end(), std::back_inserter(chosen), [&](const NamedRule& rule) {
        return names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                   return sameWord(rule.name, name);
               });
    });
    return chosen;
}

} // namespace

std::vector<Proposal> proposeActions(const Plan& plan, const GenerateOptions& options,
                                     std::vector<Finding>& findings) {
    const std::vector<NamedRule> rules = chosenRules(options.rules);
    const ForceTable table = readForceTable(plan);
    findings = table.findings;
    const RuleContext context{options.today, std::max(options.today, options.start.value_or(options.today)),
                              options.say};
    std::vector<Proposal> proposals;
    for (const Objective& objective : table.objectives)
        for (const NamedRule& rule : rules)
            std::ranges::move(rule.propose(objective, context), std::back_inserter(proposals));
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const Proposal& left, const Proposal& right) { return left.value > right.value; });
    return proposals;
}

} // namespace keyplan::planning
