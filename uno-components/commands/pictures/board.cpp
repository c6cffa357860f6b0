// The picture of actions: a board with a lane for each owner.
#include "planning/pictures/board.hpp"
#include "commands/pictures/pictures.hpp"

namespace keyplan::commands {

CommandResult drawBoard(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"action", "status"});
    const auto picture =
        planning::board(open.plan, open.places.at("actions").sheet, call.today(), call.package.messages);
    return drawOnSheet(call, spreadsheet, open, picture, "actions");
}

} // namespace keyplan::commands
