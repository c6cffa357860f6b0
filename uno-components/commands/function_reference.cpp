// Function Reference: the help of the worksheet functions, in the browser.
#include "commands/command.hpp"
#include "document/text.hpp"
#include "package/files.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

namespace keyplan::commands {

namespace {

void openInBrowser(const CommandCall& call, const std::string& page) {
    try {
        css::system::SystemShellExecute::create(call.context)
            ->execute(document::toOffice(page), {}, css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::uno::Exception&) {
        throw planning::PlanError("no-browser", {package::systemPath(page)});
    }
}

} // namespace

CommandResult functionReference(CommandCall& call) {
    const std::string page = call.package.url + "/help/functions.html";
    package::readFile(page);
    if (call.ask)
        openInBrowser(call, page);
    return {call.say("function-reference", {package::systemPath(page)}), {{"file", page}}};
}

} // namespace keyplan::commands
