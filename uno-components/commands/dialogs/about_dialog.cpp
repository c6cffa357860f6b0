// The dialog of About.
#include "commands/dialogs/about_dialog.hpp"

#include "commands/dialogs/dialog.hpp"

namespace keyplan::commands {

using namespace com::sun::star;

void showAbout(const uno::Reference<uno::XComponentContext>& context,
               const uno::Reference<awt::XWindow>& parent, std::string_view version) {
    Dialog dialog(context, parent, "about");
    dialog.fillLabel("version", version);
    dialog.run();
}

} // namespace keyplan::commands
