// The office's own dialogs for choosing a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// Asks where to save; the office asks before a file is replaced. `defaultName` has its extension, `pattern`
/// is like
/// "*.json". The file's URL, or nothing when cancelled.
std::optional<std::string>
askSaveFile(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
            std::string_view title, std::string_view defaultName, std::string_view filterLabel,
            std::string_view pattern);

/// Asks which file to open. The file's URL, or nothing when cancelled.
std::optional<std::string>
askOpenFile(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
            std::string_view title, std::string_view filterLabel, std::string_view pattern);

} // namespace keyplan::commands
