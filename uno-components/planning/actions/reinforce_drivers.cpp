// The rule "reinforce": a strong driver that we can still move deserves work.
#include "planning/actions/reinforce_drivers.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/force_field.hpp"

#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "reinforce";
constexpr int strong = 4;
constexpr int enoughInfluence = 3;
constexpr int strongest = 5;
constexpr std::size_t longestQuotation = 1000;

Proposal reinforce(const Objective& objective, const Force& driver, const RuleContext& context) {
    const double moved = leverage(driver.strength, driver.influence).value_or(0);
    const std::string strength = std::to_string(driver.strength);
    const std::string name = driver.text.empty() ? driver.id : driver.text;

    Proposal proposal = proposalFor(rule, driver.id, objective, dueForForce(context.start, objective.due),
                                    context.isPressing(objective) ? "Medium" : "Low");
    const std::string action = quoting("action-reinforce", name, longestAction, context.say);
    std::string why = context.say("action-reinforce-why",
                                  {objective.id, strength, std::to_string(driver.influence), asText(moved)});
    if (action != context.say("action-reinforce", {shortened(name, name.size())}))
        why += " " + context.say("action-in-full", {shortened(name, longestQuotation)});
    proposal.row.set("action", action);
    proposal.row.set("why", why);
    proposal.row.set("result", driver.strength < strongest
                                   ? context.say("action-reinforce-result",
                                                 {strength, std::to_string(driver.strength + 1)})
                                   : context.say("action-reinforce-result-keep", {strength}));
    proposal.value = 10.0 * moved;
    return proposal;
}

} // namespace

std::vector<Proposal> reinforceDrivers(const Objective& objective, const RuleContext& context) {
    std::vector<Proposal> proposals;
    for (const Force& driver : objective.drivers)
        if (driver.strength >= strong && driver.influence >= enoughInfluence)
            proposals.push_back(reinforce(objective, driver, context));
    return proposals;
}

} // namespace keyplan::planning
