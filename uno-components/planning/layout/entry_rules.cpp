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

/// The cells of a table's column down to its last filled row: spare rows are not offered.
std::optional<std::string> filledCells(const std::string& section, const std::string& field,
                                       const LayoutContext& context) {
    const Section* target = context.vocabulary.find(section);
    const std::string hint = "{" + section + ".hint}";
    const std::string main = "{" + section + "." + target->fields.front().id + "}";
    const std::string right =
        field == "id" ? "0" : "COLUMN({" + section + "." + field + "})-COLUMN({" + section + ".id})";
    return expandFormula("OFFSET(" + hint + ";1;" + right + ";MAX(1;SUMPRODUCT(MAX((" + main +
                             "<>\"\")*ROW(" + main + ")))-ROW(" + hint + "));1)",
                         {context.vocabulary, context.places, nullptr, 0, nullptr, {}});
}

/// Words that the writer may take or leave.
void suggest(Validation& rule, const Section& section, const Field& field, const LayoutContext& context) {
    std::optional<std::string> source;
    if (const auto dot = field.suggestedFrom.find('.'); dot != std::string::npos)
        source =
            filledCells(field.suggestedFrom.substr(0, dot), field.suggestedFrom.substr(dot + 1), context);
    else if (const auto bank = context.banks.find(section.id + "." + field.id); bank != context.banks.end())
        source = bank->second;
    if (!source)
        return;
    rule.kind = Validation::Kind::ListFromRange;
    rule.source = *source;
}

} // namespace

Validation entryRule(const Section& section, const Field& field, const Range& cells,
                     const LayoutContext& context) {
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
            if (const auto ids = filledCells(field.refersTo.front(), "id", context)) {
                rule.kind = Validation::Kind::ListFromRange;
                rule.source = *ids;
                rule.refusal = context.messages.say(
                    "entry-reference", {context.vocabulary.find(field.refersTo.front())->label, field.label});
            }
        }
        break;
    case FieldType::Text:
    case FieldType::LongText:
        suggest(rule, section, field, context);
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
