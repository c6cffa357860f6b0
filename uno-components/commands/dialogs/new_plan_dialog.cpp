// The dialog of New Plan.
#include "commands/dialogs/new_plan_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

#include <algorithm>

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<NewPlanAnswer> askNewPlan(const uno::Reference<uno::XComponentContext>& context,
                                        const uno::Reference<awt::XWindow>& parent,
                                        const std::vector<TemplateOffer>& templates,
                                        const std::string& leftOut) {
    if (templates.empty())
        return std::nullopt;
    Dialog dialog(context, parent, "new_plan");
    const auto list = dialog.find<awt::XListBox>("templates");
    const auto chosen = [&]() -> const TemplateOffer& {
        return templates.at(static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos())));
    };
    const uno::Any minutesPattern = dialog.get("minutes", "Label");
    const auto offerFilling = [&] {
        const bool sample = chosen().hasSample && dialog.isTicked("sample");
        const bool takesAccount = chosen().isPlan && !sample;
        dialog.setEnabled("sample", chosen().hasSample);
        // The sample brings its own account.
        dialog.setEnabled("account", takesAccount);
        dialog.setEnabled("accountLabel", takesAccount);
    };
    const auto describe = [&] {
        offerFilling();
        dialog.setVisible("minutes", chosen().minutes > 0);
        dialog.setLabel("templateName", chosen().label);
        dialog.setLabel("description", chosen().description);
        dialog.set("minutes", "Label", minutesPattern);
        dialog.fillLabel("minutes", std::to_string(chosen().minutes));
    };
    dialog.on("chooseTemplate", describe);
    dialog.on("acceptTemplate", [&] { dialog.accept(); });
    dialog.on("tickSample", offerFilling);
    for (const TemplateOffer& offer : templates)
        list->addItem(toOffice(offer.label), list->getItemCount());
    list->selectItemPos(0, true);
    dialog.setLabel("leftOut", leftOut);
    dialog.setVisible("leftOut", !leftOut.empty());
    describe();

    if (!dialog.run())
        return std::nullopt;
    if (!chosen().isPlan)
        return NewPlanAnswer{chosen().id, {}, false};
    const bool sample = chosen().hasSample && dialog.isTicked("sample");
    const rtl::OUString account = dialog.find<awt::XTextComponent>("account")->getText().trim();
    return NewPlanAnswer{chosen().id, sample ? std::string() : fromOffice(account), sample};
}

} // namespace keyplan::commands
