// The dialog of Insert Section: which section to add to the open plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

struct SectionOffer {
    std::string id;
    std::string label;
    /// What goes into the section and what does not.
    std::string note;
    /// The plan holds it already: shown, but not to be chosen.
    bool present = false;
};

/// Shows the dialog over `parent` (may be null); the chosen section's id, or nothing when cancelled or
/// nothing is offered.
std::optional<std::string>
askSection(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const std::vector<SectionOffer>& sections);

} // namespace keyplan::commands
