// The names by which a document points to its plan's sections.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keyplan::document {

/// Where the document's name for a section's anchor points to.
struct AnchorName {
    /// Its cell was deleted, alone or with its sheet.
    bool gone = false;
    /// "" where the sheet is gone, or where a file has forgotten which one it was.
    std::string sheet;
    planning::layout::Position at;
};

/// Gives the document the names of a sheet that stands in it; a name that was there points to the new place.
void writeNames(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Points the name of a section's anchor to a cell.
void writeAnchorName(const Spreadsheet& spreadsheet, std::string_view section, const std::string& sheet,
                     planning::layout::Position at);

/// Nothing when the document has no such name.
std::optional<AnchorName> readAnchorName(const Spreadsheet& spreadsheet, std::string_view section);

void removeAnchorName(const Spreadsheet& spreadsheet, std::string_view section);

} // namespace keyplan::document
