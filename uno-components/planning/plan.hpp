// A plan's data, free of any document: sections of rows of values, as the plan data file writes them.
#pragma once

#include "planning/date.hpp"
#include "planning/id_list.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyplan::planning {

/// What one field holds: nothing, a number, text (choices in English, references as ids separated by commas)
/// or a date.
using Value = std::variant<std::monostate, double, std::string, Date>;

bool isEmpty(const Value& value);

/// The value as a person would read it: "" when empty, ISO 8601 for dates, the shortest exact form for
/// numbers.
std::string asText(const Value& value);

/// What fields hold, by their ids.
using Fields = std::map<std::string, Value, std::less<>>;

/// One row of a table, or the whole of a card (whose id stays empty).
struct Row {
    std::string id;
    Fields values;
    /// Fields that the vocabulary does not know, kept as they came.
    std::map<std::string, nlohmann::json, std::less<>> unknown;

    /// The value of a field, empty when the row has none.
    const Value& value(std::string_view field) const;
    /// The field as text, surrounding blanks removed.
    std::string text(std::string_view field) const;
    /// The field as a number; nothing when it is empty or text.
    std::optional<double> number(std::string_view field) const;
    std::optional<Date> date(std::string_view field) const;
    /// Sets a field; an empty value removes it.
    void set(std::string_view field, Value value);
    /// Whether the row holds nothing but its id.
    bool isBlank() const;
};

struct SectionData {
    std::string section;
    /// A card has exactly one row.
    std::vector<Row> rows;

    const Row* find(std::string_view id) const;
};

struct Plan {
    /// The id of the template the plan was made from.
    std::string templateId;
    /// The id of the theme it was given; empty when it remembers none.
    std::string themeId;
    /// In the plan's own order; each section at most once.
    std::vector<SectionData> sections;
    /// Sections that the vocabulary does not know, and other unknown top-level members, kept as they came.
    std::map<std::string, nlohmann::json, std::less<>> unknownSections;
    std::map<std::string, nlohmann::json, std::less<>> unknownMembers;

    const SectionData* find(std::string_view section) const;
    SectionData* find(std::string_view section);
    /// The rows of a section, none when the plan does not hold it.
    const std::vector<Row>& rows(std::string_view section) const;
};

} // namespace keyplan::planning
