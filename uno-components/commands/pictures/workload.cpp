// The workload picture: open work per owner and week, on a sheet of its own.
#include "planning/pictures/workload.hpp"
#include "commands/pictures/pictures.hpp"

namespace keyplan::commands {

CommandResult drawWorkload(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"owner", "due"});
    return drawOnSheet(call, spreadsheet, open,
                       planning::workloadPicture(open.plan, call.today(), call.package.messages,
                                                 open.places.at("actions").sheet),
                       "actions");
}

} // namespace keyplan::commands
