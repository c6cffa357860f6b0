// Derive Strategies: what to do about the strongest pairs of SWOT rows, as drafts to be edited.
#include "commands/dialogs/actions_dialog.hpp"
#include "commands/findings.hpp"
#include "commands/generated_rows.hpp"
#include "commands/plan_change.hpp"
#include "commands/plan_sheets.hpp"
#include "document/memory_sheet.hpp"
#include "exchange/action_memory_json.hpp"
#include "planning/errors.hpp"
#include "planning/saying.hpp"
#include "planning/strategies.hpp"

namespace keyplan::commands {

namespace {

using planning::StrategyChanges;

constexpr const char* memoryEntry = "derived-strategies";
const std::string section = "strategies";

std::string leftAlone(const CommandCall& call, const StrategyChanges& changes) {
    std::string sentence;
    const auto add = [&](const char* id, std::size_t count) {
        if (count > 0)
            sentence += " " + call.say(id, {std::to_string(count)});
    };
    add("actions-unchanged", changes.unchanged);
    add("actions-edited", changes.editedByUser);
    add("actions-deleted", changes.deletedByUser);
    add("strategies-weaker", changes.weaker);
    if (changes.aboutClient)
        sentence += " " + call.say("strategies-client");
    for (const planning::Finding& finding : changes.findings)
        sentence += " " + call.say(finding.id, finding.arguments);
    return sentence.empty() ? sentence : sentence.substr(1);
}

/// Lets the user untick what shall not be written; false when cancelled.
bool chooseStrategies(CommandCall& call, StrategyChanges& changes) {
    ActionOffers offered{{}, leftAlone(call, changes)};
    for (std::size_t i = 0; i < changes.added.size(); ++i) {
        const planning::DerivedStrategy& strategy = changes.added[i];
        offered.offers.push_back(
            {std::to_string(i),
             call.say("strategy-offer", {strategy.row.text("kind"), strategy.row.text("internal"),
                                         strategy.row.text("external")}),
             strategy.row.text("strategy"),
             call.say("strategy-offer-score", {planning::asText(strategy.score)})});
    }
    const auto declined = askOffers(call.context, call.window(), "strategies", offered);
    if (!declined)
        return false;
    std::vector<planning::DerivedStrategy> chosen;
    for (std::size_t i = 0; i < changes.added.size(); ++i)
        if (!declined->contains(std::to_string(i)))
            chosen.push_back(changes.added[i]);
    changes.added = std::move(chosen);
    return true;
}

} // namespace

CommandResult deriveStrategies(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "swot", {"kind", "statement", "importance", "rating"});
    const bool missing = !open.places.contains(section);
    std::vector<std::string> sheets = open.sheetsOf({section});
    if (missing)
        sheets = sheetsReading(spreadsheet, open, call.package, {section});
    else
        call.mustHold(open, section, {"kind", "internal", "external", "strategy"});
    spreadsheet.mustBeWritable(document::withMemorySheet(spreadsheet, std::move(sheets)));

    const planning::ActionMemory memory =
        exchange::readActionMemory(document::entryText(document::readEntries(spreadsheet), memoryEntry));
    StrategyChanges changes = planning::planStrategies(
        open.plan, memory, {call.arguments.number("Most", 10), planning::saying(call.package.messages)});
    if (call.ask && !changes.added.empty() && !chooseStrategies(call, changes))
        return CommandResult::cancel();

    if (!changes.added.empty() || !changes.updated.empty() || open.canBeMended()) {
        const PlanChange change(call, spreadsheet, open, "undo-derive-strategies");
        if (missing && !changes.added.empty())
            addSection(spreadsheet, open, call.package, section);
        if (open.places.contains(section)) {
            document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
            const auto added =
                writeGeneratedRows(editor, open, section, memory, changes.added, changes.updated);
            document::writeEntry(
                spreadsheet, memoryEntry,
                exchange::writeActionMemory(planning::remember(memory, added, changes.updated)));
        }
    }
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const planning::Finding& found : changes.findings)
        findings.push_back(
            finding(found.id, "swot", open.places.at("swot").sheet, {}, call.say(found.id, found.arguments)));
    const std::string rest = leftAlone(call, changes);
    const auto place = open.places.find(section);
    return {call.say("strategies-derived",
                     {std::to_string(changes.added.size()), std::to_string(changes.updated.size())}) +
                (rest.empty() ? "" : " " + rest),
            {{"added", changes.added.size()},
             {"updated", changes.updated.size()},
             {"unchanged", changes.unchanged},
             {"edited", changes.editedByUser},
             {"deleted", changes.deletedByUser},
             {"weaker", changes.weaker},
             {"sheet", place == open.places.end() ? std::string() : place->second.sheet},
             {"findings", findings}}};
}

} // namespace keyplan::commands
