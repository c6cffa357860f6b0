// About Keyplan: version and licence.
#include "commands/command.hpp"
#include "commands/dialogs/about_dialog.hpp"

namespace keyplan::commands {

CommandResult about(CommandCall& call) {
    if (call.ask)
        showAbout(call.context, call.window(), KEYPLAN_VERSION);
    return {call.say("about", {KEYPLAN_VERSION}), {{"version", KEYPLAN_VERSION}, {"licence", "MPL-2.0"}}};
}

} // namespace keyplan::commands
