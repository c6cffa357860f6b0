// The rows of the dialog of Generate Actions.
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

// In the dialog's units. The reason stands under the action's text, right of the tick.
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 rowWidth = 384;
constexpr sal_Int32 indent = 12;
constexpr sal_Int32 detailWidth = 116;
constexpr sal_Int32 whyWidth = rowWidth - indent - detailWidth - margin;
constexpr sal_Int32 firstRow = 28;
constexpr sal_Int32 betweenRows = 8;
constexpr sal_Int32 betweenLines = 0;
constexpr sal_Int32 belowRows = 56;
constexpr sal_Int32 buttonHeight = 16;

void addControl(const Dialog& dialog, const char* service, const std::string& name,
                const std::string& label) {
    const auto model = dialog.self<awt::XControl>()->getModel();
    const uno::Reference<lang::XMultiServiceFactory> factory(model, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> control(
        factory->createInstance(rtl::OUString::createFromAscii(service)), uno::UNO_QUERY_THROW);
    control->setPropertyValue("Label", uno::Any(asLabel(label)));
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

/// Converts between the pixels in which texts are measured and the units in which dialogs are laid out.
class Measure {
public:
    explicit Measure(const Dialog& dialog)
        : dialog_(dialog), units_(dialog.self<awt::XControl>()->getPeer(), uno::UNO_QUERY_THROW) {}

    /// How high the control must be to show its whole text in that width.
    sal_Int32 height(const std::string& control, sal_Int32 width) const {
        const awt::Size wide = units_->convertSizeToPixel({width, 0}, util::MeasureUnit::APPFONT);
        const awt::Size needed = dialog_.find<awt::XLayoutConstrains>(control)->calcAdjustedSize(wide);
        return units(needed.Height + 1);
    }
    /// A height in pixels as dialog units, rounded up.
    sal_Int32 units(sal_Int32 pixels) const {
        return units_->convertSizeToLogic({0, pixels}, util::MeasureUnit::APPFONT).Height + 1;
    }

private:
    const Dialog& dialog_;
    uno::Reference<awt::XUnitConversion> units_;
};

/// Drops words from the end until the text fits one line, and returns that line's height; the whole text goes
/// into the tooltip.
sal_Int32 shorten(const Dialog& dialog, const Measure& measure, const std::string& control, sal_Int32 width) {
    const uno::Any label = dialog.get(control, "Label");
    const rtl::OUString whole = label.get<rtl::OUString>();
    const rtl::OUString ellipsis = toOffice("…");
    dialog.set(control, "Label", uno::Any(ellipsis));
    const sal_Int32 oneLine = measure.height(control, width);
    dialog.set(control, "Label", label);

    sal_Int32 end = whole.getLength();
    while (measure.height(control, width) > oneLine && end > 0) {
        const sal_Int32 blank = whole.lastIndexOf(' ', end);
        // A word longer than the line is cut through.
        end = blank > 0 ? blank : end - 1 - end / 10;
        dialog.set(control, "Label", uno::Any(rtl::OUString(whole.copy(0, end) + ellipsis)));
    }
    if (end < whole.getLength())
        dialog.set(control, "HelpText", uno::Any(whole.replaceAll("~~", "~")));
    return oneLine;
}

struct Heights {
    sal_Int32 action;
    sal_Int32 below;
};

} // namespace

std::string actionName(std::string_view part, std::size_t row) {
    return std::string(part) + std::to_string(row);
}

void addRows(Dialog& dialog, const std::vector<ActionOffer>& offers) {
    const uno::Any quiet(quietColor(dialog));
    for (std::size_t row = 1; row <= offers.size(); ++row) {
        const ActionOffer& offer = offers[row - 1];
        const std::string action = actionName("action", row);
        addControl(dialog, "com.sun.star.awt.UnoControlCheckBoxModel", action, offer.action);
        dialog.set(action, "State", uno::Any(sal_Int16(1)));
        dialog.set(action, "TabIndex", uno::Any(static_cast<sal_Int16>(row)));
        awt::FontDescriptor font = dialog.get(action, "FontDescriptor").get<awt::FontDescriptor>();
        font.Weight = awt::FontWeight::BOLD;
        dialog.set(action, "FontDescriptor", uno::Any(font));
        for (const auto& [part, text] : {std::pair("why", offer.why), std::pair("detail", offer.detail)}) {
            const std::string name = actionName(part, row);
            addControl(dialog, "com.sun.star.awt.UnoControlFixedTextModel", name, text);
            dialog.set(name, "TextColor", quiet);
            dialog.set(name, "NoLabel", uno::Any(true));
        }
        constexpr sal_Int16 right = 2;
        dialog.set(actionName("detail", row), "Align", uno::Any(right));
    }
}

void layOutRows(const uno::Reference<uno::XComponentContext>& context, Dialog& dialog, std::size_t rows) {
    const Measure measure(dialog);
    std::vector<Heights> heights;
    sal_Int32 needed = firstRow + belowRows;
    for (std::size_t row = 1; row <= rows; ++row) {
        const Heights one{measure.height(actionName("action", row), rowWidth),
                          std::max(measure.height(actionName("why", row), whyWidth),
                                   measure.height(actionName("detail", row), detailWidth))};
        heights.push_back(one);
        needed += one.action + betweenLines + one.below + betweenRows;
    }

    // Room for the window's title and the desktop's panels.
    constexpr sal_Int32 surroundings = 80;
    const awt::Rectangle screen =
        uno::Reference<awt::XToolkit>(awt::Toolkit::create(context), uno::UNO_QUERY_THROW)->getWorkArea();
    const sal_Int32 room = measure.units(screen.Height - surroundings);
    // The reasons give way first, then the actions, then the space between the rows.
    for (std::size_t row = 1; needed > room && row <= rows; ++row) {
        Heights& one = heights[row - 1];
        needed -= one.below;
        one.below = std::max(shorten(dialog, measure, actionName("why", row), whyWidth),
                             shorten(dialog, measure, actionName("detail", row), detailWidth));
        needed += one.below;
    }
    for (std::size_t row = 1; needed > room && row <= rows; ++row) {
        Heights& one = heights[row - 1];
        needed -= one.action;
        one.action = shorten(dialog, measure, actionName("action", row), rowWidth);
        needed += one.action;
    }
    sal_Int32 gap = betweenRows;
    for (; needed > room && gap > 1; --gap)
        needed -= static_cast<sal_Int32>(rows);

    sal_Int32 y = firstRow;
    for (std::size_t row = 1; row <= rows; ++row) {
        const Heights& one = heights[row - 1];
        dialog.place(actionName("action", row), margin, y, rowWidth, one.action);
        y += one.action + betweenLines;
        dialog.place(actionName("why", row), margin + indent, y, whyWidth, one.below);
        dialog.place(actionName("detail", row), margin + rowWidth - detailWidth, y, detailWidth, one.below);
        y += one.below + gap;
    }
    constexpr sal_Int32 buttonWidth = 56;
    constexpr sal_Int32 right = margin + rowWidth;
    dialog.place("summary", margin, y, rowWidth, 10);
    y += 10 + margin;
    dialog.place("line", margin, y, rowWidth, 2);
    y += margin;
    dialog.place("all", margin, y, buttonWidth, buttonHeight);
    dialog.place("none", margin + buttonWidth + 4, y, buttonWidth, buttonHeight);
    dialog.place("write", right - 2 * buttonWidth - 4, y, buttonWidth, buttonHeight);
    dialog.place("cancel", right - buttonWidth, y, buttonWidth, buttonHeight);
    const uno::Reference<beans::XPropertySet> model(dialog.self<awt::XControl>()->getModel(),
                                                    uno::UNO_QUERY_THROW);
    model->setPropertyValue("Width", uno::Any(right + margin));
    model->setPropertyValue("Height", uno::Any(y + buttonHeight + margin));
}

} // namespace keyplan::commands
