// What a command changes in the open plan: one undo step, in which the plan's damage is mended first.
#include "commands/plan_change.hpp"

#include "document/plan_mending.hpp"
#include "planning/errors.hpp"

#include <exception>
#include <vector>

namespace keyplan::commands {

namespace {

/// The step's name, once it is sure that the plan is still the one that was read.
std::string checkedTitle(const CommandCall& call, const document::Spreadsheet& spreadsheet,
                         const std::string& title) {
    if (document::undoableSteps(spreadsheet) != call.steps)
        throw planning::PlanError("plan-changed");
    return call.say(title);
}

} // namespace

PlanChange::PlanChange(CommandCall& call, const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                       const std::string& title)
    : call_(call), open_(open), step_(spreadsheet, checkedTitle(call, spreadsheet, title)),
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
