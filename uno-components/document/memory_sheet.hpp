// The hidden sheet in which a plan keeps what it must remember: its template and theme, what an import
// brought that the vocabulary does not know, and which actions were generated.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::document {

/// The sheet's name; it never changes, so that later versions find it.
inline constexpr std::string_view memorySheet = "Keyplan memory";

/// The layout of the sheet for a plan made from a template, in the look of a theme.
planning::layout::SheetLayout memoryLayout(const std::string& templateId, const std::string& themeId);

/// What the sheet holds: texts, most of them JSON, by name.
using Entries = std::map<std::string, std::string, std::less<>>;

/// A missing sheet remembers nothing.
Entries readEntries(const Spreadsheet& spreadsheet);

/// The text of an entry; empty where nothing is remembered under this name.
std::string entryText(const Entries& entries, std::string_view name);

/// These sheets, and the hidden one where the document has it: what a command writes to that remembers.
std::vector<std::string> withMemorySheet(const Spreadsheet& spreadsheet, std::vector<std::string> sheets);

/// Writes one entry, as cells (undoable); an empty text forgets it. Creates the sheet where it is missing. To
/// be called within an UndoStep. Long texts are spread over several cells.
void writeEntry(const Spreadsheet& spreadsheet, const std::string& name, const std::string& text);

/// Completes a plan read from sections: its template and theme, and the unknown sections, members and fields
/// it carries.
void readMemory(const Spreadsheet& spreadsheet, planning::Plan& plan);

/// Remembers the theme that a plan was given. To be called within an UndoStep.
void rememberTheme(const Spreadsheet& spreadsheet, const std::string& themeId);

/// Remembers what a plan carries that the vocabulary does not know.
void rememberUnknown(const Spreadsheet& spreadsheet, const planning::Plan& plan);

} // namespace keyplan::document
