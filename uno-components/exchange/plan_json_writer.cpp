// The plan data file: writing a plan as JSON.
#include "exchange/plan_json.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace keyplan::exchange {

namespace {

using nlohmann::ordered_json;
using planning::Plan;
using planning::Row;
using planning::Section;
using planning::SectionData;
using planning::SectionKind;
using planning::Value;

using Members = std::vector<std::pair<std::string, ordered_json>>;

// ordered_json looks every new name up among the old ones and copies them when it grows; names here are
// unique.
ordered_json object(Members members) {
    ordered_json made = ordered_json::object();
    auto& entries = static_cast<std::vector<std::pair<const std::string, ordered_json>>&>(
        made.get_ref<ordered_json::object_t&>());
    entries.reserve(members.size());
    for (auto& [name, value] : members)
        entries.emplace_back(std::move(name), std::move(value));
    return made;
}

ordered_json rowObject(const Row& row, const Section* section) {
    Members members;
    const bool isCard = section ? section->kind == SectionKind::Card : row.id.empty();
    if (!isCard)
        members.emplace_back("id", row.id);
    if (section)
        for (const planning::Field& field : section->fields)
            if (field.id != "id" || isCard)
                if (auto value = jsonOf(row.value(field.id)))
                    members.emplace_back(field.id, std::move(*value));
    std::map<std::string, ordered_json> others(row.unknown.begin(), row.unknown.end());
    for (const auto& [name, value] : row.values)
        if (!section || !section->find(name))
            if (auto written = jsonOf(value))
                others.insert_or_assign(name, std::move(*written));
    for (auto& [name, value] : others)
        if (name != "id" || isCard)
            members.emplace_back(name, std::move(value));
    return object(std::move(members));
}

ordered_json sectionJson(const SectionData& data, const Section* section) {
    const bool isCard =
        section ? section->kind == SectionKind::Card : data.rows.size() == 1 && data.rows.front().id.empty();
    if (isCard)
        return data.rows.empty() ? ordered_json::object() : rowObject(data.rows.front(), section);
    ordered_json list = ordered_json::array();
    for (const Row& row : data.rows)
        list.push_back(rowObject(row, section));
    return list;
}

} // namespace

std::optional<ordered_json> jsonOf(const Value& value) {
    if (planning::isEmpty(value))
        return std::nullopt;
    if (const auto* number = std::get_if<double>(&value)) {
        // Below this every whole number has a double of its own: written without a decimal point.
        constexpr double wholeNumbers = 9007199254740992.0;
        if (!std::isfinite(*number))
            return std::nullopt;
        if (std::abs(*number) < wholeNumbers && std::trunc(*number) == *number)
            return static_cast<std::int64_t>(*number);
        return *number;
    }
    return planning::asText(value);
}

std::string writePlanJson(const Plan& plan, const planning::Vocabulary& vocabulary) {
    Members sections;
    for (const SectionData& data : plan.sections)
        sections.emplace_back(data.section, sectionJson(data, vocabulary.find(data.section)));
    for (const auto& [name, value] : plan.unknownSections)
        if (!plan.find(name))
            sections.emplace_back(name, value);

    Members members;
    members.emplace_back("keyplan", 1);
    if (!plan.templateId.empty())
        members.emplace_back("template", plan.templateId);
    members.emplace_back("sections", object(std::move(sections)));
    for (const auto& [name, value] : plan.unknownMembers)
        if (name != "keyplan" && name != "template" && name != "sections")
            members.emplace_back(name, value);
    // A document may hold half a surrogate pair: replaced rather than refused, so that an export never fails.
    return object(std::move(members)).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace keyplan::exchange
