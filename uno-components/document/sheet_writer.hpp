// The one writer of abstract sheets into a document.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

#include <vector>

namespace keyplan::document {

/// Adds a sheet at a position (0 first) and writes it. The document must have the styles already.
void insertSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout, int position);

/// Writes an empty sheet that stands at this position. The office can not undo it.
void fillSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout, int position);

/// The two parts of it: all but merging, and merging, which the office can undo.
void fillUnmerged(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout, int position);
void mergeCells(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Which part of the sheet is printed, how, and which rows on every page. Undone by the office but for the
/// page style.
void definePrinting(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                    int position);

/// Freezes a sheet's head and places the cursor, where the document has a view. The sheet becomes the active
/// one.
void arrangeView(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Puts the cursor into a cell of the sheet in front, with nothing selected, where the document has a view.
void placeCursor(const Spreadsheet& spreadsheet, const std::string& sheet, planning::layout::Position at);

/// Brings a sheet to the front, where the document has a view.
void showSheet(const Spreadsheet& spreadsheet, const std::string& sheet);

} // namespace keyplan::document
