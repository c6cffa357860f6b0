// How texts look in a dialog that lays itself out: how high they are, shortened to lines, in a quieter
// colour.
#pragma once

#include "commands/dialogs/dialog.hpp"

#include <string>

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/Color.hpp>

namespace keyplan::commands {

/// Two thirds of the way from the dialog's background to its text: quieter than the text, readable on any
/// theme.
com::sun::star::util::Color quietColor(const Dialog& dialog);

/// Makes a control's text bold.
void embolden(const Dialog& dialog, std::string_view control);

/// Converts between the pixels in which texts are measured and the units in which dialogs are laid out.
class TextMeasure {
public:
    explicit TextMeasure(const Dialog& dialog);

    /// How high the control must be to show its whole text in that width.
    sal_Int32 height(const std::string& control, sal_Int32 width) const;
    /// A height in pixels as dialog units, rounded up.
    sal_Int32 units(sal_Int32 pixels) const;
    /// Drops words from the end until the text fits that many lines, and returns their height; the whole text
    /// goes into the tooltip.
    sal_Int32 shorten(const std::string& control, sal_Int32 width, int lines = 1) const;

private:
    const Dialog& dialog_;
    com::sun::star::uno::Reference<com::sun::star::awt::XUnitConversion> units_;
};

} // namespace keyplan::commands
