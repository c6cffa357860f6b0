// Calendar dates: ISO 8601 text to days and back.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning {

using Date = std::chrono::sys_days;

/// Reads "2026-11-30" exactly; nothing for any other text or an impossible day. Years 0001 to 9999.
std::optional<Date> parseIsoDate(std::string_view text);

/// "2026-11-30".
std::string isoDate(Date date);

} // namespace keyplan::planning
