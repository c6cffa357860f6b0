// The dialog of Generate Actions: its rows are made for the offers, then laid out as high as their texts
// need.
#include "commands/dialogs/actions_dialog.hpp"

#include "commands/dialogs/actions_rows.hpp"
#include "commands/dialogs/dialog.hpp"

#include <algorithm>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<std::vector<bool>> askActions(const uno::Reference<uno::XComponentContext>& context,
                                            const uno::Reference<awt::XWindow>& parent,
                                            const std::vector<ActionOffer>& offers,
                                            std::string_view summary) {
    if (offers.empty())
        return std::nullopt;
    Dialog dialog(context, parent, "actions");
    dialog.setLabel("summary", summary);
    addRows(dialog, offers);
    layOutRows(context, dialog, offers.size());

    const auto ticks = [&] {
        std::vector<bool> result;
        for (std::size_t row = 1; row <= offers.size(); ++row)
            result.push_back(dialog.isTicked(actionName("action", row)));
        return result;
    };
    const auto offerWriting = [&] {
        const std::vector<bool> now = ticks();
        dialog.setEnabled("write", std::find(now.begin(), now.end(), true) != now.end());
    };
    const auto tickAll = [&](bool ticked) {
        for (std::size_t row = 1; row <= offers.size(); ++row)
            dialog.set(actionName("action", row), "State", uno::Any(sal_Int16(ticked)));
        offerWriting();
    };
    dialog.on("tickAll", [&] { tickAll(true); });
    dialog.on("tickNone", [&] { tickAll(false); });
    for (std::size_t row = 1; row <= offers.size(); ++row)
        dialog.onTick(actionName("action", row), offerWriting);

    if (!dialog.run())
        return std::nullopt;
    return ticks();
}

} // namespace keyplan::commands
