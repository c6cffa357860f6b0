// What-if: strengths tried out on the force field; applied or left.
#include "planning/what_if.hpp"
#include "commands/dialogs/what_if_dialog.hpp"
#include "commands/plan_change.hpp"
#include "commands/selected_row.hpp"
#include "document/plan_editor.hpp"
#include "planning/errors.hpp"
#include "planning/saying.hpp"
#include "planning/what_if_wording.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

using planning::ForceFieldFigures;
using planning::Plan;
using planning::Row;
using planning::Say;
using planning::TriedForce;
using planning::TriedObjective;

constexpr const char* section = "force-field";

using Trials = std::vector<TriedObjective>;

nlohmann::ordered_json asJson(const TriedObjective& objective,
                              const std::optional<ForceFieldFigures>& figures, const Say& say) {
    if (!figures)
        return nullptr;
    nlohmann::ordered_json flip;
    if (figures->flip) {
        nlohmann::ordered_json points = nlohmann::ordered_json::object();
        for (std::size_t n = 0; n < objective.forces.size(); ++n)
            if (figures->flip->points[n] > 0)
                points[objective.forces[n].force.id] = figures->flip->points[n];
        flip = {{"points", points}, {"cost", figures->flip->cost}};
    }
    return {{"net", figures->net},
            {"verdict", planning::verdictInWords(figures, say)},
            {"goodChance", figures->goodChance},
            {"balance", figures->balance},
            {"margin", figures->margin},
            {"chance", figures->chance},
            {"flip", flip}};
}

nlohmann::ordered_json asJson(const TriedObjective& objective, const Say& say) {
    nlohmann::ordered_json forces = nlohmann::ordered_json::array();
    for (const TriedForce& tried : objective.forces)
        forces.push_back({{"id", tried.force.id},
                          {"kind", planning::forceKindWord(tried.kind)},
                          {"strength", tried.force.strength},
                          {"tried", tried.tried}});
    return {{"objective", objective.id},
            {"forces", forces},
            {"now", asJson(objective, planning::figuresNow(objective), say)},
            {"tried", asJson(objective, planning::figuresTried(objective), say)}};
}

std::string sentenceOf(const TriedObjective& objective, bool applied, const Say& say) {
    const auto now = planning::figuresNow(objective);
    const auto tried = planning::figuresTried(objective);
    const std::string changes = planning::changesInWords(objective, say);
    if (changes.empty())
        return say("what-if-same",
                   {objective.id, planning::verdictInWords(now, say), planning::netInWords(now),
                    planning::chanceInWords(now, say), planning::flipInWords(objective, now, say)});
    return say(applied ? "what-if-applied" : "what-if-tried",
               {objective.id, planning::verdictInWords(tried, say), planning::netInWords(tried),
                planning::netInWords(now), planning::chanceInWords(tried, say),
                planning::chanceInWords(now, say), changes});
}

std::size_t changeCount(const Trials& trials) {
    std::size_t count = 0;
    for (const TriedObjective& objective : trials)
        count += static_cast<std::size_t>(
            std::count_if(objective.forces.begin(), objective.forces.end(),
                          [](const TriedForce& tried) { return tried.isChanged(); }));
    return count;
}

void write(CommandCall& call, const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
           const Trials& trials) {
    const PlanChange change(call, spreadsheet, open, "undo-what-if");
    document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
    const auto& rows = open.plan.rows(section);
    for (const TriedObjective& objective : trials)
        for (const TriedForce& tried : objective.forces)
            for (std::size_t n = 0; n < rows.size(); ++n)
                if (tried.isChanged() && rows[n].id == tried.force.id)
                    editor.write(section, open.filled.at(section)[n],
                                 {{"strength", static_cast<double>(tried.tried)}});
}

/// The objective that the selected row names or is, else the first.
std::size_t chosenAtFirst(const CommandCall& call, const document::OpenPlan& open,
                          const std::vector<const Row*>& objectives) {
    const std::string id = selectedObjective(call, open);
    const auto found = std::find_if(objectives.begin(), objectives.end(),
                                    [&](const Row* row) { return planning::sameWord(row->id, id); });
    return found == objectives.end() ? 0 : static_cast<std::size_t>(found - objectives.begin());
}

/// What the user wants written; nothing when cancelled.
std::optional<Trials> askTrials(CommandCall& call, const document::Spreadsheet& spreadsheet,
                                const document::OpenPlan& open, const Say& say) {
    WhatIfQuestion question{open.plan, planning::objectivesWithForces(open.plan), 0, {}, say};
    if (question.objectives.empty())
        throw planning::PlanError("no-objective-with-forces");
    question.chosen = chosenAtFirst(call, open, question.objectives);
    try {
        spreadsheet.mustBeWritable(open.sheetsOf({section}));
    } catch (const planning::PlanError& error) {
        // Strengths can be tried all the same.
        question.notWritable = call.say(error.id(), error.arguments());
    }
    return askWhatIf(call.context, call.window(), question);
}

Trials trialsOfArguments(const CommandCall& call, const Plan& plan) {
    const std::string id = call.arguments.text("Objective");
    if (id.empty())
        throw planning::PlanError("argument-missing", {"Objective"});
    TriedObjective objective = planning::tryObjective(plan, id);
    planning::tryStrengths(objective, plan, call.arguments.text("Strengths"));
    return {objective};
}

} // namespace

CommandResult whatIf(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, "objectives", {"objective"});
    call.mustHold(open, section, {"objective", "force", "kind", "strength"});
    for (const char* table : {"objectives", section})
        planning::refuseDoubledIds(open.plan, table);
    const Say say = planning::saying(call.package.messages);

    bool apply = call.ask;
    Trials trials;
    if (call.ask) {
        auto wanted = askTrials(call, spreadsheet, open, say);
        if (!wanted)
            return CommandResult::cancel();
        trials = std::move(*wanted);
    } else {
        apply = call.arguments.flag("Apply", false);
        trials = trialsOfArguments(call, open.plan);
    }
    const std::size_t changes = changeCount(trials);
    const bool applies = apply && changes > 0;
    if (apply)
        spreadsheet.mustBeWritable(open.sheetsOf({section}));
    if (applies)
        write(call, spreadsheet, open, trials);

    std::string sentence;
    for (const TriedObjective& objective : trials)
        sentence += (sentence.empty() ? "" : " ") + sentenceOf(objective, applies, say);
    nlohmann::ordered_json details =
        trials.size() == 1 ? asJson(trials.front(), say) : nlohmann::ordered_json::object();
    if (trials.size() > 1)
        for (const TriedObjective& objective : trials)
            details["objectives"].push_back(asJson(objective, say));
    details["changed"] = applies ? changes : 0;
    return {sentence, details};
}

} // namespace keyplan::commands
