// The rule "weaken": an objective that is likely to fail needs its cheapest barriers weakened.
#include "planning/actions/weaken_barriers.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/force_field.hpp"

#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "weaken";

// The plan's only objective cannot be dropped in favour of others: resolving its barriers comes first.
double worth(const Objective& objective, double points, const RuleContext& context) {
    return (context.onlyObjective ? 300.0 : 200.0) + 10.0 * objective.priority + points;
}

Proposal startProposal(const std::string& source, const Objective& objective, const RuleContext& context) {
    return proposalFor(rule, source, objective, dueForForce(context.start, objective.due),
                       context.isPressing(objective) ? "High" : "Medium");
}

Proposal findDrivers(const Objective& objective, const RuleContext& context) {
    const std::string name = objective.text.empty() ? objective.id : objective.id + ": " + objective.text;
    Proposal proposal = startProposal(objective.id, objective, context);
    proposal.row.set("action", quoting("action-find-drivers", name, longestAction, context.say));
    proposal.row.set("why",
                     context.say("action-find-drivers-why", {objective.id, signedNumber(objective.net())}));
    proposal.row.set("result", context.say("action-find-drivers-result", {objective.id}));
    proposal.value = worth(objective, 6, context);
    return proposal;
}

// The barriers' ids that lose points, but for one.
std::vector<std::string> companions(const Objective& objective, const Flip& flip, std::size_t but) {
    std::vector<std::string> ids;
    for (std::size_t n = 0; n < objective.barriers.size(); ++n)
        if (n != but && flip.points[n] > 0)
            ids.push_back(objective.barriers[n].id);
    return ids;
}

Proposal weaken(const Objective& objective, const Flip& flip, std::size_t position,
                const RuleContext& context) {
    const Force& barrier = objective.barriers[position];
    const std::string from = std::to_string(barrier.strength);
    const std::string to = std::to_string(barrier.strength - flip.points[position]);
    const std::string name = barrier.text.empty() ? barrier.id : barrier.text;
    const std::vector<std::string> others = companions(objective, flip, position);
    const std::string before = signedNumber(objective.net());

    Proposal proposal = startProposal(barrier.id, objective, context);
    const std::string why = others.empty()
                                ? context.say("action-weaken-why", {objective.id, before, from, to})
                                : context.say("action-weaken-why-with",
                                              {objective.id, before, from, to, listed(others, context.say)});
    setAction(proposal, "action-weaken", name, why, context.say);
    proposal.row.set("result", context.say("action-weaken-result", {from, to}));
    proposal.value = worth(objective, static_cast<double>(flip.points[position]), context);
    return proposal;
}

} // namespace

std::vector<Proposal> weakenBarriers(const Objective& objective, const RuleContext& context) {
    if (!objective.isFailing())
        return {};
    std::vector<double> drivers;
    std::vector<double> barriers;
    std::vector<double> costs;
    for (const Force& driver : objective.drivers)
        drivers.push_back(driver.strength);
    for (const Force& barrier : objective.barriers) {
        barriers.push_back(barrier.strength);
        costs.push_back(barrier.costPerPoint);
    }
    const auto cheapest = flip(drivers, barriers, costs);
    if (!cheapest)
        return {findDrivers(objective, context)};
    std::vector<Proposal> proposals;
    for (std::size_t position = 0; position < barriers.size(); ++position)
        if (cheapest->points[position] > 0)
            proposals.push_back(weaken(objective, *cheapest, position, context));
    return proposals;
}

} // namespace keyplan::planning
