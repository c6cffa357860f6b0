// The ids of a table's rows: letters of its section and a number, such as "O12".
#pragma once

#include "planning/vocabulary.hpp"

#include <string>

namespace keyplan::planning {

/// The number in a row id; 0 where the id is made another way.
int idNumber(const std::string& id, const Section& section);

} // namespace keyplan::planning
