// Move Action: gives an action another status, in its table and on its board.
#include "commands/dialogs/move_action_dialog.hpp"
#include "commands/plan_change.hpp"
#include "document/board_sheet.hpp"
#include "document/drawn_sheet.hpp"
#include "document/plan_editor.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/board.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <optional>

namespace keyplan::commands {

namespace {

using document::OpenPlan;
using document::SelectedCell;
using planning::ActionStatus;

/// The action of the selected cell: its card on the board, or its row in the table.
std::string selectedAction(const document::Spreadsheet& spreadsheet, const OpenPlan& open,
                           const std::optional<std::string>& board, const std::optional<SelectedCell>& cell) {
    if (cell && board && cell->sheet == *board) {
        if (const auto id = document::cardAt(spreadsheet, *cell))
            return *id;
    } else if (cell && cell->sheet == open.places.at("actions").sheet) {
        const auto& rows = open.filled.at("actions");
        const auto found = std::find(rows.begin(), rows.end(), cell->at.row);
        if (found != rows.end())
            return open.plan.rows("actions")[static_cast<std::size_t>(found - rows.begin())].id;
    }
    throw planning::PlanError("no-action-selected");
}

/// The action's place among the rows of the table.
std::size_t indexOf(const OpenPlan& open, const std::string& id) {
    const auto& rows = open.plan.rows("actions");
    const auto isIt = [&](const planning::Row& row) { return planning::sameWord(row.id, id); };
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    if (found == rows.end())
        throw planning::PlanError("move-action-unknown", {id, open.places.at("actions").sheet});
    if (std::find_if(std::next(found), rows.end(), isIt) != rows.end())
        throw planning::PlanError("row-id-twice", {"actions", found->id});
    return static_cast<std::size_t>(found - rows.begin());
}

/// "next" and "previous" stop at the ends.
ActionStatus wantedStatus(const std::string& word, ActionStatus now) {
    if (planning::sameWord(word, "next"))
        return now == ActionStatus::ToDo ? ActionStatus::Doing : ActionStatus::Done;
    if (planning::sameWord(word, "previous"))
        return now == ActionStatus::Done ? ActionStatus::Doing : ActionStatus::ToDo;
    const auto status = planning::actionStatus(word);
    if (planning::isBlank(word) || !status)
        throw planning::PlanError("action-status-invalid", {word});
    return *status;
}

} // namespace

CommandResult moveAction(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"action", "status"});
    const auto drawn = document::findDrawnSheet(spreadsheet, "board");
    std::vector<std::string> sheets = open.sheetsOf({"actions"});
    if (drawn)
        sheets.push_back(*drawn);
    spreadsheet.mustBeWritable(sheets);

    const auto cell = document::selectedCell(spreadsheet);
    const std::string named = call.arguments.text("Id");
    const std::size_t index =
        indexOf(open, named.empty() ? selectedAction(spreadsheet, open, drawn, cell) : named);
    planning::Row& row = open.plan.find("actions")->rows[index];
    const std::string before = row.text("status");
    const ActionStatus now = planning::actionStatus(before).value_or(ActionStatus::ToDo);
    constexpr std::size_t longest = 90;
    const std::string words = row.id + " " + planning::shortened(row.text("action"), longest);
    ActionStatus wanted = now;
    if (call.ask) {
        const auto chosen = askActionStatus(call.context, call.window(), words, now);
        if (!chosen)
            return CommandResult::cancel();
        wanted = *chosen;
    } else if (const std::string status = call.arguments.text("Status"); status.empty()) {
        throw planning::PlanError("argument-missing", {"Status"});
    } else {
        wanted = wantedStatus(status, now);
    }
    const std::string word(planning::actionStatusWord(wanted));
    nlohmann::ordered_json details = {{"id", row.id},
                                      {"from", before},
                                      {"to", word},
                                      {"moved", before != word},
                                      {"board", drawn.value_or("")}};
    if (before == word)
        return {call.say("action-there-already", {words, word}), details};

    row.set("status", word);
    std::optional<planning::CellPicture> picture;
    if (drawn)
        picture =
            planning::board(open.plan, open.places.at("actions").sheet, call.today(), call.package.messages);
    {
        const PlanChange change(call, spreadsheet, open, "undo-move-action");
        document::PlanEditor(spreadsheet, open, call.package.vocabulary, call.package.messages)
            .write("actions", open.filled.at("actions")[index], {{"status", word}});
        if (picture) {
            document::writeThemeUndoably(spreadsheet, call.package.themeOf(open.plan),
                                         call.package.messages.say("page-footer"));
            document::redrawSheet(spreadsheet, *picture);
        }
    }
    if (drawn && cell && cell->sheet == *drawn)
        if (const auto card = document::cardOf(spreadsheet, *drawn, row.id))
            document::placeCursor(spreadsheet, *card);
    return {call.say("action-moved", {words, word}), details};
}

} // namespace keyplan::commands
