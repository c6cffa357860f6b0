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

/// Writes rows of values from the first column on, below the sheet's first row, and clears what an earlier
/// drawing left. Creates the sheet where it is missing. To be called within an UndoStep.
void writePictureData(const Spreadsheet& spreadsheet,
                      const std::vector<std::vector<planning::layout::Content>>& rows);

} // namespace keyplan::document
