// What the dialogs that schedule share.
#include "commands/dialogs/schedule_preview.hpp"

#include "commands/dialogs/dialog.hpp"

namespace keyplan::commands {

bool runWithPreview(Dialog& dialog, std::string_view event, const std::function<void()>& fillIn,
                    const std::function<SchedulePreview()>& preview) {
    // Filling the controls in is a change, too.
    bool filled = false;
    const auto show = [&] {
        if (!filled)
            return;
        const SchedulePreview now = preview();
        dialog.setLabel("preview", now.text);
        dialog.setEnabled("schedule", now.possible);
    };
    dialog.on(event, show);
    fillIn();
    filled = true;
    show();
    return dialog.run();
}

} // namespace keyplan::commands
