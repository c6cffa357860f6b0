// A row of a plan as a person would tell it elsewhere.
#include "planning/row_in_words.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

const Row* findRow(const Plan& plan, const Field& reference, std::string_view id, std::string_view& section) {
    for (const std::string& target : reference.refersTo) {
        const auto& rows = plan.rows(target);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
            return !candidate.isBlank() && sameWord(candidate.id, id);
        });
        if (row != rows.end()) {
            section = target;
            return &*row;
        }
    }
    return nullptr;
}

std::string percent(double share) {
    // 0.07 × 100 is 7.000000000000001.
    constexpr double kept = 1e6;
    return asText(std::round(share * 100 * kept) / kept) + "%";
}

std::string valueInWords(const Plan& plan, const Vocabulary& vocabulary, const Field& field, const Row& row) {
    if (field.type == FieldType::Reference)
        return referenceInWords(plan, vocabulary, field, row.text(field.id));
    const auto number = row.number(field.id);
    return field.type == FieldType::Percent && number ? percent(*number) : row.text(field.id);
}

} // namespace

std::string nameOf(const Row& row, const Section& section) {
    std::string name = section.fields.empty() ? std::string() : row.text(section.fields.front().id);
    return name.empty() ? row.id : name;
}

std::string referenceInWords(const Plan& plan, const Vocabulary& vocabulary, const Field& field,
                             std::string_view ids) {
    std::string words;
    for (const std::string& id : splitIds(ids)) {
        std::string_view section;
        const Row* row = findRow(plan, field, id, section);
        words += (words.empty() ? "" : "; ") + id;
        if (row && vocabulary.find(section))
            if (const std::string name = nameOf(*row, *vocabulary.find(section)); name != row->id)
                words += " " + name;
    }
    return words;
}

std::vector<std::pair<std::string, std::string>> rowInWords(const Plan& plan, const Vocabulary& vocabulary,
                                                            const Section& section, const Row& row,
                                                            const std::vector<std::string_view>& except) {
    std::vector<std::pair<std::string, std::string>> words;
    for (const Field& field : section.fields) {
        if (field.calculated() || std::find(except.begin(), except.end(), field.id) != except.end())
            continue;
        if (std::string value = valueInWords(plan, vocabulary, field, row); !value.empty())
            words.emplace_back(field.label, std::move(value));
    }
    return words;
}

} // namespace keyplan::planning
