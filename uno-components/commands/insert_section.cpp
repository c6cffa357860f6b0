// Insert Section: adds a section to the open plan.
#include "commands/command.hpp"
#include "commands/dialogs/insert_section_dialog.hpp"
#include "commands/plan_change.hpp"
#include "commands/plan_sheets.hpp"
#include "planning/errors.hpp"

namespace keyplan::commands {

CommandResult insertSection(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    spreadsheet.mustBeWritable({});
    std::string section = call.arguments.text("Section");
    if (call.ask) {
        std::vector<SectionOffer> offers;
        for (const planning::Section& known : call.package.vocabulary.sections())
            offers.push_back({known.id, known.label, known.note, open.places.contains(known.id)});
        const auto chosen = askSection(call.context, call.window(), offers);
        if (!chosen)
            return CommandResult::cancel();
        section = *chosen;
    }
    if (section.empty())
        throw planning::PlanError("argument-missing", {"Section"});
    const planning::Section* known = call.package.vocabulary.find(section);
    if (!known)
        throw planning::PlanError("section-unknown", {section});
    if (const auto present = open.places.find(section); present != open.places.end())
        throw planning::PlanError("section-present", {known->label, present->second.sheet});
    const std::string wanted = call.arguments.text("Sheet");
    if (wanted.find_first_of("[]*?:/\\") != std::string::npos || wanted.starts_with('\'') ||
        wanted.ends_with('\''))
        throw planning::PlanError("sheet-name-invalid", {wanted});

    spreadsheet.mustBeWritable(sheetsReading(spreadsheet, open, call.package, {section}));

    const PlanChange change(call, spreadsheet, open, "undo-insert-section");
    const std::string sheet = addSection(spreadsheet, open, call.package, section, wanted);
    return {call.say("section-inserted", {known->label, sheet}), {{"section", section}, {"sheet", sheet}}};
}

} // namespace keyplan::commands
