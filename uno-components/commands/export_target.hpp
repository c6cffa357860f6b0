// Where an export goes: the file that its argument To names, or that a person chooses.
#pragma once

#include "commands/command.hpp"

#include <optional>
#include <string>

namespace keyplan::commands {

/// The file's URL; nothing when the person cancelled. `title` and `files`, the name of the kind of file, are
/// ids of sentences; `pattern` is like "*.json". Throws PlanError "argument-missing" where a script names
/// none.
std::optional<std::string> exportTarget(const CommandCall& call, const std::string& title,
                                        const std::string& defaultName, const std::string& files,
                                        const std::string& pattern);

} // namespace keyplan::commands
