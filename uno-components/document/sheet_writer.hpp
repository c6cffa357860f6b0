// The one writer of abstract sheets into a document.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

#include <vector>

namespace keyplan::document {

/// Adds a sheet at a position (0 first) and writes it. The document must have the styles already.
void insertSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout, int position);

/// Whether the office records what is written, as in an undo step.
enum class Recording { On, Off };

/// Writes an empty sheet that stands at this position.
void fillSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout, int position,
               Recording recording = Recording::On);

/// Only the heights of its rows.
void writeRowHeights(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Freezes a sheet's head and places the cursor, where the document has a view. The sheet becomes the active
/// one.
void arrangeView(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Puts the cursor into a cell of the sheet in front, with nothing selected, where the document has a view.
void placeCursor(const Spreadsheet& spreadsheet, const std::string& sheet, planning::layout::Position at);

/// Brings a sheet to the front, where the document has a view.
void showSheet(const Spreadsheet& spreadsheet, const std::string& sheet);

} // namespace keyplan::document
