// What makes a file a template of the user's own: its name, in the plan's memory for the plans made from it,
// and in the file's properties, where it is found without opening the file.
#pragma once

#include "document/spreadsheet.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>

namespace keyplan::document {

/// The memory's entry that holds the name.
inline constexpr const char* ownTemplateEntry = "own-template";

struct OwnTemplate {
    std::string name;
    /// The id of the template that its first plan was made from; empty where nobody knows.
    std::string madeFrom;
};

/// Forgets who wrote the document and what it was about, and gives it the template's name.
void nameOwnTemplate(const Spreadsheet& spreadsheet, const OwnTemplate& made);

/// What a file says of itself; nothing when it is no template that nameOwnTemplate named, or cannot be read.
std::optional<OwnTemplate> readOwnTemplate(const css::uno::Reference<css::uno::XComponentContext>& context,
                                           const std::string& url);

/// Whether a file is a stored document of parts, such as an .ots. Whatever else bears that ending makes the
/// office ask what to do with it, even where nobody can answer.
bool isStoredDocument(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const std::string& url);

} // namespace keyplan::document
