// What every rule is given and how it names its proposals.
#include "planning/actions/rule.hpp"

#include "planning/actions/due_dates.hpp"

namespace keyplan::planning {

bool RuleContext::isPressing(const Objective& objective) const {
    return objective.priority >= 4 || isDueSoon(today, objective.due);
}

Proposal proposalFor(std::string_view rule, const std::string& source, const Objective& objective, Date due,
                     std::string_view priority) {
    Proposal proposal;
    proposal.key = std::string(rule) + ":" + source;
    proposal.rule = rule;
    proposal.source = source;
    proposal.row.set("source", source + " " + std::string(rule));
    proposal.row.set("objective", objective.id);
    proposal.row.set("owner", objective.owner);
    proposal.row.set("due", due);
    proposal.row.set("priority", std::string(priority));
    proposal.row.set("status", std::string("To do"));
    return proposal;
}

} // namespace keyplan::planning
