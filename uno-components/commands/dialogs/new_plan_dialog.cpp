// The dialog of New Plan: which template, for which account, in which look and on which paper.
#include "commands/dialogs/new_plan_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"
#include "planning/layout/paper.hpp"

#include <algorithm>

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

namespace keyplan::commands {

namespace {

using namespace com::sun::star;

class NewPlanDialog {
public:
    NewPlanDialog(const uno::Reference<uno::XComponentContext>& context,
                  const uno::Reference<awt::XWindow>& parent, const NewPlanOffers& offers)
        : offers_(offers), dialog_(context, parent, "new_plan"), minutes_(dialog_.get("minutes", "Label")),
          sample_(dialog_.get("sample", "Label")) {
        dialog_.on("chooseTemplate", [this] { describe(); });
        dialog_.on("acceptTemplate", [this] { dialog_.accept(); });
        dialog_.on("tickSample", [this] { offerFilling(); });
        for (const TemplateOffer& offer : offers_.templates)
            add(templates_, offer.label);
        for (const ThemeOffer& offer : offers_.themes)
            add(themes_, offer.label);
        for (const planning::layout::Paper& paper : planning::layout::papers)
            add(papers_, paper.name);
        papers_->selectItem(toOffice(offers_.paper), true);
        templates_->selectItemPos(0, true);
        tellLeftOut();
        describe();
    }

    std::optional<NewPlanAnswer> ask() {
        if (!dialog_.run())
            return std::nullopt;
        NewPlanAnswer answer{chosen().id, {}, false, {}, fromOffice(papers_->getSelectedItem())};
        if (!chosen().isPlan)
            return answer;
        if (!chosen().themeId.empty())
            answer.themeId = theme();
        answer.sample = takesSample();
        if (!answer.sample)
            answer.account = fromOffice(dialog_.find<awt::XTextComponent>("account")->getText().trim());
        return answer;
    }

private:
    static void add(const uno::Reference<awt::XListBox>& list, std::string_view label) {
        list->addItem(toOffice(label), list->getItemCount());
    }

    /// Below a shorter list.
    void tellLeftOut() {
        dialog_.setVisible("leftOut", !offers_.leftOut.empty());
        dialog_.setLabel("leftOut", offers_.leftOut);
        if (offers_.leftOut.empty())
            return;
        dialog_.place("templates", 8, 20, 122, 142);
        dialog_.place("leftOut", 8, 166, 122, 50);
    }

    const TemplateOffer& chosen() const {
        return offers_.templates.at(
            static_cast<std::size_t>(std::max<sal_Int16>(0, templates_->getSelectedItemPos())));
    }

    /// The look that is chosen; empty when none is.
    std::string theme() const {
        const sal_Int16 at = themes_->getSelectedItemPos();
        return at < 0 ? std::string() : offers_.themes.at(static_cast<std::size_t>(at)).id;
    }

    bool takesSample() const { return !chosen().sampleAccount.empty() && dialog_.isTicked("sample"); }

    void offerFilling() {
        dialog_.setEnabled("sample", !chosen().sampleAccount.empty());
        // The sample brings its own account.
        for (const char* control : {"account", "accountLabel"})
            dialog_.setEnabled(control, chosen().isPlan && !takesSample());
        for (const char* control : {"theme", "themeLabel", "paper", "paperLabel"})
            dialog_.setEnabled(control, !chosen().themeId.empty());
    }

    /// The template's own look, unless the user has chosen another.
    void offerTheme() {
        const auto own = std::find_if(offers_.themes.begin(), offers_.themes.end(),
                                      [&](const ThemeOffer& offer) { return offer.id == chosen().themeId; });
        if (theme() != offeredTheme_ || own == offers_.themes.end())
            return;
        themes_->selectItemPos(static_cast<sal_Int16>(own - offers_.themes.begin()), true);
        offeredTheme_ = own->id;
    }

    void describe() {
        offerFilling();
        offerTheme();
        dialog_.setVisible("preview", !chosen().preview.empty());
        dialog_.set("preview", "ImageURL", uno::Any(toOffice(chosen().preview)));
        dialog_.setLabel("templateName", chosen().label);
        dialog_.setLabel("description", chosen().description);
        dialog_.setVisible("minutes", chosen().minutes > 0);
        dialog_.set("minutes", "Label", minutes_);
        dialog_.fillLabel("minutes", std::to_string(chosen().minutes));
        dialog_.setVisible("sample", !chosen().sampleAccount.empty());
        dialog_.set("sample", "Label", sample_);
        dialog_.fillLabel("sample", chosen().sampleAccount);
    }

    const NewPlanOffers& offers_;
    Dialog dialog_;
    const uno::Reference<awt::XListBox> templates_ = dialog_.find<awt::XListBox>("templates");
    const uno::Reference<awt::XListBox> themes_ = dialog_.find<awt::XListBox>("theme");
    const uno::Reference<awt::XListBox> papers_ = dialog_.find<awt::XListBox>("paper");
    /// The sentences with their gaps.
    const uno::Any minutes_;
    const uno::Any sample_;
    std::string offeredTheme_;
};

} // namespace

std::optional<NewPlanAnswer> askNewPlan(const uno::Reference<uno::XComponentContext>& context,
                                        const uno::Reference<awt::XWindow>& parent,
                                        const NewPlanOffers& offers) {
    if (offers.templates.empty())
        return std::nullopt;
    return NewPlanDialog(context, parent, offers).ask();
}

} // namespace keyplan::commands
