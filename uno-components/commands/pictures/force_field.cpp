// The picture of force fields: one chart for each objective, beside their table.
#include "commands/pictures/pictures.hpp"
#include "commands/plan_change.hpp"
#include "commands/selected_row.hpp"
#include "document/force_field_chart.hpp"
#include "document/picture_sheet.hpp"
#include "document/sheet_writer.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/errors.hpp"
#include "planning/force_field_picture.hpp"

namespace keyplan::commands {

CommandResult drawForceFields(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "force-field", {"objective", "force", "kind", "strength"});
    spreadsheet.mustBeWritable(document::withPictureSheet(spreadsheet, open.sheetsOf({"force-field"})));
    for (const char* section : {"objectives", "force-field"})
        planning::refuseDoubledIds(open.plan, section);
    auto pictures = planning::forceFieldPictures(open.plan);
    if (pictures.empty())
        throw planning::PlanError("no-forces");
    const std::size_t all = pictures.size();
    pictures = planning::mostPressing(std::move(pictures), open.plan, selectedObjective(call, open));

    const PlanChange change(call, spreadsheet, open, "undo-draw");
    document::drawForceFields(spreadsheet, open.places.at("force-field"), pictures, call.package.messages);
    document::showSheet(spreadsheet, open.places.at("force-field").sheet);
    const std::string drawn = std::to_string(pictures.size());
    const std::string& sheet = open.places.at("force-field").sheet;
    return {pictures.size() == all ? call.say("drawn", {drawn, sheet})
                                   : call.say("drawn-of", {drawn, std::to_string(all), sheet}),
            {{"picture", "force-field"}, {"drawn", pictures.size()}, {"left", all - pictures.size()}}};
}

} // namespace keyplan::commands
