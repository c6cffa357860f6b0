// A plan's data, free of any document.
#include "planning/plan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace keyplan::planning {

namespace {

std::string trimmed(std::string text) {
    const auto blank = [](unsigned char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), blank));
    text.erase(std::find_if_not(text.rbegin(), text.rend(), blank).base(), text.end());
    return text;
}

} // namespace

bool isEmpty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return trimmed(*text).empty();
    return std::holds_alternative<std::monostate>(value);
}

std::string asText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* date = std::get_if<Date>(&value))
        return isoDate(*date);
    if (const auto* number = std::get_if<double>(&value)) {
        // Plain digits where a person would write them; 1e+300 would be 300 digits long.
        const bool plain = std::abs(*number) < 1e15;
        std::array<char, 512> buffer{};
        const auto result = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number,
                                                  std::chars_format::fixed)
                                  : std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number);
        return {buffer.data(), result.ptr};
    }
    return {};
}

const Value& Row::value(std::string_view field) const {
    static const Value none;
    const auto found = values.find(field);
    return found == values.end() ? none : found->second;
}

std::string Row::text(std::string_view field) const {
    return trimmed(asText(value(field)));
}

std::optional<double> Row::number(std::string_view field) const {
    const auto* number = std::get_if<double>(&value(field));
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<Date> Row::date(std::string_view field) const {
    const auto* date = std::get_if<Date>(&value(field));
    return date ? std::optional(*date) : std::nullopt;
}

void Row::set(std::string_view field, Value newValue) {
    if (isEmpty(newValue)) {
        if (const auto found = values.find(field); found != values.end())
            values.erase(found);
    } else {
        values.insert_or_assign(std::string(field), std::move(newValue));
    }
}

bool Row::isBlank() const {
    return unknown.empty() &&
           std::all_of(values.begin(), values.end(), [](const auto& entry) { return isEmpty(entry.second); });
}

const Row* SectionData::find(std::string_view id) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

const SectionData* Plan::find(std::string_view section) const {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const SectionData& data) { return data.section == section; });
    return found == sections.end() ? nullptr : &*found;
}

SectionData* Plan::find(std::string_view section) {
    return const_cast<SectionData*>(std::as_const(*this).find(section));
}

const std::vector<Row>& Plan::rows(std::string_view section) const {
    static const std::vector<Row> none;
    const SectionData* found = find(section);
    return found ? found->rows : none;
}

} // namespace keyplan::planning
