// The paper of the country that the computer is set up for.
#pragma once

#include "planning/layout/paper.hpp"

namespace keyplan::commands {

/// What the system's locale prints on: Letter where it says so, else A4.
const planning::layout::Paper& systemPaper();

} // namespace keyplan::commands
