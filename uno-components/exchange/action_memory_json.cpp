// What Generate Actions remembers, as JSON that a plan carries along.
#include "exchange/action_memory_json.hpp"

#include <nlohmann/json.hpp>

namespace keyplan::exchange {

namespace {

using nlohmann::json;

/// Dates are told from texts by an object around them.
json toJson(const planning::Value& value) {
    if (const auto* date = std::get_if<planning::Date>(&value))
        return {{"date", planning::isoDate(*date)}};
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    return planning::asText(value);
}

planning::Value fromJson(const json& value) {
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_object() && value.contains("date") && value["date"].is_string())
        if (const auto date = planning::parseIsoDate(value["date"].get<std::string>()))
            return *date;
    return {};
}

} // namespace

planning::ActionMemory readActionMemory(std::string_view text) {
    planning::ActionMemory memory;
    const json entries = json::parse(text, nullptr, false);
    if (!entries.is_array())
        return memory;
    for (const json& entry : entries) {
        const auto isText = [&](const char* name) { return entry.contains(name) && entry[name].is_string(); };
        if (!entry.is_object() || !isText("key") || !isText("row"))
            continue;
        planning::GeneratedAction action{
            entry["key"].get<std::string>(), entry["row"].get<std::string>(), {}};
        const json written = entry.value("written", json::object());
        for (const auto& [field, value] : written.items())
            action.written[field] = fromJson(value);
        memory.push_back(std::move(action));
    }
    return memory;
}

std::string writeActionMemory(const planning::ActionMemory& memory) {
    json entries = json::array();
    for (const planning::GeneratedAction& action : memory) {
        json written = json::object();
        for (const auto& [field, value] : action.written)
            written[field] = toJson(value);
        entries.push_back({{"key", action.key}, {"row", action.row}, {"written", std::move(written)}});
    }
    return entries.dump();
}

} // namespace keyplan::exchange
