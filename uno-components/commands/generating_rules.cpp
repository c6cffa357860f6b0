// Which rules Generate Actions can apply to a plan.
#include "commands/generating_rules.hpp"

#include "planning/actions/rules.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

using planning::Rule;
using planning::RuleSource;

bool holdsSections(const document::OpenPlan& open, const Rule& rule) {
    return std::ranges::all_of(
        rule.sources, [&](const RuleSource& source) { return open.places.contains(source.section); });
}

bool holdsFields(const document::OpenPlan& open, const Rule& rule) {
    return std::ranges::all_of(rule.sources, [&](const RuleSource& source) {
        const auto place = open.places.find(source.section);
        return std::ranges::all_of(
            source.fields, [&](std::string_view field) { return place->second.has(std::string(field)); });
    });
}

void mustHold(CommandCall& call, const document::OpenPlan& open, const RuleSource& source) {
    call.mustHold(open, std::string(source.section), {source.fields.begin(), source.fields.end()});
}

} // namespace

std::vector<std::string> rulesThatCanRun(CommandCall& call, const document::OpenPlan& open) {
    const std::vector<std::string> asked = call.arguments.words("From");
    const std::vector<const Rule*> chosen = planning::chosenRules(asked);
    // An objective would seem to lack a force that stands in the table, or its words.
    if (std::ranges::any_of(chosen, [](const Rule* rule) { return rule->forObjective != nullptr; })) {
        for (const RuleSource& source : planning::allRules().front().sources)
            if (open.places.contains(source.section))
                mustHold(call, open, source);
    }
    std::vector<std::string> names;
    for (const Rule* rule : chosen) {
        if (!holdsSections(open, *rule)) {
            if (!asked.empty())
                for (const RuleSource& source : rule->sources)
                    mustHold(call, open, source);
        } else if (holdsFields(open, *rule)) {
            names.emplace_back(rule->name);
        }
    }
    if (names.empty())
        for (const RuleSource& source : chosen.front()->sources)
            mustHold(call, open, source);
    return names;
}

} // namespace keyplan::commands
