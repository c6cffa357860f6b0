// How a stored spreadsheet is looked at: frozen rows, zoom, the sheet that is shown. The office stores none
// of it for a document that nobody sees.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace keyplan::commands {

/// Gives the stored file `to` the view of the stored file `from`, scrolled back to the start of this sheet.
void carryView(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& from, const std::string& to, const std::string& sheet);

/// A file's settings.xml with every sheet scrolled back to its beginning, and this sheet in front.
std::string scrolledBack(const std::string& settings, const std::string& sheet);

} // namespace keyplan::commands
