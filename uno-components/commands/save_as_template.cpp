// Save as Template: the open plan's shape as a template of the user's own.
#include "commands/command.hpp"
#include "commands/dialogs/save_as_template_dialog.hpp"
#include "commands/plan_copy.hpp"
#include "commands/template_target.hpp"
#include "document/drawn_sheet.hpp"
#include "document/memory_sheet.hpp"
#include "document/open_plan.hpp"
#include "document/picture_sheet.hpp"
#include "document/plan_shape.hpp"
#include "document/section_marks.hpp"
#include "package/files.hpp"
#include "package/own_folder.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/frame/DocumentTemplates.hpp>

#include <optional>

namespace keyplan::commands {

namespace {

using document::OpenPlan;
using document::Spreadsheet;

/// What the user or the script asked for; nothing when cancelled.
std::optional<TemplateTarget> targetOf(CommandCall& call, const Spreadsheet& spreadsheet) {
    if (!call.ask)
        return templateTarget(call, call.arguments.text("Name"), call.arguments.text("To"));
    const std::string before =
        document::entryText(document::readEntries(spreadsheet), document::ownTemplateEntry);
    const auto judge = [&](const std::string& name) -> NameVerdict {
        if (name.empty())
            return {false, {}};
        try {
            const TemplateTarget target = templateTarget(call, name, {});
            return {true, target.replaces ? call.say("template-will-be-replaced") : std::string()};
        } catch (const planning::PlanError& error) {
            return {false, call.say(error.id(), error.arguments())};
        }
    };
    const auto name = askTemplateName(call.context, call.window(),
                                      package::systemPath(ownFolderOrRefuse(call.context)), before, judge);
    return name ? std::optional(templateTarget(call, *name, {})) : std::nullopt;
}

/// What the plan's template fills in beforehand.
document::KeptFields filledBeforehand(const Package& package, const std::string& templateId) {
    document::KeptFields kept;
    const auto made = package.templates.find(templateId);
    if (made == package.templates.end())
        return kept;
    for (const auto& sheet : made->second.sheets)
        for (const auto& shown : sheet.sections)
            for (const auto& row : shown.filled)
                for (const auto& [field, value] : row)
                    kept[shown.section].insert(field);
    return kept;
}

std::vector<std::string> changedSheets(const Spreadsheet& copy, const OpenPlan& open) {
    std::vector<std::string> sections;
    for (const auto& [section, place] : open.places)
        sections.push_back(section);
    std::vector<std::string> sheets = open.sheetsOf(sections);
    for (const std::string_view hidden : {document::memorySheet, document::pictureSheet})
        if (copy.hasSheet(std::string(hidden)))
            sheets.emplace_back(hidden);
    for (const std::string& drawn : document::drawnSheets(copy))
        sheets.push_back(drawn);
    return sheets;
}

void leaveShapeOnly(const Spreadsheet& copy, CommandCall& call, const OpenPlan& open,
                    const std::string& name) {
    copy.mustBeWritable(changedSheets(copy, open));
    // One after the other, the controllers would measure and paint every cell.
    copy.model()->lockControllers();
    document::leaveOutValues(copy, call.package.vocabulary, call.package.messages,
                             filledBeforehand(call.package, open.plan.templateId));
    document::leaveOutTraces(copy, {"template", "theme"});
    document::nameOwnTemplate(copy, {name, open.plan.templateId});
    copy.model()->unlockControllers();
}

} // namespace

CommandResult saveAsTemplate(CommandCall& call) {
    const Spreadsheet spreadsheet = call.spreadsheet();
    const OpenPlan open = document::readOpenPlan(spreadsheet, call.package.vocabulary);
    document::refuseUnclearMarks(spreadsheet, call.package.vocabulary);
    const std::optional<TemplateTarget> target = targetOf(call, spreadsheet);
    if (!target)
        return CommandResult::cancel();

    const PlanCopy copy(call.context, spreadsheet);
    leaveShapeOnly(copy.spreadsheet(), call, open, target->name);
    copy.storeTemplate(target->url);
    if (target->inOwnFolder)
        // The office's lists of templates know it from now on.
        css::frame::DocumentTemplates::create(call.context)->update();
    return {call.say(target->replaces ? "template-replaced" : "template-saved",
                     {target->name, package::systemPath(target->url)}),
            {{"name", target->name},
             {"file", target->url},
             {"replaced", target->replaces},
             {"template", open.plan.templateId},
             {"sections", open.places.size()}}};
}

} // namespace keyplan::commands
