// The picture of risks: a matrix of likelihood and impact on a sheet of its own.
#include "commands/pictures/pictures.hpp"
#include "planning/pictures/risk_matrix.hpp"

namespace keyplan::commands {

CommandResult drawRisks(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "risks", {"risk", "likelihood", "impact"});
    const auto picture =
        planning::riskMatrix(open.plan, open.places.at("risks").sheet, call.package.messages);
    return drawOnSheet(call, spreadsheet, open, picture, "risks");
}

} // namespace keyplan::commands
