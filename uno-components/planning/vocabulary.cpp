// The vocabulary of account plans, read from the section files.
#include "planning/vocabulary.hpp"

#include "planning/definition.hpp"
#include "planning/formula_circle.hpp"
#include "planning/vocabulary_check.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace keyplan::planning {

namespace {

constexpr double leastWidth = 5;
constexpr double mostWidth = 200;

constexpr std::array<std::pair<std::string_view, FieldType>, 9> typeNames{{
    {"text", FieldType::Text},
    {"long-text", FieldType::LongText},
    {"number", FieldType::Number},
    {"money", FieldType::Money},
    {"percent", FieldType::Percent},
    {"date", FieldType::Day},
    {"choice", FieldType::Choice},
    {"score", FieldType::Score},
    {"reference", FieldType::Reference},
}};

std::string idOf(const Definition& node) {
    std::string id = node.at("id").text();
    if (!isKebabCase(id))
        node.at("id").refuse("\"" + id + "\" is no id: small letters and digits, words joined by hyphens");
    return id;
}

/// Words for the reader: one line, not empty, no blanks around.
std::string lineOf(const Definition& node, const std::string& member) {
    std::string line = node.at(member).text();
    if (line.find_first_not_of(" \t\r\n") == std::string::npos)
        node.at(member).refuse("must not be empty");
    if (line.find_first_of("\t\r\n") != std::string::npos || line.front() == ' ' || line.back() == ' ')
        node.at(member).refuse("must be one line without blanks around it");
    return line;
}

/// A list of different, non-empty texts with at least `least` elements.
std::vector<std::string> wordsOf(const Definition& node, const std::string& member, std::size_t least) {
    const std::vector<Definition> elements = node.list(member);
    if (elements.size() < least)
        node.at(member).refuse("must hold " + std::to_string(least) + " or more");
    std::vector<std::string> words;
    for (const Definition& element : elements) {
        if (element.text().find_first_not_of(" \t\r\n") == std::string::npos)
            element.refuse("must not be empty");
        if (std::find(words.begin(), words.end(), element.text()) != words.end())
            element.refuse("\"" + element.text() + "\" stands there twice");
        words.push_back(element.text());
    }
    return words;
}

/// Members that belong to one type only, there or not there as the type asks.
void readTypeMembers(const Definition& node, Field& field) {
    const bool choice = field.type == FieldType::Choice;
    const bool reference = field.type == FieldType::Reference;
    if (choice && !field.calculated())
        field.choices = wordsOf(node, "choices", 2);
    else if (node.has("choices"))
        node.at("choices").refuse("only an entered choice has choices");
    if (reference && !field.calculated())
        field.refersTo = wordsOf(node, "to", 1);
    else if (node.has("to"))
        node.at("to").refuse("only an entered reference refers to sections");
    field.several = node.flag("several", false);
    if (field.several && !reference)
        node.at("several").refuse("only a reference can name several rows");
    field.orText = node.flag("or-text", false);
    if (field.orText && field.type != FieldType::Number)
        node.at("or-text").refuse("only a number can be text instead");
}

std::string formulaOf(const Definition& node, const std::string& member) {
    std::string formula = node.text(member, "");
    if (node.has(member) && formula.find_first_not_of(' ') == std::string::npos)
        node.at(member).refuse("must not be empty");
    return formula;
}

/// Words offered for free text.
void readSuggestions(const Definition& node, Field& field) {
    const bool text = field.type == FieldType::Text || field.type == FieldType::LongText;
    for (const char* member : {"suggested-from", "bank"})
        if (node.has(member) && (!text || field.calculated()))
            node.at(member).refuse("only an entered text is suggested");
    field.suggestedFrom = node.text("suggested-from", "");
    if (node.has("bank"))
        field.bank = wordsOf(node, "bank", 1);
    if (!field.bank.empty() && !field.suggestedFrom.empty())
        node.at("bank").refuse("words are suggested from a bank or from a column, not both");
}

int wholeOf(const Definition& node, const std::string& member, int otherwise) {
    const double value = node.number(member, otherwise);
    if (value < 0 || value > 10000 || value != static_cast<int>(value))
        node.at(member).refuse("must be a whole number from 0 to 10000");
    return static_cast<int>(value);
}

Tile readTile(const Definition& node) {
    node.allowOnly({"label", "formula", "detail", "type", "rank"});
    const auto type = fieldType(node.at("type").text());
    if (!type)
        node.at("type").refuse("unknown type \"" + node.at("type").text() + "\"");
    return {lineOf(node, "label"), formulaOf(node, "formula"), formulaOf(node, "detail"), *type,
            wholeOf(node, "rank", 100)};
}

Field readField(const Definition& node) {
    node.allowOnly({"id", "label", "label-formula", "type", "or-text", "to", "several", "choices", "required",
                    "client", "prompt", "width", "formula", "formula-without", "signals", "suggested-from",
                    "bank"});
    Field field;
    field.id = idOf(node);
    if (field.id == "id" || field.id == "hint")
        node.at("id").refuse("\"" + field.id + "\" is kept for the row itself");
    field.label = lineOf(node, "label");
    field.prompt = lineOf(node, "prompt");
    const auto type = fieldType(node.at("type").text());
    if (!type)
        node.at("type").refuse("unknown type \"" + node.at("type").text() + "\"");
    field.type = *type;
    field.formula = formulaOf(node, "formula");
    field.formulaWithout = formulaOf(node, "formula-without");
    if (!field.formulaWithout.empty() && !field.calculated())
        node.at("formula-without").refuse("needs a \"formula\" that it stands in for");
    if (field.calculated() && (field.type == FieldType::Choice || field.type == FieldType::Reference))
        node.at("type").refuse("a calculated field can be neither a choice nor a reference");
    field.required = node.flag("required", false);
    if (field.required && field.calculated())
        node.at("required").refuse("a calculated field cannot be asked of the writer");
    field.forClient = node.flag("client", false);
    field.labelFormula = formulaOf(node, "label-formula");
    readTypeMembers(node, field);
    readSuggestions(node, field);
    for (const Definition& signal : node.list("signals")) {
        signal.allowOnly({"when", "style"});
        field.signals.emplace_back(signal.at("when").text(), lineOf(signal, "style"));
    }
    field.width = node.number("width", field.width);
    if (!(field.width >= leastWidth && field.width <= mostWidth))
        node.at("width").refuse("must be a width from 5 to 200 mm");
    return field;
}

std::string rowIdOf(const Definition& node) {
    std::string letters = node.at("row-id").text();
    const bool capitals =
        std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (letters.empty() || letters.size() > 3 || !capitals)
        node.at("row-id").refuse("must be one to three capital letters");
    return letters;
}

Section readSection(const Definition& node) {
    node.allowOnly({"id", "kind", "label", "note", "row-id", "order", "says", "tile", "fields"});
    Section section;
    section.id = idOf(node);
    if (section.id == "hints" || section.id == "value" || section.id == "end")
        node.at("id").refuse("\"" + section.id + "\" is kept for a mark in documents");
    const std::string kind = node.at("kind").text();
    if (kind != "card" && kind != "table")
        node.at("kind").refuse("must be \"card\" or \"table\"");
    section.kind = kind == "card" ? SectionKind::Card : SectionKind::Table;
    section.label = lineOf(node, "label");
    section.note = lineOf(node, "note");
    section.order = wholeOf(node, "order", section.order);
    section.says = formulaOf(node, "says");
    if (node.has("tile"))
        section.tile = readTile(node.at("tile"));
    if (section.kind == SectionKind::Table)
        section.rowId = rowIdOf(node);
    else if (node.has("row-id"))
        node.at("row-id").refuse("a card has no rows");
    node.at("fields");
    for (const Definition& field : node.list("fields")) {
        Field read = readField(field);
        if (section.find(read.id))
            field.at("id").refuse("field \"" + read.id + "\" stands in the section twice");
        section.fields.push_back(std::move(read));
    }
    if (section.fields.empty())
        node.at("fields").refuse("a section needs a field");
    return section;
}

} // namespace

