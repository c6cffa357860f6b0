// The hidden sheet that holds the numbers behind the plan's charts.
#pragma once

#include "document/spreadsheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::document {

/// The sheet's name; it never changes.
inline constexpr std::string_view pictureSheet = "Keyplan pictures";

planning::layout::SheetLayout pictureLayout();

/// The columns that hold one picture's numbers; they never change, since charts of older documents point to
/// them.
struct PictureBlock {
    int firstColumn;
    int columns;
    int lastColumn() const { return firstColumn + columns - 1; }
};
inline constexpr PictureBlock forceFieldBlock{0, 3};
inline constexpr PictureBlock revenueBlock{4, 4};

/// These sheets, and the hidden one where the document has it: what a chart's drawing writes to.
std::vector<std::string> withPictureSheet(const Spreadsheet& spreadsheet, std::vector<std::string> sheets);

/// The number of the sheet in the document, from 0.
int pictureSheetIndex(const Spreadsheet& spreadsheet);

/// Writes rows of values into a picture's columns, below the sheet's first row, and clears what an earlier
/// drawing left there; other pictures' numbers stay. Creates the sheet where it is missing. To be called
/// within an UndoStep.
void writePictureData(const Spreadsheet& spreadsheet, const PictureBlock& block,
                      const std::vector<std::vector<planning::layout::Content>>& rows);

} // namespace keyplan::document
