// The dialog of Insert Section.
#include "commands/dialogs/insert_section_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

#include <algorithm>

#include <com/sun/star/awt/XListBox.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<std::string> askSection(const uno::Reference<uno::XComponentContext>& context,
                                      const uno::Reference<awt::XWindow>& parent,
                                      const std::vector<SectionOffer>& sections) {
    if (sections.empty())
        return std::nullopt;
    Dialog dialog(context, parent, "insert_section");
    const auto list = dialog.find<awt::XListBox>("sections");
    const auto chosen = [&]() -> const SectionOffer& {
        return sections.at(static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos())));
    };
    const auto describe = [&] {
        dialog.setLabel("sectionName", chosen().label);
        dialog.setLabel("note", chosen().note);
        dialog.setVisible("present", chosen().present);
        dialog.setEnabled("insert", !chosen().present);
    };
    dialog.on("chooseSection", describe);
    dialog.on("acceptSection", [&] {
        if (!chosen().present)
            dialog.accept();
    });
    for (const SectionOffer& offer : sections)
        list->addItem(toOffice(offer.present ? offer.label + " ✓" : offer.label), list->getItemCount());
    const auto firstMissing = std::find_if(sections.begin(), sections.end(),
                                           [](const SectionOffer& offer) { return !offer.present; });
    list->selectItemPos(
        static_cast<sal_Int16>(firstMissing == sections.end() ? 0 : firstMissing - sections.begin()), true);
    describe();

    if (!dialog.run() || chosen().present)
        return std::nullopt;
    return chosen().id;
}

} // namespace keyplan::commands
