// Export Actions: the actions as CSV for Trello and Microsoft Planner.
#include "commands/command.hpp"
#include "commands/export_target.hpp"
#include "exchange/actions_csv.hpp"
#include "package/files.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

exchange::TaskBoard taskBoard(const std::string& name) {
    if (name.empty())
        return exchange::TaskBoard::Both;
    if (planning::sameWord(name, "trello"))
        return exchange::TaskBoard::Trello;
    if (planning::sameWord(name, "planner"))
        return exchange::TaskBoard::Planner;
    throw planning::PlanError("actions-format-unknown", {name});
}

} // namespace

CommandResult exportActions(CommandCall& call) {
    const document::OpenPlan open = call.openPlan(call.spreadsheet());
    call.mustHold(open, "actions", {"action"});
    planning::refuseDoubledIds(open.plan, "actions");
    const exchange::TaskBoard board = taskBoard(call.arguments.text("Format"));
    const auto& rows = open.plan.rows("actions");
    const auto count =
        std::count_if(rows.begin(), rows.end(), [](const planning::Row& row) { return !row.isBlank(); });
    if (count == 0)
        throw planning::PlanError("no-actions");

    const auto to = exportTarget(call, "export-actions-title", "actions.csv", "csv-files", "*.csv");
    if (!to)
        return CommandResult::cancel();
    package::writeFile(*to, exchange::writeActionsCsv(open.plan, call.package.vocabulary, board));
    return {call.say("actions-exported", {std::to_string(count), package::systemPath(*to)}),
            {{"actions", count}, {"file", *to}}};
}

} // namespace keyplan::commands
