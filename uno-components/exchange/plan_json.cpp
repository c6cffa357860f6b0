// The plan data file: reading a plan from JSON.
#include "exchange/plan_json.hpp"

#include "exchange/line_ends.hpp"
#include "exchange/strict_json.hpp"
#include "exchange/utf8.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <set>
#include <utility>

namespace keyplan::exchange {

namespace {

using nlohmann::json;
using planning::Field;
using planning::FieldType;
using planning::Plan;
using planning::PlanError;
using planning::Row;
using planning::Section;
using planning::SectionData;
using planning::SectionKind;
using planning::Value;

constexpr int version = 1;
constexpr std::size_t longestText = 32'767;
constexpr std::size_t longestId = 40;
constexpr std::size_t mostRows = 100'000;

// "objectives, O1, due"
std::string place(std::string_view first, std::string_view second, std::string_view third = {}) {
    std::string text(first);
    for (const std::string_view part : {second, third})
        if (!part.empty())
            text.append(", ").append(part);
    return text;
}

// What neither .ods nor .xlsx can carry in a cell: control characters and the two non-characters of XML 1.0.
std::optional<std::string> findUnwritable(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x20U && c != '\t' && c != '\n' && c != '\r') {
            std::array<char, 16> code{};
            std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
            return code.data();
        }
        if (text.substr(at, 3) == "\xEF\xBF\xBE")
            return "U+FFFE";
        if (text.substr(at, 3) == "\xEF\xBF\xBF")
            return "U+FFFF";
    }
    return std::nullopt;
}

std::string readText(const std::string& text, const std::string& where) {
    if (const std::size_t length = utf16Length(text); length > longestText)
        throw PlanError("plan-data-text-too-long",
                        {where, std::to_string(length), std::to_string(longestText)});
    if (const auto code = findUnwritable(text))
        throw PlanError("plan-data-control-character", {where, *code});
    return withPlainLineEnds(text);
}

Value readValue(const json& value, const Field& field, const std::string& where) {
    if (value.is_null())
        return {};
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        throw PlanError("plan-data-value", {where});
    std::string text = readText(value.get_ref<const std::string&>(), where);
    if (field.type == FieldType::Day)
        if (const auto date = planning::parseIsoDate(text))
            return *date;
    return text;
}

bool isUsableId(const std::string& id) {
    // References split at these, and a leading minus means a negative influence.
    return !id.empty() && utf16Length(id) <= longestId && id.front() != '-' &&
           id.find_first_of(",; \t\r\n") == std::string::npos && !findUnwritable(id);
}

Row readRow(const json& object, const Section& section, std::string_view rowName) {
    Row row;
    for (const auto& [name, value] : object.items()) {
        if (name == "id" && section.kind == SectionKind::Table)
            continue;
        const Field* field = section.find(name);
        if (!field)
            row.unknown.emplace(name, value);
        else if (!field->calculated())
            row.set(name, readValue(value, *field, place(section.id, rowName, name)));
    }
    return row;
}

std::string readId(const json& object, const std::string& where) {
    const auto found = object.find("id");
    if (found == object.end() || found->is_null())
        return {};
    if (!found->is_string() || !isUsableId(found->get_ref<const std::string&>()))
        throw PlanError(
            "plan-data-id",
            {where, quotation(found->is_string() ? found->get_ref<const std::string&>() : found->dump())});
    return found->get<std::string>();
}

// The number in an id such as "O12", 0 when it is not made that way.
std::uint64_t numberOf(std::string_view id, std::string_view prefix) {
    constexpr std::size_t mostDigits = 15;
    if (id.substr(0, prefix.size()) != prefix || id.size() > prefix.size() + mostDigits)
        return 0;
    const std::string_view digits = id.substr(prefix.size());
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

void numberRowsWithoutId(std::vector<Row>& rows, const std::string& prefix) {
    std::uint64_t highest = 0;
    for (const Row& row : rows)
        highest = std::max(highest, numberOf(row.id, prefix));
    for (Row& row : rows)
        if (row.id.empty())
            row.id = prefix + std::to_string(++highest);
}

std::vector<Row> readTable(const json& list, const Section& section) {
    if (!list.is_array())
        throw PlanError("plan-data-section-not-list", {section.id});
    if (list.size() > mostRows)
        throw PlanError("plan-data-too-many-rows",
                        {section.id, std::to_string(list.size()), std::to_string(mostRows)});
    std::vector<Row> rows;
    std::set<std::string, std::less<>> ids;
    for (const json& object : list) {
        const std::string position = "#" + std::to_string(rows.size() + 1);
        if (!object.is_object())
            throw PlanError("plan-data-row", {place(section.id, position)});
        std::string id = readId(object, place(section.id, position));
        if (!id.empty() && !ids.insert(id).second)
            throw PlanError("plan-data-id-twice", {place(section.id, position), id});
        rows.push_back(readRow(object, section, id.empty() ? position : id));
        rows.back().id = std::move(id);
    }
    numberRowsWithoutId(rows, section.rowId);
    return rows;
}

std::vector<Row> readCard(const json& object, const Section& section) {
    if (!object.is_object())
        throw PlanError("plan-data-section-not-object", {section.id});
    return {readRow(object, section, {})};
}

void checkVersion(const json& document) {
    const auto found = document.find("keyplan");
    if (found == document.end())
        throw PlanError("plan-data-version-missing");
    const double number = found->is_number() ? found->get<double>() : 0;
    if (number > version)
        throw PlanError("plan-data-version-newer", {quotation(found->dump()), std::to_string(version)});
    if (number != version)
        throw PlanError("plan-data-version-invalid", {quotation(found->dump())});
}

} // namespace

Plan readPlanJson(std::string_view text, const planning::Vocabulary& vocabulary) {
    const StrictJson read = readStrictJson(text, "sections");
    const json& document = read.value;
    if (!document.is_object())
        throw PlanError("plan-data-no-object");
    checkVersion(document);
    const auto sections = document.find("sections");
    if (sections == document.end() || !sections->is_object())
        throw PlanError("plan-data-sections");

    Plan plan;
    for (const auto& [name, value] : document.items()) {
        if (name == "template") {
            if (!value.is_string())
                throw PlanError("plan-data-template");
            plan.templateId = readText(value.get_ref<const std::string&>(), name);
        } else if (name != "keyplan" && name != "sections") {
            plan.unknownMembers.emplace(name, value);
        }
    }
    for (const std::string& name : read.order) {
        const json& value = sections->at(name);
        if (const Section* section = vocabulary.find(name))
            plan.sections.push_back({name, section->kind == SectionKind::Table ? readTable(value, *section)
                                                                               : readCard(value, *section)});
        else
            plan.unknownSections.emplace(name, value);
    }
    return plan;
}

} // namespace keyplan::exchange
