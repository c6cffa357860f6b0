// The dialog of Move Action: where the action goes.
#pragma once

#include "planning/action_state.hpp"

#include <optional>
#include <string>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// Shows the dialog over `parent` (may be null), `now` chosen; the status chosen, nothing when cancelled.
std::optional<planning::ActionStatus>
askActionStatus(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
                const std::string& action, planning::ActionStatus now);

} // namespace keyplan::commands
