// Schedule Actions: start and due dates from durations, predecessors and owners, and what stands against
// them.
#include "commands/dialogs/schedule_actions_dialog.hpp"
#include "commands/findings.hpp"
#include "commands/plan_change.hpp"
#include "document/critical_dates.hpp"
#include "document/memory_sheet.hpp"
#include "document/plan_editor.hpp"
#include "document/row_heights.hpp"
#include "exchange/action_memory_json.hpp"
#include "exchange/schedule_memory_json.hpp"
#include "planning/errors.hpp"
#include "planning/holidays.hpp"
#include "planning/plan_schedule.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

using planning::PlanSchedule;
using planning::ScheduleMemory;
using planning::ScheduleOptions;

constexpr const char* generatedEntry = "generated-actions";
/// Critical actions and findings that the one sentence names.
constexpr std::size_t mostNamed = 12;

/// What the script or the last run asks for.
ScheduleOptions optionsOf(const CommandCall& call, const ScheduleMemory& memory) {
    ScheduleOptions options{call.today(), call.arguments.date("Start"), memory.holidays,
                            call.arguments.flag("Level", call.ask ? memory.levelled : true)};
    if (call.arguments.has("Holidays"))
        options.holidays = planning::readHolidays(call.arguments.text("Holidays"));
    return options;
}

/// What was done, or would be, in sentences.
std::string said(const CommandCall& call, const planning::Plan& plan, const PlanSchedule& schedule,
                 const char* id, std::size_t mostFindings) {
    if (schedule.open == 0)
        return call.say("schedule-nothing");
    std::string text = call.say(id, {std::to_string(schedule.open), planning::isoDate(schedule.finish),
                                     std::to_string(schedule.changes.size())});
    if (schedule.kept > 0)
        text += " " + call.say("schedule-kept", {std::to_string(schedule.kept)});
    std::vector<std::string> critical = schedule.criticalIds(plan);
    const std::size_t more = critical.size() > mostNamed ? critical.size() - mostNamed : 0;
    critical.resize(critical.size() - more);
    std::string ids;
    for (const std::string& row : critical)
        ids += (ids.empty() ? "" : ", ") + row;
    if (!ids.empty())
        text += " " + (more > 0 ? call.say("schedule-critical-more", {ids, std::to_string(more)})
                                : call.say("schedule-critical", {ids}));
    const std::size_t told = std::min(schedule.findings.size(), mostFindings);
    for (std::size_t i = 0; i < told; ++i)
        text += " " + call.say(schedule.findings[i].id, schedule.findings[i].arguments);
    if (schedule.findings.size() > told)
        text += " " + call.say("schedule-more", {std::to_string(schedule.findings.size() - told)});
    return text;
}

/// Asks for what the schedule depends on; false when cancelled.
bool ask(const CommandCall& call, const planning::Plan& plan, const ScheduleMemory& memory,
         ScheduleOptions& options) {
    constexpr std::size_t findingsInDialog = 3;
    const auto asked = [&](const ScheduleWish& wish) {
        return ScheduleOptions{options.today, wish.start, planning::readHolidays(wish.holidays), wish.level};
    };
    const auto preview = [&](const ScheduleWish& wish) -> SchedulePreview {
        try {
            const PlanSchedule schedule = planning::schedulePlan(plan, memory, asked(wish));
            return {said(call, plan, schedule, "schedule-preview", findingsInDialog), schedule.open > 0};
        } catch (const planning::PlanError& error) {
            return {call.say(error.id(), error.arguments()), false};
        }
    };
    const auto wish = askSchedule(call.context, call.window(),
                                  {planning::schedulePlan(plan, memory, options).start, options.level,
                                   planning::holidaysText(options.holidays)},
                                  preview);
    if (wish)
        options = asked(*wish);
    return wish.has_value();
}

void writeSchedule(CommandCall& call, const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                   const PlanSchedule& schedule, const std::vector<document::StyleChange>& marks,
                   const document::Entries& entries) {
    const PlanChange change(call, spreadsheet, open, "undo-schedule-actions");
    if (!marks.empty())
        document::writeThemeUndoably(spreadsheet, call.package.themeOf(open.plan), call.say("page-footer"));
    document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
    {
        const document::KeptRowHeights kept(spreadsheet);
        for (const planning::DateChange& dates : schedule.changes)
            editor.write("actions", open.filled.at("actions")[dates.index], dates.fields);
        document::applyStyles(spreadsheet, marks);
    }
    // Dates are remembered by ids, which have to stand in the sheet. Spare rows are there already.
    const auto& rows = open.rows.at("actions");
    if (std::any_of(rows.begin(), rows.end(),
                    [](const document::RowPlace& row) { return !row.blank && row.writtenId.empty(); }))
        editor.replenish("actions");
    document::writeEntry(spreadsheet, exchange::scheduleEntry,
                         exchange::writeScheduleMemory(schedule.memory));
    if (const std::string generated = document::entryText(entries, generatedEntry); !generated.empty())
        document::writeEntry(spreadsheet, generatedEntry,
                             exchange::writeActionMemory(planning::rememberDates(
                                 exchange::readActionMemory(generated), open.plan, schedule.changes)));
}

nlohmann::ordered_json findingsOf(const CommandCall& call, const document::OpenPlan& open,
                                  const PlanSchedule& schedule) {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const planning::Finding& found : schedule.findings) {
        const bool ofTeam = found.id == "schedule-capacity-invalid";
        const std::string section = ofTeam ? "team" : "actions";
        findings.push_back(finding(found.id, section, open.places.at(section).sheet, {},
                                   call.say(found.id, found.arguments)));
    }
    return findings;
}

} // namespace

CommandResult scheduleActions(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    // Without one of these, dates would follow from half of what the plan says.
    call.mustHold(open, "actions", {"action", "start", "duration", "after", "due", "status", "owner"});
    spreadsheet.mustBeWritable(document::withMemorySheet(spreadsheet, open.sheetsOf({"actions"})));

    const document::Entries entries = document::readEntries(spreadsheet);
    const ScheduleMemory memory =
        exchange::readScheduleMemory(document::entryText(entries, exchange::scheduleEntry));
    ScheduleOptions options = optionsOf(call, memory);
    if (call.ask && !ask(call, open.plan, memory, options))
        return CommandResult::cancel();
    const PlanSchedule schedule = planning::schedulePlan(open.plan, memory, options);
    const auto marks = document::criticalMarks(spreadsheet, open, schedule.critical);
    // The ids named are those of the plan as it was read.
    CommandResult result{said(call, open.plan, schedule, "schedule-done", 1),
                         {{"open", schedule.open},
                          {"changed", schedule.changes.size()},
                          {"kept", schedule.kept},
                          {"start", planning::isoDate(schedule.start)},
                          {"finish", planning::isoDate(schedule.finish)},
                          {"level", options.level},
                          {"holidays", planning::holidaysText(options.holidays)},
                          {"critical", schedule.criticalIds(open.plan)},
                          {"findings", findingsOf(call, open, schedule)}}};
    if (!schedule.changes.empty() || !marks.empty() || schedule.memory != memory || open.canBeMended())
        writeSchedule(call, spreadsheet, open, schedule, marks, entries);
    return result;
}

} // namespace keyplan::commands
