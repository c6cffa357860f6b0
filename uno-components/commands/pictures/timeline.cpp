// The timeline picture: the dates that the plan is steered by, on a sheet of its own.
#include "planning/pictures/timeline.hpp"
#include "commands/pictures/pictures.hpp"

namespace keyplan::commands {

CommandResult drawTimeline(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    // Its dates lie in several sections: it does with whichever the plan holds.
    std::string section = "reviews";
    for (const char* known : {"account", "opportunities", "objectives", "actions", "reviews"})
        if (open.places.contains(known))
            section = known;
    if (section == "reviews")
        call.mustHold(open, section, {"date"});
    return drawOnSheet(call, spreadsheet, open,
                       planning::timelinePicture(open.plan, call.today(), call.package.messages,
                                                 open.places.at(section).sheet),
                       section);
}

} // namespace keyplan::commands
