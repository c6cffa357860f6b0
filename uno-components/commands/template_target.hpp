// Where a template of the user's own is stored, and under which name.
#pragma once

#include "commands/command.hpp"

#include <string>

namespace keyplan::commands {

struct TemplateTarget {
    std::string name;
    /// The .ots file.
    std::string url;
    /// Whether it lies where New Plan and the office look for the user's templates.
    bool inOwnFolder = false;
    /// Whether the file is there already: saved under this name before.
    bool replaces = false;
};

/// The own folder, to be named. Throws PlanError "template-folder-missing".
std::string ownFolderOrRefuse(const css::uno::Reference<css::uno::XComponentContext>& context);

/// `to` is the URL of an .ots file or of a folder; empty for the own folder. `name` may be empty where a file
/// says it. Throws PlanError "argument-missing", "template-name-invalid" (name), "template-name-taken"
/// (name), "template-target-invalid" (to), "template-file-exists" (path) for a file that was not saved under
/// this name.
TemplateTarget templateTarget(const CommandCall& call, const std::string& name, const std::string& to);

} // namespace keyplan::commands
