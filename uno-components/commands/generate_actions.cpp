// Generate Actions: derives actions from the analysis and keeps them up to date.
#include "commands/dialogs/actions_dialog.hpp"
#include "commands/findings.hpp"
#include "commands/generated_rows.hpp"
#include "commands/generating_rules.hpp"
#include "commands/plan_change.hpp"
#include "document/memory_sheet.hpp"
#include "exchange/action_memory_json.hpp"
#include "planning/actions/generate.hpp"
#include "planning/actions/wording.hpp"
#include "planning/saying.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <set>

namespace keyplan::commands {

namespace {

using planning::ActionChanges;
using planning::Proposal;

constexpr const char* memoryEntry = "generated-actions";
constexpr const char* rulesOffEntry = "generating-rules-off";
constexpr std::size_t mostFindingsTold = 10;
constexpr std::size_t longestObjective = 60;

std::string detailOf(const CommandCall& call, const Proposal& proposal) {
    const std::string owner = proposal.row.text("owner");
    return call.say("action-offer", {owner.empty() ? call.say("nobody-yet") : owner, proposal.row.text("due"),
                                     proposal.row.text("priority")});
}

/// What the run leaves alone, in words.
std::string leftAlone(const CommandCall& call, const ActionChanges& changes) {
    std::string sentence;
    const auto tell = [&](const std::string& text) { sentence += (sentence.empty() ? "" : " ") + text; };
    const auto add = [&](const char* id, std::size_t count) {
        if (count > 0)
            tell(call.say(id, {std::to_string(count)}));
    };
    add("actions-unchanged", changes.unchanged);
    add("actions-edited", changes.editedByUser);
    add("actions-deleted", changes.deletedByUser);
    add("actions-later", changes.leftForLater);
    add("objectives-waiting", changes.waitingObjectives);
    const std::size_t told = std::min(changes.findings.size(), mostFindingsTold);
    for (std::size_t n = 0; n < told; ++n)
        tell(call.say(changes.findings[n].id, changes.findings[n].arguments));
    add("findings-more", changes.findings.size() - told);
    return sentence;
}

/// One run of the command: the plan, what it remembers, and what the user or the script wants.
class Run {
public:
    Run(CommandCall& call, document::OpenPlan& open, const document::Entries& entries)
        : memory(exchange::readActionMemory(document::entryText(entries, memoryEntry))), call_(call),
          open_(open), rules_(rulesThatCanRun(call, open)) {
        for (std::string& rule : planning::splitIds(document::entryText(entries, rulesOffEntry)))
            remembered.insert(std::move(rule));
        options_.most = call.arguments.number("Most", 10);
        options_.today = call.today();
        options_.say = planning::saying(call.package.messages);
        options_.start = call.arguments.date("Start");
    }

    /// What the rules call for that are not switched off, without the objectives to be dropped.
    ActionChanges plan(const ActionsWish& wish) const {
        planning::GenerateOptions options = options_;
        for (const std::string& rule : rules_)
            if (!wish.rulesOff.contains(rule))
                options.rules.push_back(rule);
        // No rules at all would mean all of them.
        if (options.rules.empty())
            return {};
        if (wish.dropped.empty())
            return planning::planActionChanges(open_.plan, memory, options);
        planning::Plan without = open_.plan;
        for (planning::Row& row : without.find("objectives")->rows)
            if (wish.dropped.contains(row.id))
                row.set("status", std::string("Dropped"));
        return planning::planActionChanges(without, memory, options);
    }

    /// Lets the user switch rules, untick what shall not be written and drop objectives that are likely to
    /// fail; nothing when cancelled.
    std::optional<ActionsWish> ask(ActionsWish wish) const {
        const auto offersFor = [&](const ActionsWish& now) {
            const ActionChanges changes = plan(now);
            ActionsWish undropped = now;
            undropped.dropped.clear();
            ActionOffers offers{{}, leftAlone(call_, changes)};
            if (canDrop())
                for (const planning::FailingObjective& failing :
                     now.dropped.empty() ? changes.failing : plan(undropped).failing)
                    offers.offers.push_back(dropping(failing));
            for (const Proposal& proposal : changes.added)
                offers.offers.push_back({proposal.key, proposal.row.text("action"), proposal.row.text("why"),
                                         detailOf(call_, proposal)});
            return offers;
        };
        return askActions(call_.context, call_.window(), {rules_.begin(), rules_.end()}, std::move(wish),
                          offersFor);
    }

