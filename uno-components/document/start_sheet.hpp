// The list of sections on a plan's Start sheet, found in an open document and kept up to date.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/section_layout.hpp"

#include <map>
#include <optional>
#include <string>

namespace keyplan::document {

struct StartPlace {
    std::string sheet;
    /// The row of each section's line.
    std::map<std::string, int, std::less<>> lines;
    /// The hidden row after the last line.
    int endRow = 0;
};

/// The first Start sheet of the document; nothing when it has none.
std::optional<StartPlace> findStart(const Spreadsheet& spreadsheet);

/// Writes a section's line: over the one it has, or into a new row after the lines of the sections that stand
/// before it in a plan. To be called within an UndoStep, once the section lies in the document.
void writeStartLine(const Spreadsheet& spreadsheet, const StartPlace& start, const planning::Section& section,
                    const planning::layout::LayoutContext& context);

} // namespace keyplan::document
