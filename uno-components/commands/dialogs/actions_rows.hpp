// The list in the dialogs of Generate Actions and Derive Strategies: pages of rows, in each a tick with the
// action, the particulars beside it and the reason below.
#pragma once

#include "commands/dialogs/actions_dialog.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace keyplan::commands {

class Dialog;

class ActionRows {
public:
    /// Adds the rows' controls to the dialog, `left` of which something else may stand, at least `height`
    /// high, both in the dialog's units. `ticked` is told when the user ticks or clears an offer.
    ActionRows(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               Dialog& dialog, sal_Int32 left, sal_Int32 height,
               std::function<void(const ActionOffer&, bool)> ticked);

    /// Sizes the dialog so that these offers have room, as far as the screen does: what is left over comes on
    /// further pages. To be called once, before the first `show`.
    void layOut(const std::vector<ActionOffer>& offers);

    /// Shows the page that begins with the offer `first`, each ticked as `isTicked` says; gives the position
    /// of the first offer of the next page, the number of offers when there is none.
    std::size_t show(const std::vector<ActionOffer>& offers, std::size_t first,
                     const std::function<bool(const ActionOffer&)>& isTicked);

private:
    struct Heights {
        sal_Int32 action;
        sal_Int32 why;
    };
    /// Writes an offer into a row's controls and measures them.
    Heights fill(std::size_t row, const ActionOffer& offer) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    Dialog& dialog_;
    std::function<void(const ActionOffer&, bool)> ticked_;
    /// What the rows show now.
    std::vector<ActionOffer> shown_;
    sal_Int32 left_;
    sal_Int32 listHeight_;
};

} // namespace keyplan::commands
