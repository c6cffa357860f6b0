// The rule "reinforce": a strong driver that we can still move deserves work.
#include "planning/actions/reinforce_drivers.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/force_field.hpp"

#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "reinforce";
constexpr int strong = 4;
constexpr int enoughInfluence = 3;
constexpr int strongest = 5;

Proposal reinforce(const Objective& objective, const Force& driver, const RuleContext& context) {
    const double moved = leverage(driver.strength, driver.influence).value_or(0);
    const std::string strength = std::to_string(driver.strength);
    const std::string name = driver.text.empty() ? driver.id : driver.text;

    Proposal proposal = proposalFor(rule, driver.id, objective, dueForForce(context.start, objective.due),
                                    context.isPressing(objective) ? "Medium" : "Low");
    setAction(proposal, "action-reinforce", name,
              context.say("action-reinforce-why",
                          {objective.id, strength, std::to_string(driver.influence), asText(moved)}),
              context.say);
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
