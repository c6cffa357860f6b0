// Dates as people read them.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/date.hpp"
#include "planning/messages.hpp"

#include <string>

namespace keyplan::planning {

/// "30 Nov 2026".
std::string dayInWords(Date date, const Say& say);
std::string dayInWords(Date date, const Messages& messages);

/// "Nov".
std::string monthInWords(std::chrono::month month, const Say& say);
std::string monthInWords(std::chrono::month month, const Messages& messages);

} // namespace keyplan::planning
