// Line ends: one kind for all.
#pragma once

#include <string>
#include <string_view>

namespace keyplan::exchange {

/// The text with every line end ("\r\n", "\r", "\n") as "\n", as a cell breaks its lines.
std::string withPlainLineEnds(std::string_view text);

} // namespace keyplan::exchange
