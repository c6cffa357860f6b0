// The dialog of About: what Keyplan is, its version and its licence.
#pragma once

#include <string_view>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// Shows the dialog over `parent` (may be null) until it is closed.
void showAbout(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
               std::string_view version);

} // namespace keyplan::commands
