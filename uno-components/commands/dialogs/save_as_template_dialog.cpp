// The dialog of Save as Template.
#include "commands/dialogs/save_as_template_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

#include <com/sun/star/awt/XTextComponent.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<std::string> askTemplateName(const uno::Reference<uno::XComponentContext>& context,
                                           const uno::Reference<awt::XWindow>& parent,
                                           const std::string& folder, const std::string& name,
                                           const std::function<NameVerdict(const std::string&)>& judge) {
    Dialog dialog(context, parent, "save_as_template");
    const auto field = dialog.find<awt::XTextComponent>("name");
    const auto typed = [&] { return fromOffice(field->getText().trim()); };
    const auto tell = [&] {
        const NameVerdict verdict = judge(typed());
        dialog.setEnabled("save", verdict.usable);
        dialog.setLabel("note", verdict.note);
    };
    dialog.on("typeName", tell);
    dialog.fillLabel("where", folder);
    field->setText(toOffice(name));
    tell();
    if (!dialog.run() || !judge(typed()).usable)
        return std::nullopt;
    return typed();
}

} // namespace keyplan::commands
