// What a section file cannot get wrong alone: references and formula names that lead into other sections.
#include "planning/vocabulary_check.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

std::string inQuotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

bool isSmallLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// One formula of one field, its names checked against the vocabulary.
class FormulaCheck {
public:
    FormulaCheck(const Definition& node, const Section& section, const Field* field,
                 const Vocabulary& vocabulary)
        : node_(node), section_(section), field_(field), vocabulary_(vocabulary) {}

    void run() const {
        const std::string formula = node_.text();
        if (formula.starts_with('='))
            node_.refuse("a formula is written without its equals sign");
        bool constant = false;
        for (std::size_t at = 0; at < formula.size(); ++at) {
            if (formula[at] == '"')
                constant = !constant;
            else if (!constant && formula[at] == '}')
                node_.refuse("a closing brace without an opening one");
            else if (!constant && formula[at] == '{') {
                const std::size_t close = formula.find('}', at);
                if (close == std::string::npos)
                    node_.refuse("an opening brace without a closing one");
                name(std::string_view(formula).substr(at + 1, close - at - 1));
                at = close;
            } else if (constant && (formula[at] == '{' || formula[at] == '}'))
                node_.refuse("a brace inside a constant text");
        }
        if (constant)
            node_.refuse("a constant text that is not closed");
    }

private:
    void name(std::string_view text) const {
        if (text.starts_with("choice:"))
            return choice(text, text.substr(7));
        if (const auto dots = text.find(".."); dots != std::string_view::npos)
            return ownSpan(text, text.substr(0, dots), text.substr(dots + 2));
        const auto dot = text.find('.');
        if (dot == std::string_view::npos)
            return own(text);
        const Section& other = section(text, text.substr(0, dot));
        const std::string_view field = text.substr(dot + 1);
        if (other.kind == SectionKind::Table && (field == "id" || field == "hint"))
            return;
        const Field* found = known(text, other, field);
        if (found == field_)
            node_.refuse("the formula reads its own field");
    }

    void own(std::string_view text) const {
        if (text == "id" && section_.kind == SectionKind::Table)
            return;
        if (known(text, section_, text) == field_)
            node_.refuse("the formula reads its own field");
    }

    void ownSpan(std::string_view text, std::string_view first, std::string_view last) const {
        if (known(text, section_, first) > known(text, section_, last))
            node_.refuse("{" + std::string(text) + "} runs backwards");
    }

    void choice(std::string_view text, std::string_view path) const {
        const auto first = path.find('.');
        const auto second = first == std::string_view::npos ? first : path.find('.', first + 1);
        if (second == std::string_view::npos)
            node_.refuse("{" + std::string(text) + "} must be {choice:section.field.Word}");
        const Field* field =
            known(text, section(text, path.substr(0, first)), path.substr(first + 1, second - first - 1));
        const std::string_view word = path.substr(second + 1);
        if (std::find(field->choices.begin(), field->choices.end(), word) == field->choices.end())
            node_.refuse("{" + std::string(text) + "} names the unknown choice " + inQuotes(word));
    }

    const Section& section(std::string_view text, std::string_view id) const {
        const Section* found = vocabulary_.find(id);
        if (!found)
            node_.refuse("{" + std::string(text) + "} names the unknown section " + inQuotes(id));
        return *found;
    }

    const Field* known(std::string_view text, const Section& section, std::string_view id) const {
        const Field* found = section.find(id);
        if (!found)
            node_.refuse("{" + std::string(text) + "} names the unknown field " + inQuotes(id));
        return found;
    }

    const Definition& node_;
    const Section& section_;
    /// The field that the formula fills, which it must not read; null for conditions.
    const Field* field_;
    const Vocabulary& vocabulary_;
};

/// A column that is offered as suggestions must be a table's.
void checkSuggestions(const Definition& node, const Vocabulary& vocabulary) {
    if (!node.has("suggested-from"))
        return;
    const Definition named = node.at("suggested-from");
    const std::string text = named.text();
    const auto dot = text.find('.');
    const Section* section = dot == std::string::npos ? nullptr : vocabulary.find(text.substr(0, dot));
    if (!section || section->kind != SectionKind::Table || !section->find(text.substr(dot + 1)))
        named.refuse(inQuotes(text) + " is no table's field, such as \"team.name\"");
}

void checkReference(const Definition& node, const Vocabulary& vocabulary) {
    for (const Definition& target : node.list("to")) {
        const Section* found = vocabulary.find(target.text());
        if (!found)
            target.refuse("refers to the unknown section " + inQuotes(target.text()));
        if (found->kind != SectionKind::Table)
            target.refuse("refers to " + inQuotes(target.text()) + ", which has no rows");
    }
}

} // namespace

bool isKebabCase(std::string_view text) {
    if (text.empty() || !(text.front() >= 'a' && text.front() <= 'z') || text.back() == '-')
        return false;
    char before = ' ';
    return std::all_of(text.begin(), text.end(), [&](char c) {
        const bool allowed = isSmallLetterOrDigit(c) || (c == '-' && before != '-');
        before = c;
        return allowed;
    });
}

void checkLinks(const Definition& node, const Section& section, const Vocabulary& vocabulary) {
    if (node.has("says"))
        FormulaCheck(node.at("says"), section, nullptr, vocabulary).run();
    for (const char* member : {"formula", "detail"})
        if (node.has("tile") && node.at("tile").has(member))
            FormulaCheck(node.at("tile").at(member), section, nullptr, vocabulary).run();
    const std::vector<Definition> fields = node.list("fields");
    for (std::size_t i = 0; i < fields.size(); ++i) {
        checkReference(fields[i], vocabulary);
        checkSuggestions(fields[i], vocabulary);
        for (const char* member : {"formula", "formula-without", "label-formula"})
            if (fields[i].has(member))
                FormulaCheck(fields[i].at(member), section, &section.fields[i], vocabulary).run();
        for (const Definition& signal : fields[i].list("signals"))
            FormulaCheck(signal.at("when"), section, nullptr, vocabulary).run();
    }
}

} // namespace keyplan::planning