    planning::ActionMemory memory;
    /// Rules that were switched off in the dialog when this plan's actions were last written.
    std::set<std::string, std::less<>> remembered;

private:
    bool canDrop() const {
        const auto objectives = open_.places.find("objectives");
        return objectives != open_.places.end() && objectives->second.has("status");
    }

    ActionOffer dropping(const planning::FailingObjective& failing) const {
        const std::string text = planning::shortened(failing.text, longestObjective);
        return {
            "drop:" + failing.id,
            call_.say("action-drop", {failing.id, text}),
            call_.say("action-drop-why", {std::to_string(failing.drivers), std::to_string(failing.barriers),
                                          planning::signedNumber(failing.net())}),
            {},
            failing.id};
    }

    CommandCall& call_;
    document::OpenPlan& open_;
    std::vector<std::string> rules_;
    planning::GenerateOptions options_;
};

void dropObjectives(document::PlanEditor& editor, const document::OpenPlan& open, const ActionsWish& wish) {
    if (wish.dropped.empty())
        return;
    const auto& rows = open.plan.rows("objectives");
    for (std::size_t n = 0; n < rows.size(); ++n)
        if (wish.dropped.contains(rows[n].id))
            editor.write("objectives", open.filled.at("objectives")[n], {{"status", std::string("Dropped")}});
}

std::string joined(const std::set<std::string, std::less<>>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

CommandResult answer(const CommandCall& call, const document::OpenPlan& open, const ActionChanges& changes,
                     const ActionsWish& wish) {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const planning::Finding& finding : changes.findings) {
        const auto place = open.places.find(finding.section);
        findings.push_back(commands::finding(finding.id, finding.section,
                                             place == open.places.end() ? std::string() : place->second.sheet,
                                             {}, call.say(finding.id, finding.arguments)));
    }
    std::string sentence = call.say(
        "actions-generated", {std::to_string(changes.added.size()), std::to_string(changes.updated.size())});
    if (!wish.dropped.empty())
        sentence += " " + call.say("objectives-dropped", {joined(wish.dropped)});
    if (const std::string rest = leftAlone(call, changes); !rest.empty())
        sentence += " " + rest;
    return {sentence,
            {{"added", changes.added.size()},
             {"updated", changes.updated.size()},
             {"unchanged", changes.unchanged},
             {"edited", changes.editedByUser},
             {"deleted", changes.deletedByUser},
             {"later", changes.leftForLater},
             {"waiting", changes.waitingObjectives},
             {"dropped", wish.dropped},
             {"findings", findings}}};
}

} // namespace

CommandResult generateActions(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "actions", {"action"});
    const auto mustBeWritable = [&](const std::vector<std::string>& sections) {
        spreadsheet.mustBeWritable(document::withMemorySheet(spreadsheet, open.sheetsOf(sections)));
    };
    const Run run(call, open, document::readEntries(spreadsheet));
    mustBeWritable({"actions"});

    ActionsWish wish;
    if (call.ask) {
        wish.rulesOff = run.remembered;
        // With nothing on offer there is only something to choose where a rule is switched off.
        if (!run.remembered.empty() || !run.plan(wish).added.empty()) {
            auto chosen = run.ask(std::move(wish));
            if (!chosen)
                return CommandResult::cancel();
            wish = std::move(*chosen);
        }
    }
    ActionChanges changes = run.plan(wish);
    std::erase_if(changes.added,
                  [&](const Proposal& proposal) { return wish.declined.contains(proposal.key); });
    if (!wish.dropped.empty())
        mustBeWritable({"actions", "objectives"});

    if (!changes.added.empty() || !changes.updated.empty() || !wish.dropped.empty() || open.canBeMended()) {
        const PlanChange change(call, spreadsheet, open, "undo-generate");
        document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
        dropObjectives(editor, open, wish);
        const auto added =
            writeGeneratedRows(editor, open, "actions", run.memory, changes.added, changes.updated);
        document::writeEntry(
            spreadsheet, memoryEntry,
            exchange::writeActionMemory(planning::remember(run.memory, added, changes.updated)));
        if (call.ask && wish.rulesOff != run.remembered)
            document::writeEntry(spreadsheet, rulesOffEntry, joined(wish.rulesOff));
    }
    return answer(call, open, changes, wish);
}

} // namespace keyplan::commands
