// What each field accepts, and the help a writer sees while filling it in.
#include "planning/layout/entry_rules.hpp"

namespace keyplan::planning::layout {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// The ids of the rows of a section down to the last filled one: spare rows are not offered.
std::optional<std::string> filledIds(const std::string& section, const LayoutContext& context) {
    const Section* target = context.vocabulary.find(section);
    const std::string hint = "{" + section + ".hint}";
    const std::string main = "{" + section + "." + target->fields.front().id + "}";
    return expandFormula("OFFSET(" + hint + ";1;0;MAX(1;SUMPRODUCT(MAX((" + main + "<>\"\")*ROW(" + main +
                             ")))-ROW(" + hint + "));1)",
                         {context.vocabulary, context.places, nullptr, 0, nullptr, {}});
}

} // namespace

Validation entryRule(const Field& field, const Range& cells, const LayoutContext& context) {
    Validation rule;
    rule.range = cells;
    rule.helpTitle = field.label;
    rule.help = field.prompt;
    if (field.calculated()) {
        rule.kind = Validation::Kind::Nothing;
        rule.refusal = context.messages.say("entry-calculated", {field.label});
        return rule;
    }
    switch (field.type) {
    case FieldType::Score:
        rule.kind = Validation::Kind::Whole;
        rule.least = 1;
        rule.most = 5;
        rule.refusal = context.messages.say("entry-score", {field.label});
        break;
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Percent:
        if (field.orText)
            break;
        rule.kind = Validation::Kind::Decimal;
        rule.least = -1e15;
        rule.most = 1e15;
        rule.refusal = context.messages.say("entry-number", {field.label});
        break;
    case FieldType::Day:
        rule.kind = Validation::Kind::Day;
        rule.refusal = context.messages.say("entry-date", {field.label});
        break;
    case FieldType::Choice:
        rule.kind = Validation::Kind::Words;
        rule.words = field.choices;
        rule.refusal = context.messages.say("entry-choice", {field.label, joined(field.choices)});
        break;
    case FieldType::Reference:
        if (!field.several && field.refersTo.size() == 1) {
            if (const auto ids = filledIds(field.refersTo.front(), context)) {
                rule.kind = Validation::Kind::ListFromRange;
                rule.source = *ids;
                rule.refusal = context.messages.say(
                    "entry-reference", {context.vocabulary.find(field.refersTo.front())->label, field.label});
            }
        }
        break;
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return rule;
}

Validation idRule(const Range& cells, const LayoutContext& context) {
    Validation rule;
    rule.range = cells;
    rule.helpTitle = context.messages.say("row-id-title");
    rule.help = context.messages.say("row-id-help");
    return rule;
}

} // namespace keyplan::planning::layout
