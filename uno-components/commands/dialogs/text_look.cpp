// How texts look in a dialog that lays itself out.
#include "commands/dialogs/text_look.hpp"

#include "commands/dialogs/text.hpp"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

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

void embolden(const Dialog& dialog, std::string_view control) {
    auto font = dialog.get(control, "FontDescriptor").get<awt::FontDescriptor>();
    font.Weight = awt::FontWeight::BOLD;
    dialog.set(control, "FontDescriptor", uno::Any(font));
}

TextMeasure::TextMeasure(const Dialog& dialog)
    : dialog_(dialog), units_(dialog.self<awt::XControl>()->getPeer(), uno::UNO_QUERY_THROW) {}

sal_Int32 TextMeasure::height(const std::string& control, sal_Int32 width) const {
    const awt::Size wide = units_->convertSizeToPixel({width, 0}, util::MeasureUnit::APPFONT);
    const awt::Size needed = dialog_.find<awt::XLayoutConstrains>(control)->calcAdjustedSize(wide);
    return units(needed.Height + 1);
}

sal_Int32 TextMeasure::units(sal_Int32 pixels) const {
    return units_->convertSizeToLogic({0, pixels}, util::MeasureUnit::APPFONT).Height + 1;
}

sal_Int32 TextMeasure::shorten(const std::string& control, sal_Int32 width, int lines) const {
    const uno::Any label = dialog_.get(control, "Label");
    const rtl::OUString whole = label.get<rtl::OUString>();
    const rtl::OUString ellipsis = toOffice("…");
    rtl::OUString full = ellipsis;
    for (int line = 1; line < lines; ++line)
        full += "\n" + ellipsis;
    dialog_.set(control, "Label", uno::Any(full));
    const sal_Int32 most = height(control, width);
    dialog_.set(control, "Label", label);

    sal_Int32 end = whole.getLength();
    while (height(control, width) > most && end > 0) {
        const sal_Int32 blank = whole.lastIndexOf(' ', end);
        // A word longer than the line is cut through.
        end = blank > 0 ? blank : end - 1 - end / 10;
        dialog_.set(control, "Label", uno::Any(rtl::OUString(whole.copy(0, end) + ellipsis)));
    }
    if (end < whole.getLength())
        dialog_.set(control, "HelpText", uno::Any(whole.replaceAll("~~", "~")));
    return most;
}

} // namespace keyplan::commands
