// About Keyplan, and the reference of its functions.
#include "commands/command.hpp"
#include "commands/dialogs/about_dialog.hpp"
#include "commands/files.hpp"
#include "document/text.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

namespace keyplan::commands {

CommandResult about(CommandCall& call) {
    if (call.ask)
        showAbout(call.context, call.window(), KEYPLAN_VERSION);
    return {call.say("about", {KEYPLAN_VERSION}), {{"version", KEYPLAN_VERSION}, {"licence", "MPL-2.0"}}};
}

CommandResult functionReference(CommandCall& call) {
    const std::string page = call.package.url + "/help/functions.html";
    readFile(page);
    if (call.ask)
        css::system::SystemShellExecute::create(call.context)
            ->execute(document::toOffice(page), {}, css::system::SystemShellExecuteFlags::URIS_ONLY);
    return {call.say("function-reference", {systemPath(page)}), {{"file", page}}};
}

} // namespace keyplan::commands
