// Which rules Generate Actions can apply to a plan.
#pragma once

#include "commands/command.hpp"

#include <string>
#include <vector>

namespace keyplan::commands {

/// The names of the rules that "From" asks for, all without it. A rule whose section the plan lacks is left
/// out, and refused when it was asked for by name. So is one that would misread the rows since a field of
/// theirs was not found; the forces' fields are needed in any case, and a field asked for by name where
/// nothing else is left to do. Throws PlanError "rule-unknown", "section-missing", "field-missing".
std::vector<std::string> rulesThatCanRun(CommandCall& call, const document::OpenPlan& open);

} // namespace keyplan::commands
