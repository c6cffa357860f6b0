// Import Plan Data: JSON into the open plan.
#include "commands/command.hpp"
#include "commands/dialogs/file_dialogs.hpp"
#include "commands/plan_change.hpp"
#include "commands/plan_sheets.hpp"
#include "document/memory_sheet.hpp"
#include "document/plan_import.hpp"
#include "exchange/plan_json.hpp"
#include "package/files.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/errors.hpp"

#include <utility>

namespace keyplan::commands {

namespace {

document::ImportMode importMode(const std::string& name) {
    if (name.empty() || name == "merge")
        return document::ImportMode::Merge;
    if (name == "replace")
        return document::ImportMode::Replace;
    throw planning::PlanError("import-mode-unknown", {name});
}

} // namespace

CommandResult importData(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    std::string from = call.arguments.text("From");
    if (call.ask) {
        const auto chosen = askOpenFile(call.context, call.window(), call.say("import-title"),
                                        call.say("plan-data-files"), "*.json");
        if (!chosen)
            return CommandResult::cancel();
        from = *chosen;
    }
    if (from.empty())
        throw planning::PlanError("argument-missing", {"From"});
    const document::ImportMode mode = importMode(call.arguments.text("Mode"));
    const planning::Plan data = exchange::readPlanJson(package::readFile(from), call.package.vocabulary);
    std::vector<std::string> sections;
    for (const planning::SectionData& section : data.sections)
        sections.push_back(section.section);
    if (mode == document::ImportMode::Merge)
        for (const std::string& section : sections)
            planning::refuseDoubledIds(open.plan, section);
    const std::vector<std::string> missing = document::missingSections(open, data);
    std::vector<std::string> sheets = open.sheetsOf(sections);
    const std::vector<std::string> reading = sheetsReading(spreadsheet, open, call.package, missing);
    sheets.insert(sheets.end(), reading.begin(), reading.end());
    spreadsheet.mustBeWritable(document::withMemorySheet(spreadsheet, std::move(sheets)));

    const PlanChange change(call, spreadsheet, open, "undo-import");
    for (const std::string& section : missing)
        addSection(spreadsheet, open, call.package, section);
    const document::ImportCounts counts =
        document::importPlan(spreadsheet, open, data, mode, call.package.vocabulary, call.package.messages);
    return {call.say("data-imported", {std::to_string(data.sections.size()), std::to_string(counts.added),
                                       std::to_string(counts.updated)}),
            {{"sections", data.sections.size()},
             {"added", counts.added},
             {"updated", counts.updated},
             {"inserted", missing},
             {"unknownSections", data.unknownSections.size()}}};
}

} // namespace keyplan::commands
