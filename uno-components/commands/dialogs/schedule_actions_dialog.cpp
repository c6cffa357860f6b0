// The dialog of Schedule Actions.
#include "commands/dialogs/schedule_actions_dialog.hpp"

#include "commands/dialogs/dates.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<ScheduleWish> askSchedule(const uno::Reference<uno::XComponentContext>& context,
                                        const uno::Reference<awt::XWindow>& parent, const ScheduleWish& first,
                                        const std::function<SchedulePreview(const ScheduleWish&)>& preview) {
    Dialog dialog(context, parent, "schedule_actions");
    const auto wish = [&] {
        return ScheduleWish{dateIn(dialog, "start").value_or(first.start), dialog.isTicked("level"),
                            fromOffice(dialog.get("holidays", "Text").get<rtl::OUString>())};
    };
    const auto fillIn = [&] {
        showDate(dialog, "start", first.start);
        dialog.set("level", "State", uno::Any(sal_Int16(first.level)));
        dialog.set("holidays", "Text", uno::Any(toOffice(first.holidays)));
    };
    if (!runWithPreview(dialog, "changeSchedule", fillIn, [&] { return preview(wish()); }))
        return std::nullopt;
    return wish();
}

} // namespace keyplan::commands
