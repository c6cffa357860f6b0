// Holidays as people list them: days and stretches of days.
#pragma once

#include "planning/date.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// "2026-12-24/2026-12-26, 2027-01-01": days and stretches of up to 366 days (ISO 8601 intervals, both ends
/// included), separated by commas, semicolons or blanks. Ascending, each day once. Throws InvalidArgument
/// "holiday-invalid" (the word that is neither).
std::vector<Date> readHolidays(std::string_view text);

/// The same in its shortest form, for days in any order.
std::string holidaysText(std::span<const Date> holidays);

} // namespace keyplan::planning
