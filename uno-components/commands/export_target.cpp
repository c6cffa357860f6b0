// Where an export goes: the file that its argument To names, or that a person chooses.
#include "commands/export_target.hpp"

#include "commands/dialogs/file_dialogs.hpp"
#include "planning/errors.hpp"

namespace keyplan::commands {

std::optional<std::string> exportTarget(const CommandCall& call, const std::string& title,
                                        const std::string& defaultName, const std::string& files,
                                        const std::string& pattern) {
    if (call.ask)
        return askSaveFile(call.context, call.window(), call.say(title), defaultName, call.say(files),
                           pattern);
    std::string to = call.arguments.text("To");
    if (to.empty())
        throw planning::PlanError("argument-missing", {"To"});
    return to;
}

} // namespace keyplan::commands
