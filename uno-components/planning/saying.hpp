// Messages as what says a sentence in planning.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/messages.hpp"

namespace keyplan::planning {

/// Says these messages, which must outlive it.
Say saying(const Messages& messages);

} // namespace keyplan::planning
