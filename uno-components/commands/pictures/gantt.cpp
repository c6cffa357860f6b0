// The Gantt picture: actions as bars on a time axis, on a sheet of its own.
#include "planning/pictures/gantt.hpp"
#include "commands/pictures/pictures.hpp"
#include "document/memory_sheet.hpp"
#include "exchange/schedule_memory_json.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/critical_actions.hpp"

namespace keyplan::commands {

namespace {

/// What Schedule Actions marks, where it has run.
std::optional<std::vector<std::string>> markedActions(const document::Spreadsheet& spreadsheet,
                                                      const planning::Plan& plan) {
    const std::string schedule =
        document::entryText(document::readEntries(spreadsheet), exchange::scheduleEntry);
    if (schedule.empty())
        return std::nullopt;
    const planning::ScheduleMemory memory = exchange::readScheduleMemory(schedule);
    return planning::criticalActions(plan, memory.holidays, memory.levelled);
}

} // namespace

CommandResult drawGantt(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"action", "due"});
    planning::refuseDoubledIds(open.plan, "actions");
    return drawOnSheet(call, spreadsheet, open,
                       planning::ganttPicture(open.plan, call.today(), call.package.messages,
                                              open.places.at("actions").sheet,
                                              markedActions(spreadsheet, open.plan)),
                       "actions");
}

} // namespace keyplan::commands
