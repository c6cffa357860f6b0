// A message box with one button.
#include "commands/dialogs/message.hpp"

#include "commands/dialogs/text.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

void showMessage(const uno::Reference<uno::XComponentContext>& context,
                 const uno::Reference<awt::XWindow>& parent, bool isError, std::string_view title,
                 std::string_view text) {
    const uno::Reference<awt::XMessageBoxFactory> toolkit(awt::Toolkit::create(context),
                                                          uno::UNO_QUERY_THROW);
    const uno::Reference<awt::XMessageBox> box =
        toolkit->createMessageBox(uno::Reference<awt::XWindowPeer>(parent, uno::UNO_QUERY),
                                  isError ? awt::MessageBoxType_ERRORBOX : awt::MessageBoxType_INFOBOX,
                                  awt::MessageBoxButtons::BUTTONS_OK, toOffice(title), toOffice(text));
    box->execute();
    uno::Reference<lang::XComponent>(box, uno::UNO_QUERY_THROW)->dispose();
}

} // namespace keyplan::commands
