// The rule "complete": an objective without a measure, target, owner or due date is settled with the client.
#include "planning/actions/complete_objectives.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"

#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "complete";
constexpr std::size_t longestQuotation = 200;

std::vector<std::string> missingParts(const Objective& objective, const Say& say) {
    std::vector<std::string> missing;
    if (!objective.hasMeasure)
        missing.push_back(say("action-part-measure", {}));
    if (!objective.hasTarget)
        missing.push_back(say("action-part-target", {}));
    if (objective.owner.empty())
        missing.push_back(say("action-part-owner", {}));
    if (!objective.due)
        missing.push_back(say("action-part-due", {}));
    return missing;
}

} // namespace

std::vector<Proposal> completeObjectives(const Objective& objective, const RuleContext& context) {
    const std::vector<std::string> missing = missingParts(objective, context.say);
    if (missing.empty())
        return {};
    const std::string parts = listed(missing, context.say);
    const std::string name =
        objective.text.empty() ? objective.id : shortened(objective.text, longestQuotation);
    Proposal proposal =
        proposalFor(rule, objective.id, objective, dueForAgreement(context.start, objective.due),
                    context.isPressing(objective) ? "High" : "Medium");
    // An objective of our own is none of the client's business.
    proposal.row.set("action", context.say(objective.isOurs ? "action-complete-ours" : "action-complete",
                                           {parts, objective.id}));
    proposal.row.set("why", context.say("action-complete-why", {objective.id, name, parts}));
    proposal.row.set("result",
                     context.say(objective.isOurs ? "action-complete-ours-result" : "action-complete-result",
                                 {objective.id, parts}));
    proposal.value = 100.0 + 10.0 * objective.priority + static_cast<double>(missing.size());
    return {proposal};
}

} // namespace keyplan::planning
