// The iCalendar format: properties as content lines, escaped and folded (RFC 5545).
#pragma once

#include "planning/date.hpp"

#include <string>
#include <string_view>

namespace keyplan::exchange {

/// A text as a property's value (RFC 5545, 3.3.11): backslash, semicolon, comma and line ends escaped,
/// control characters left out, bytes that are no UTF-8 replaced.
std::string calendarText(std::string_view text);

/// "20261130" (3.3.4). Years 1 to 9999.
std::string calendarDate(planning::Date date);

/// One property as a content line with its line end: "NAME:value", folded so that no line is longer than 75
/// octets and no character is cut (3.1). `name` may have parameters; `value` is escaped already.
std::string contentLine(std::string_view name, std::string_view value);

} // namespace keyplan::exchange
