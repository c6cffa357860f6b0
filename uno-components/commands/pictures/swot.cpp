// The picture of a SWOT: two by two, with the position that it adds up to.
#include "commands/pictures/pictures.hpp"
#include "planning/pictures/swot_matrix.hpp"

namespace keyplan::commands {

CommandResult drawSwot(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "swot", {"kind", "statement", "importance", "rating"});
    const auto picture = planning::swotMatrix(open.plan, open.places.at("swot").sheet, call.package.messages);
    return drawOnSheet(call, spreadsheet, open, picture, "swot");
}

} // namespace keyplan::commands
