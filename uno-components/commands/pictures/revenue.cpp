// The picture of revenue: its trend with target and expected, beside its table.
#include "commands/pictures/pictures.hpp"
#include "commands/plan_change.hpp"
#include "document/picture_sheet.hpp"
#include "document/revenue_chart.hpp"
#include "document/sheet_writer.hpp"
#include "planning/pictures/revenue_trend.hpp"

namespace keyplan::commands {

CommandResult drawRevenue(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "revenue", {"period", "actual", "target"});
    spreadsheet.mustBeWritable(document::withPictureSheet(spreadsheet, open.sheetsOf({"revenue"})));
    const planning::RevenueTrend trend = planning::revenueTrend(open.plan, call.package.messages);

    const std::string& sheet = open.places.at("revenue").sheet;
    {
        const PlanChange change(call, spreadsheet, open, "undo-draw-picture");
        document::drawRevenue(spreadsheet, open.places.at("revenue"), trend, call.package.messages);
        document::showSheet(spreadsheet, sheet);
    }
    const std::string says = trend.says + "." + (trend.expects.empty() ? "" : " " + trend.expects + ".");
    return {call.say("picture-drawn", {sheet, says}), {{"picture", "revenue"}, {"sheet", sheet}}};
}

} // namespace keyplan::commands
