// Generate Actions: derives actions from the analysis and keeps them up to date.
#include "commands/dialogs/actions_dialog.hpp"
#include "commands/findings.hpp"
#include "commands/plan_change.hpp"
#include "document/memory_sheet.hpp"
#include "document/plan_editor.hpp"
#include "exchange/action_memory_json.hpp"
#include "planning/actions/generate.hpp"
#include "planning/errors.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

using planning::ActionChanges;
using planning::Proposal;

constexpr const char* memoryEntry = "generated-actions";

std::string detailOf(const CommandCall& call, const Proposal& proposal) {
    const std::string owner = proposal.row.text("owner");
    return call.say("action-offer", {owner.empty() ? call.say("nobody-yet") : owner, proposal.row.text("due"),
                                     proposal.row.text("priority")});
}

/// What the run leaves alone, in words.
std::string leftAlone(const CommandCall& call, const ActionChanges& changes) {
    std::string sentence;
    const auto add = [&](const char* id, std::size_t count) {
        if (count > 0)
            sentence += (sentence.empty() ? "" : " ") + call.say(id, {std::to_string(count)});
    };
    add("actions-unchanged", changes.unchanged);
    add("actions-edited", changes.editedByUser);
    add("actions-deleted", changes.deletedByUser);
    add("actions-later", changes.leftForLater);
    for (const planning::Finding& finding : changes.findings)
        sentence += (sentence.empty() ? "" : " ") + call.say(finding.id, finding.arguments);
    return sentence;
}

/// Lets the user untick what shall not be written; false when cancelled.
bool chooseActions(CommandCall& call, ActionChanges& changes) {
    std::vector<ActionOffer> offers;
    for (const Proposal& proposal : changes.added)
        offers.push_back({proposal.row.text("action"), proposal.row.text("why"), detailOf(call, proposal)});
    const auto ticks = askActions(call.context, call.window(), offers, leftAlone(call, changes));
    if (!ticks)
        return false;
    std::vector<Proposal> chosen;
    for (std::size_t i = 0; i < changes.added.size(); ++i)
        if ((*ticks)[i])
            chosen.push_back(changes.added[i]);
    changes.added = std::move(chosen);
    return true;
}

std::vector<planning::AcceptedAction> writeActions(document::PlanEditor& editor,
                                                   const document::OpenPlan& open,
                                                   const planning::ActionMemory& memory,
                                                   const ActionChanges& changes) {
    // A row whose generated action was deleted must not lend its id to another action.
    for (const document::RowPlace& row : std::vector<document::RowPlace>(open.rows.at("actions")))
        if (row.blank &&
            std::any_of(memory.begin(), memory.end(),
                        [&](const planning::GeneratedAction& made) { return made.row == row.writtenId; }))
            editor.renewId("actions", row.row);
    std::vector<planning::AcceptedAction> accepted;
    editor.reserve("actions", static_cast<int>(changes.added.size()));
    for (const Proposal& proposal : changes.added) {
        const auto [row, id] = editor.appendRow("actions");
        editor.write("actions", row, {proposal.row.values.begin(), proposal.row.values.end()});
        accepted.push_back({proposal.key, id});
    }
    const auto& rows = open.plan.rows("actions");
    for (const planning::ActionUpdate& update : changes.updated) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const planning::Row& row) { return row.id == update.row; });
        const auto index = static_cast<std::size_t>(found - rows.begin());
        editor.write("actions", open.filled.at("actions")[index], update.fields);
        accepted.push_back({update.proposal.key, update.row});
    }
    editor.replenish("actions");
    return accepted;
}

/// Without one of these an action would be written without its words, or a force would seem to lack what
/// stands in its row.
void mustHoldWhatIsRead(CommandCall& call, const document::OpenPlan& open) {
    call.mustHold(open, "actions", {"action"});
    call.mustHold(open, "objectives", {"objective"});
    if (open.places.contains("force-field"))
        call.mustHold(open, "force-field", {"objective", "kind", "strength"});
}

/// The rules asked for; without the one that completes objectives where a field that it looks into was not
/// found, since every objective would seem to lack it.
std::vector<std::string> rulesThatCanRun(CommandCall& call, const document::OpenPlan& open) {
    std::vector<std::string> rules = call.arguments.words("From");
    const std::vector<std::string> completed{"measure", "target", "owner", "due"};
    const auto objectives = open.places.find("objectives");
    if (objectives == open.places.end() ||
        std::all_of(completed.begin(), completed.end(),
                    [&](const std::string& field) { return objectives->second.has(field); }))
        return rules;
    if (rules.empty())
        return {"weaken", "reinforce"};
    std::erase(rules, "complete");
    if (rules.empty())
        call.mustHold(open, "objectives", completed);
    return rules;
}

} // namespace

CommandResult generateActions(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    mustHoldWhatIsRead(call, open);
    std::vector<std::string> sheets = open.sheetsOf({"actions"});
    if (spreadsheet.hasSheet(std::string(document::memorySheet)))
        sheets.emplace_back(document::memorySheet);
    spreadsheet.mustBeWritable(sheets);

    const auto entries = document::readEntries(spreadsheet);
    const auto entry = entries.find(memoryEntry);
    const planning::ActionMemory memory =
        exchange::readActionMemory(entry == entries.end() ? std::string() : entry->second);
    const planning::GenerateOptions options{
        rulesThatCanRun(call, open), call.arguments.number("Most", 10), call.today(),
        [&](std::string_view id, const std::vector<std::string>& arguments) {
            return call.package.messages.say(id, arguments);
        },
        call.arguments.date("Start")};
    ActionChanges changes = planning::planActionChanges(open.plan, memory, options);
    if (call.ask && !changes.added.empty() && !chooseActions(call, changes))
        return CommandResult::cancel();

    const bool mends = std::any_of(open.damage.begin(), open.damage.end(),
                                   [](const document::Damage& damage) { return damage.canBeMended(); });
    if (!changes.added.empty() || !changes.updated.empty() || mends) {
        const PlanChange change(call, spreadsheet, open, "undo-generate");
        document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
        const auto accepted = writeActions(editor, open, memory, changes);
        document::writeEntry(spreadsheet, memoryEntry,
                             exchange::writeActionMemory(planning::remember(memory, changes, accepted)));
    }
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const planning::Finding& finding : changes.findings)
        findings.push_back(commands::finding(finding.id, "force-field", open.places.at("force-field").sheet,
                                             {}, call.say(finding.id, finding.arguments)));
    const std::string rest = leftAlone(call, changes);
    return {call.say("actions-generated",
                     {std::to_string(changes.added.size()), std::to_string(changes.updated.size())}) +
                (rest.empty() ? "" : " " + rest),
            {{"added", changes.added.size()},
             {"updated", changes.updated.size()},
             {"unchanged", changes.unchanged},
             {"edited", changes.editedByUser},
             {"deleted", changes.deletedByUser},
             {"later", changes.leftForLater},
             {"findings", findings}}};
}

} // namespace keyplan::commands
