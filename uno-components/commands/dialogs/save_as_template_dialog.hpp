// The dialog of Save as Template: under which name.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// What there is to say about a name while it is typed.
struct NameVerdict {
    bool usable = false;
    std::string note;
};

/// Shows the dialog over `parent` (may be null), with the folder that the template goes to and a name to
/// start from. The chosen name, or nothing when cancelled.
std::optional<std::string>
askTemplateName(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
                const std::string& folder, const std::string& name,
                const std::function<NameVerdict(const std::string&)>& judge);

} // namespace keyplan::commands
