// The row of a table on which the user's cursor stands.
#pragma once

#include "commands/command.hpp"

#include <string>

namespace keyplan::commands {

/// The filled row of that section in which the selection begins; null when it lies elsewhere or when cells
/// are not what is selected.
const planning::Row* selectedRow(const CommandCall& call, const document::OpenPlan& open,
                                 const std::string& section);

/// The objective that the selected row of the force field or the objectives names or is; empty for none.
std::string selectedObjective(const CommandCall& call, const document::OpenPlan& open);

} // namespace keyplan::commands
