// Lists of ids in one cell: "A1, A2; A3".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// The ids of a list, in its order, as they were typed: separated by commas, semicolons or blanks (spaces,
/// tabs, line ends, no-break spaces), any number of them. UTF-8.
std::vector<std::string> splitIds(std::string_view list);

} // namespace keyplan::planning
