// What Schedule Actions remembers, as JSON that a plan carries along.
#include "exchange/schedule_memory_json.hpp"

#include <nlohmann/json.hpp>

namespace keyplan::exchange {

namespace {

using nlohmann::json;

std::optional<planning::Date> dateIn(const json& value) {
    return value.is_string() ? planning::parseIsoDate(value.get<std::string>()) : std::nullopt;
}

std::optional<planning::Date> dateIn(const json& entry, const char* name) {
    return entry.is_object() && entry.contains(name) ? dateIn(entry[name]) : std::nullopt;
}

} // namespace

planning::ScheduleMemory readScheduleMemory(std::string_view text) {
    planning::ScheduleMemory memory;
    const json entry = json::parse(text, nullptr, false);
    if (!entry.is_object())
        return memory;
    // Named, because items() of a temporary would outlive it.
    const json holidays = entry.value("holidays", json());
    const json actions = entry.value("actions", json());
    if (holidays.is_array())
        for (const json& holiday : holidays)
            if (const auto date = dateIn(holiday))
                memory.holidays.push_back(*date);
    if (entry.contains("level") && entry["level"].is_boolean())
        memory.levelled = entry["level"].get<bool>();
    if (actions.is_object())
        for (const auto& [row, dates] : actions.items())
            memory.actions[row] = {dateIn(dates, "start"), dateIn(dates, "due"), dateIn(dates, "wish")};
    return memory;
}

std::string writeScheduleMemory(const planning::ScheduleMemory& memory) {
    json holidays = json::array();
    for (const planning::Date holiday : memory.holidays)
        holidays.push_back(planning::isoDate(holiday));
    json actions = json::object();
    for (const auto& [row, dates] : memory.actions) {
        json& entry = actions[row] = json::object();
        const auto put = [&](const char* name, const std::optional<planning::Date>& date) {
            if (date)
                entry[name] = planning::isoDate(*date);
        };
        put("start", dates.start);
        put("due", dates.due);
        put("wish", dates.wish);
    }
    return json{{"holidays", holidays}, {"level", memory.levelled}, {"actions", actions}}.dump();
}

} // namespace keyplan::exchange
