// Every rule that actions are generated from.
#include "planning/actions/rules.hpp"

#include "planning/actions/advance_opportunities.hpp"
#include "planning/actions/complete_objectives.hpp"
#include "planning/actions/deepen_relationship.hpp"
#include "planning/actions/enact_strategies.hpp"
#include "planning/actions/meet_stakeholders.hpp"
#include "planning/actions/mitigate_risks.hpp"
#include "planning/actions/open_whitespace.hpp"
#include "planning/actions/reinforce_drivers.hpp"
#include "planning/actions/renew_contract.hpp"
#include "planning/actions/weaken_barriers.hpp"
#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

std::span<const Rule> allRules() {
    static const std::vector<RuleSource> forces{{"objectives", {"objective"}},
                                                {"force-field", {"objective", "kind", "strength"}}};
    static const std::vector<Rule> all{
        {"weaken", forces, weakenBarriers, nullptr},
        {"complete",
         {{"objectives", {"objective", "measure", "target", "owner", "due"}}},
         completeObjectives,
         nullptr},
        {"reinforce", forces, reinforceDrivers, nullptr},
        {"enact", {{"strategies", {"strategy", "adopted"}}}, nullptr, enactStrategies},
        {"mitigate", {{"risks", {"risk", "likelihood", "impact", "status"}}}, nullptr, mitigateRisks},
        {"advance",
         {{"opportunities", {"opportunity", "stage", "close-date", "next-step"}}},
         nullptr,
         advanceOpportunities},
        {"open", {{"whitespace", {"unit", "product", "current", "potential"}}}, nullptr, openWhitespace},
        {"meet", {{"stakeholders", {"name", "reports-to", "our-contact"}}}, nullptr, meetStakeholders},
        {"deepen", {{"relationship", {"current-status", "target-status"}}}, nullptr, deepenRelationship},
        {"renew", {{"account", {"renewal-date"}}}, nullptr, renewContract}};
    return all;
}

std::vector<const Rule*> chosenRules(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (std::ranges::none_of(allRules(), [&](const Rule& rule) { return sameWord(rule.name, name); }))
            throw PlanError("rule-unknown", {name});
    std::vector<const Rule*> chosen;
    for (const Rule& rule : allRules())
        if (names.empty() ||
            std::ranges::any_of(names, [&](const std::string& name) { return sameWord(rule.name, name); }))
            chosen.push_back(&rule);
    return chosen;
}

} // namespace keyplan::planning
