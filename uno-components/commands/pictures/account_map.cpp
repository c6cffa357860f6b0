// The picture of who is who at the client: shapes over a sheet of their own.
#include "planning/pictures/account_map.hpp"
#include "commands/pictures/pictures.hpp"
#include "document/prepared_drawing.hpp"

namespace keyplan::commands {

CommandResult drawAccountMap(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "stakeholders", {"name", "reports-to"});
    const planning::AccountMap map =
        planning::accountMap(open.plan, open.places.at("stakeholders").sheet, call.package.messages);
    const planning::CellPicture& picture = map.picture;
    const document::PreparedDrawing drawing(
        call.context, spreadsheet, map.drawing,
        {std::string(planning::pictureMark) + picture.id, picture.sheet.name, picture.says});
    return drawOnSheet(call, spreadsheet, open, picture, "stakeholders",
                       [&](const std::string& sheet) { drawing.insert(sheet, picture.sheet.start); });
}

} // namespace keyplan::commands
