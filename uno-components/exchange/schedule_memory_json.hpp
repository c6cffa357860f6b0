// What Schedule Actions remembers, as JSON that a plan carries along.
#pragma once

#include "planning/schedule_memory.hpp"

#include <string>
#include <string_view>

namespace keyplan::exchange {

/// The name under which a plan keeps it.
inline constexpr const char* scheduleEntry = "schedule";

/// Reads what writeScheduleMemory wrote; anything else remembers nothing.
planning::ScheduleMemory readScheduleMemory(std::string_view text);

std::string writeScheduleMemory(const planning::ScheduleMemory& memory);

} // namespace keyplan::exchange
