// The picture of whitespace: a heat map of units and products.
#include "commands/pictures/pictures.hpp"
#include "planning/pictures/whitespace_map.hpp"

namespace keyplan::commands {

CommandResult drawWhitespace(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "whitespace", {"unit", "product", "potential"});
    const auto picture =
        planning::whitespaceMap(open.plan, open.places.at("whitespace").sheet, call.package.messages);
    return drawOnSheet(call, spreadsheet, open, picture, "whitespace");
}

} // namespace keyplan::commands
