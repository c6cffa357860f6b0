// Row heights left as they are while cells are written that cannot change them.
#pragma once

#include "document/spreadsheet.hpp"

namespace keyplan::document {

/// While it lives, the office does not measure the row of every cell that is written, with all of its
/// conditional formats: that takes far longer than writing it. For numbers and dates, which stay on one line.
class KeptRowHeights {
public:
    explicit KeptRowHeights(const Spreadsheet& spreadsheet) : properties_(spreadsheet.properties()) {
        properties_->setPropertyValue("IsAdjustHeightEnabled", css::uno::Any(false));
    }
    ~KeptRowHeights() {
        try {
            properties_->setPropertyValue("IsAdjustHeightEnabled", css::uno::Any(true));
        } catch (const css::uno::Exception&) {
            // A document that is being closed has no heights left to measure.
        }
    }
    KeptRowHeights(const KeptRowHeights&) = delete;
    KeptRowHeights& operator=(const KeptRowHeights&) = delete;

private:
    css::uno::Reference<css::beans::XPropertySet> properties_;
};

} // namespace keyplan::document
