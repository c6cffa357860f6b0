// The dialog of Move Action: where the action goes.
#include "commands/dialogs/move_action_dialog.hpp"

#include "commands/dialogs/dialog.hpp"

#include <array>

#include <com/sun/star/awt/XRadioButton.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<planning::ActionStatus> askActionStatus(const uno::Reference<uno::XComponentContext>& context,
                                                      const uno::Reference<awt::XWindow>& parent,
                                                      const std::string& action, planning::ActionStatus now) {
    constexpr std::array<const char*, 3> choices = {"toDo", "doing", "done"};
    Dialog dialog(context, parent, "move_action");
    dialog.setLabel("action", action);
    dialog.find<awt::XRadioButton>(choices.at(static_cast<std::size_t>(now)))->setState(true);
    if (!dialog.run())
        return std::nullopt;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (dialog.find<awt::XRadioButton>(choices.at(i))->getState())
            return static_cast<planning::ActionStatus>(i);
    return std::nullopt;
}

} // namespace keyplan::commands
