// Export Plan Data: the open plan as JSON.
#include "commands/command.hpp"
#include "commands/export_target.hpp"
#include "exchange/plan_json.hpp"
#include "package/files.hpp"
#include "planning/actions/force_table.hpp"

namespace keyplan::commands {

CommandResult exportData(CommandCall& call) {
    const document::OpenPlan open = call.openPlan(call.spreadsheet());
    // Data with two rows of one id could not be read again.
    for (const planning::SectionData& section : open.plan.sections)
        planning::refuseDoubledIds(open.plan, section.section);
    const auto to = exportTarget(call, "export-title", "plan.json", "plan-data-files", "*.json");
    if (!to)
        return CommandResult::cancel();
    package::writeFile(*to, exchange::writePlanJson(open.plan, call.package.vocabulary));
    std::size_t rows = 0;
    for (const planning::SectionData& section : open.plan.sections)
        rows += section.rows.size();
    return {call.say("data-exported", {std::to_string(open.plan.sections.size()), package::systemPath(*to)}),
            {{"sections", open.plan.sections.size()}, {"rows", rows}, {"file", *to}}};
}

} // namespace keyplan::commands
