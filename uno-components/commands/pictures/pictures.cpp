// Every picture that Draw makes, and how those made of cells get onto their sheets.
#include "commands/pictures/pictures.hpp"

#include "commands/findings.hpp"
#include "commands/plan_change.hpp"
#include "document/drawn_sheet.hpp"

namespace keyplan::commands {

const std::vector<Picture>& pictures() {
    static const std::vector<Picture> all = {
        {"force-field", drawForceFields},
        {"swot", drawSwot},
        {"risks", drawRisks},
        {"account-map", drawAccountMap},
        {"whitespace", drawWhitespace},
        {"revenue", drawRevenue},
        {"board", drawBoard},
        {"gantt", drawGantt},
        {"timeline", drawTimeline},
        {"workload", drawWorkload},
    };
    return all;
}

CommandResult drawOnSheet(CommandCall& call, const document::Spreadsheet& spreadsheet,
                          document::OpenPlan& open, const planning::CellPicture& picture,
                          const std::string& section, const std::function<void(const std::string&)>& onTop) {
    const auto drawn = document::findDrawnSheet(spreadsheet, picture.id);
    spreadsheet.mustBeWritable(drawn ? std::vector{*drawn} : std::vector<std::string>());
    const std::string beside = open.places.at(section).sheet;
    std::string sheet;
    {
        const PlanChange change(call, spreadsheet, open, "undo-draw-picture");
        document::writeThemeUndoably(spreadsheet, call.package.themeOf(open.plan),
                                     call.package.messages.say("page-footer"));
        sheet = document::drawSheet(spreadsheet, picture, beside);
        if (onTop)
            onTop(sheet);
    }
    std::string sentence = call.say("picture-drawn", {sheet, picture.says});
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const planning::Finding& found : picture.findings) {
        const std::string words = call.say(found.id, found.arguments);
        if (findings.empty())
            sentence += " " + words;
        findings.push_back(finding(found.id, section, beside, {}, words));
    }
    if (findings.size() > 1)
        sentence += " " + call.say("picture-findings-more", {std::to_string(findings.size() - 1)});
    return {sentence, {{"picture", picture.id}, {"sheet", sheet}, {"findings", findings}}};
}

} // namespace keyplan::commands
