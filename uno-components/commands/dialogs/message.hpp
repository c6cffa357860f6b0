// A message box with one button.
#pragma once

#include <string_view>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// Shows an error or information over `parent` (may be null) until it is closed.
void showMessage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent, bool isError,
                 std::string_view title, std::string_view text);

} // namespace keyplan::commands
