// The dialog of Schedule Actions: when work begins, who is away, and what would change.
#pragma once

#include "commands/dialogs/schedule_preview.hpp"
#include "planning/date.hpp"

#include <functional>
#include <optional>
#include <string>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

struct ScheduleWish {
    planning::Date start;
    bool level = true;
    /// As it was typed.
    std::string holidays;
};

/// Shows the dialog over `parent` (may be null) and asks for a preview whenever something was changed; the
/// user's wish, or nothing when cancelled.
std::optional<ScheduleWish>
askSchedule(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
            const ScheduleWish& first, const std::function<SchedulePreview(const ScheduleWish&)>& preview);

} // namespace keyplan::commands
