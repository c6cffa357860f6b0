// The dialog of Generate Actions: which of the derived actions to write into the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

struct ActionOffer {
    std::string action;
    /// The reason, a sentence.
    std::string why;
    /// Owner, due date and priority on one line.
    std::string detail;
};

/// Shows the dialog over `parent` (may be null): one tick for each offer, all set at first. `summary` says
/// what the plan keeps as it is. A tick for each offer in their order, or nothing when cancelled. Made for
/// ten offers at most.
std::optional<std::vector<bool>>
askActions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const std::vector<ActionOffer>& offers, std::string_view summary);

} // namespace keyplan::commands