const Field* Section::find(std::string_view field) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& known) { return known.id == field; });
    return found == fields.end() ? nullptr : &*found;
}

const Section* Vocabulary::find(std::string_view section) const {
    const auto found = std::find_if(sections_.begin(), sections_.end(),
                                    [&](const Section& known) { return known.id == section; });
    return found == sections_.end() ? nullptr : &*found;
}

Vocabulary Vocabulary::parse(const std::vector<std::pair<std::string, std::string>>& files) {
    Vocabulary vocabulary;
    std::vector<Definition> nodes;
    std::map<std::string, std::string> ownerOfLetters;
    for (const auto& [file, text] : files) {
        nodes.push_back(Definition::parse(file, text));
        Section section = readSection(nodes.back());
        if (vocabulary.find(section.id))
            nodes.back().at("id").refuse(
                "section \"" + section.id +
                "\" is defined twice: give this one an id of its own, such as \"own-" + section.id + "\"");
        if (section.kind == SectionKind::Table) {
            const auto [owner, fresh] = ownerOfLetters.emplace(section.rowId, section.id);
            if (!fresh)
                nodes.back().at("row-id").refuse("\"" + section.rowId + "\" already numbers the rows of \"" +
                                                 owner->second + "\"");
        }
        vocabulary.sections_.push_back(std::move(section));
    }
    // Sections point to each other in both directions, so links are checked when all are known.
    for (std::size_t i = 0; i < nodes.size(); ++i)
        checkLinks(nodes[i], vocabulary.sections_[i], vocabulary);
    refuseCircles(nodes, vocabulary);
    std::stable_sort(vocabulary.sections_.begin(), vocabulary.sections_.end(),
                     [](const Section& a, const Section& b) { return a.order < b.order; });
    return vocabulary;
}

Vocabulary Vocabulary::parse(const std::vector<std::pair<std::string, std::string>>& files,
                             std::vector<std::pair<std::string, std::string>> own,
                             std::vector<PlanError>& mistakes) {
    while (true) {
        auto all = files;
        all.insert(all.end(), own.begin(), own.end());
        try {
            return parse(all);
        } catch (const PlanError& error) {
            const auto blamed = std::find_if(own.begin(), own.end(), [&](const auto& file) {
                return error.id() == "definition-invalid" && file.first == error.arguments().front();
            });
            if (blamed == own.end())
                throw;
            mistakes.push_back(error);
            own.erase(blamed);
        }
    }
}

std::optional<FieldType> fieldType(std::string_view name) {
    const auto found = std::find_if(typeNames.begin(), typeNames.end(),
                                    [&](const auto& known) { return known.first == name; });
    return found == typeNames.end() ? std::nullopt : std::optional(found->second);
}

} // namespace keyplan::planning
