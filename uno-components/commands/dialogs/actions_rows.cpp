// The list in the dialogs of Generate Actions and Derive Strategies.
#include "commands/dialogs/actions_rows.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"
#include "commands/dialogs/text_look.hpp"

#include <algorithm>

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

namespace {

// In the dialog's units. In the list the reason stands under the action's text, right of the tick.
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 listTop = 24;
constexpr sal_Int32 listWidth = 430;
constexpr sal_Int32 indent = 12;
constexpr sal_Int32 detailWidth = 138;
constexpr sal_Int32 actionWidth = listWidth - detailWidth - margin;
constexpr sal_Int32 whyWidth = listWidth - indent;
constexpr sal_Int32 betweenRows = 6;
constexpr sal_Int32 buttonHeight = 16;
constexpr sal_Int32 buttonWidth = 56;
constexpr sal_Int32 summaryHeight = 20;
constexpr sal_Int32 belowList =
    margin + buttonHeight + margin + summaryHeight + margin + buttonHeight + margin;
constexpr std::size_t mostRows = 16;
constexpr sal_Int16 firstTab = 20;

std::string nameOf(std::string_view part, std::size_t row) {
    return std::string(part) + std::to_string(row + 1);
}

void addControl(Dialog& dialog, const char* service, const std::string& name) {
    dialog.add(service, name);
    dialog.set(name, "MultiLine", uno::Any(true));
}

} // namespace

ActionRows::ActionRows(const uno::Reference<uno::XComponentContext>& context, Dialog& dialog, sal_Int32 left,
                       sal_Int32 height, std::function<void(const ActionOffer&, bool)> ticked)
    : context_(context), dialog_(dialog), ticked_(std::move(ticked)), left_(left), listHeight_(height) {
    const uno::Any quiet(quietColor(dialog));
    constexpr sal_Int16 right = 2;
    for (std::size_t row = 0; row < mostRows; ++row) {
        const std::string action = nameOf("action", row);
        addControl(dialog, "com.sun.star.awt.UnoControlCheckBoxModel", action);
        dialog.set(action, "TabIndex",
                   uno::Any(static_cast<sal_Int16>(firstTab + static_cast<sal_Int16>(row))));
        embolden(dialog, action);
        for (const char* part : {"why", "detail"}) {
            const std::string name = nameOf(part, row);
            addControl(dialog, "com.sun.star.awt.UnoControlFixedTextModel", name);
            dialog.set(name, "TextColor", quiet);
            dialog.set(name, "NoLabel", uno::Any(true));
        }
        dialog.set(nameOf("detail", row), "Align", uno::Any(right));
        dialog.onTick(action, [this, row] {
            if (row < shown_.size())
                ticked_(ActionOffer(shown_[row]), dialog_.isTicked(nameOf("action", row)));
        });
    }
}

ActionRows::Heights ActionRows::fill(std::size_t row, const ActionOffer& offer) const {
    const std::string action = nameOf("action", row);
    const TextMeasure measure(dialog_);
    dialog_.setLabel(action, offer.action);
    dialog_.setLabel(nameOf("why", row), offer.why);
    dialog_.setLabel(nameOf("detail", row), offer.detail);
    // What a screen reader says of the tick after its label.
    dialog_.set(action, "HelpText", uno::Any(toOffice(offer.why)));
    return {std::max(measure.height(action, offer.detail.empty() ? listWidth : actionWidth),
                     measure.height(nameOf("detail", row), detailWidth)),
            measure.height(nameOf("why", row), whyWidth)};
}

void ActionRows::layOut(const std::vector<ActionOffer>& offers) {
    sal_Int32 needed = listHeight_;
    sal_Int32 all = 0;
    for (const ActionOffer& offer : offers) {
        const Heights one = fill(0, offer);
        all += one.action + one.why + betweenRows;
    }
    needed = std::max(needed, all);
    // Room for the window's title and the desktop's panels.
    constexpr sal_Int32 surroundings = 80;
    const awt::Rectangle screen =
        uno::Reference<awt::XToolkit>(awt::Toolkit::create(context_), uno::UNO_QUERY_THROW)->getWorkArea();
    const sal_Int32 room = TextMeasure(dialog_).units(screen.Height - surroundings) - listTop - belowList;
    listHeight_ = std::max(listHeight_, std::min(needed, room));

    const sal_Int32 right = left_ + listWidth;
    sal_Int32 y = listTop + listHeight_ + margin;
    dialog_.place("all", left_, y, buttonWidth, buttonHeight);
    dialog_.place("none", left_ + buttonWidth + 4, y, buttonWidth, buttonHeight);
    dialog_.place("page", right - 2 * buttonWidth - 76, y + 3, 64, 10);
    dialog_.place("previous", right - 2 * buttonWidth - 4, y, buttonWidth, buttonHeight);
    dialog_.place("next", right - buttonWidth, y, buttonWidth, buttonHeight);
    y += buttonHeight + margin;
    dialog_.place("summary", margin, y, right - margin, summaryHeight);
    y += summaryHeight + 2;
    dialog_.place("line", margin, y, right - margin, 2);
    y += margin - 2;
    dialog_.place("write", right - 2 * buttonWidth - 4, y, buttonWidth, buttonHeight);
    dialog_.place("cancel", right - buttonWidth, y, buttonWidth, buttonHeight);
    const uno::Reference<beans::XPropertySet> model(dialog_.self<awt::XControl>()->getModel(),
                                                    uno::UNO_QUERY_THROW);
    model->setPropertyValue("Width", uno::Any(right + margin));
    model->setPropertyValue("Height", uno::Any(y + buttonHeight + margin));
}

std::size_t ActionRows::show(const std::vector<ActionOffer>& offers, std::size_t first,
                             const std::function<bool(const ActionOffer&)>& isTicked) {
    shown_.clear();
    sal_Int32 y = listTop;
    std::size_t next = first;
    for (std::size_t row = 0; row < mostRows; ++row) {
        bool visible = next < offers.size() && shown_.size() == row;
        if (visible) {
            const ActionOffer& offer = offers[next];
            const Heights heights = fill(row, offer);
            // The first always: a page without a row would lead nowhere.
            visible = row == 0 || y + heights.action + heights.why <= listTop + listHeight_;
            if (visible) {
                dialog_.set(nameOf("action", row), "State", uno::Any(sal_Int16(isTicked(offer))));
                dialog_.place(nameOf("action", row), left_, y, offer.detail.empty() ? listWidth : actionWidth,
                              heights.action);
                dialog_.place(nameOf("detail", row), left_ + listWidth - detailWidth, y, detailWidth,
                              heights.action);
                y += heights.action;
                dialog_.place(nameOf("why", row), left_ + indent, y, whyWidth, heights.why);
                y += heights.why + betweenRows;
                shown_.push_back(offer);
                ++next;
            }
        }
        dialog_.setVisible(nameOf("action", row), visible);
        dialog_.setVisible(nameOf("why", row), visible);
        dialog_.setVisible(nameOf("detail", row), visible && !shown_.back().detail.empty());
    }
    return next;
}

} // namespace keyplan::commands
