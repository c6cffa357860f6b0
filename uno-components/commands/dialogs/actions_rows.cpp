// The list in the dialogs of Generate Actions and Derive Strategies.
#include "commands/dialogs/actions_rows.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

#include <algorithm>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/Color.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

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

void addControl(const Dialog& dialog, const char* service, const std::string& name) {
    const auto model = dialog.self<awt::XControl>()->getModel();
    const uno::Reference<lang::XMultiServiceFactory> factory(model, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> control(
        factory->createInstance(rtl::OUString::createFromAscii(service)), uno::UNO_QUERY_THROW);
    control->setPropertyValue("MultiLine", uno::Any(true));
    uno::Reference<container::XNameContainer>(model, uno::UNO_QUERY_THROW)
        ->insertByName(toOffice(name), uno::Any(control));
}

/// Two thirds of the way from the dialog's background to its text: quieter than the text, readable on any
/// theme.
util::Color quietColor(const Dialog& dialog) {
    const auto style =
        uno::Reference<awt::XStyleSettingsSupplier>(dialog.self<awt::XControl>(), uno::UNO_QUERY_THROW)
            ->getStyleSettings();
    const util::Color text = style->getDialogTextColor();
    const util::Color ground = style->getDialogColor();
    util::Color mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8)
        mixed |= ((((text >> shift) & 0xff) * 2 + ((ground >> shift) & 0xff)) / 3) << shift;
    return mixed;
}

uno::Reference<awt::XUnitConversion> unitsOf(const Dialog& dialog) {
    return {dialog.self<awt::XControl>()->getPeer(), uno::UNO_QUERY_THROW};
}

/// A height in pixels as dialog units, rounded up.
sal_Int32 inUnits(const Dialog& dialog, sal_Int32 pixels) {
    return unitsOf(dialog)->convertSizeToLogic({0, pixels}, util::MeasureUnit::APPFONT).Height + 1;
}

/// How high the control must be to show its whole text in that width.
sal_Int32 heightOf(const Dialog& dialog, const std::string& control, sal_Int32 width) {
    const awt::Size wide = unitsOf(dialog)->convertSizeToPixel({width, 0}, util::MeasureUnit::APPFONT);
    return inUnits(dialog, dialog.find<awt::XLayoutConstrains>(control)->calcAdjustedSize(wide).Height + 1);
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
        awt::FontDescriptor font = dialog.get(action, "FontDescriptor").get<awt::FontDescriptor>();
        font.Weight = awt::FontWeight::BOLD;
        dialog.set(action, "FontDescriptor", uno::Any(font));
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
    dialog_.setLabel(action, offer.action);
    dialog_.setLabel(nameOf("why", row), offer.why);
    dialog_.setLabel(nameOf("detail", row), offer.detail);
    // What a screen reader says of the tick after its label.
    dialog_.set(action, "HelpText", uno::Any(toOffice(offer.why)));
    return {std::max(heightOf(dialog_, action, offer.detail.empty() ? listWidth : actionWidth),
                     heightOf(dialog_, nameOf("detail", row), detailWidth)),
            heightOf(dialog_, nameOf("why", row), whyWidth)};
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
    const sal_Int32 room = inUnits(dialog_, screen.Height - surroundings) - listTop - belowList;
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
