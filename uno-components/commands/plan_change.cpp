// What a command changes in the open plan: one undo step, in which the plan's damage is mended first.
#include "commands/plan_change.hpp"

#include "document/plan_mending.hpp"

#include <exception>
#include <vector>

namespace keyplan::commands {

PlanChange::PlanChange(CommandCall& call, const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                       const std::string& title)
    : call_(call), open_(open), step_(spreadsheet, call.say(title)),
      exceptionsBefore_(std::uncaught_exceptions()) {
    document::mend(spreadsheet, open);
}

PlanChange::~PlanChange() {
    // A command that failed half-way takes back what was mended, too.
    if (std::uncaught_exceptions() > exceptionsBefore_)
        return;
    call_.damage = open_.damage;
    std::erase_if(call_.damage, [&](const document::Damage& damage) {
        return damage.kind <= document::DamageKind::SectionLost && open_.places.contains(damage.section);
    });
}

} // namespace keyplan::commands
