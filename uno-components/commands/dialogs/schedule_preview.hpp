// What the dialogs that schedule share: they say what would be written while their fields are changed.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace keyplan::commands {

class Dialog;

/// What would be written, or why nothing can be.
struct SchedulePreview {
    std::string text;
    bool possible = true;
};

/// Fills the dialog's controls in and shows it: its control "preview" says `preview`, anew at each event of
/// this name, and "schedule" can be pressed where that is possible. False when cancelled.
bool runWithPreview(Dialog& dialog, std::string_view event, const std::function<void()>& fillIn,
                    const std::function<SchedulePreview()>& preview);

} // namespace keyplan::commands
