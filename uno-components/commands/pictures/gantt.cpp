// The Gantt picture: actions as bars on a time axis, on a sheet of its own.
#include "planning/pictures/gantt.hpp"
#include "commands/pictures/pictures.hpp"
#include "planning/actions/force_table.hpp"

namespace keyplan::commands {

CommandResult drawGantt(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"action", "due"});
    planning::refuseDoubledIds(open.plan, "actions");
    return drawOnSheet(call, spreadsheet, open,
                       planning::ganttPicture(open.plan, call.today(), call.package.messages,
                                              open.places.at("actions").sheet),
                       "actions");
}

} // namespace keyplan::commands
