// What Generate Actions remembers, as JSON that a plan carries along.
#pragma once

#include "planning/actions/memory.hpp"

#include <string>
#include <string_view>

namespace keyplan::exchange {

/// Reads what writeActionMemory wrote; anything else remembers nothing.
planning::ActionMemory readActionMemory(std::string_view text);

std::string writeActionMemory(const planning::ActionMemory& memory);

} // namespace keyplan::exchange
