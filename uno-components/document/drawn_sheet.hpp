// The sheet that shows a picture made of cells: found by its mark, drawn anew in its place.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/pictures/cell_picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyplan::document {

/// The name of the sheet that shows this picture, whatever it is called now; nothing where there is none.
std::optional<std::string> findDrawnSheet(const Spreadsheet& spreadsheet, const std::string& picture);

/// The names of all sheets that show a picture, copies made by the user too.
std::vector<std::string> drawnSheets(const Spreadsheet& spreadsheet);

/// Draws a picture anew on the sheet that shows it and gives that sheet's name; nothing where there is none.
/// What the picture showed before goes, whoever wrote it; the view stays. The document must have the styles.
/// To be called within an UndoStep.
std::optional<std::string> redrawSheet(const Spreadsheet& spreadsheet, const planning::CellPicture& picture);

/// The same, and shows it; where there is none, draws it on a new sheet after the sheet `beside`.
std::string drawSheet(const Spreadsheet& spreadsheet, const planning::CellPicture& picture,
                      const std::string& beside);

} // namespace keyplan::document
