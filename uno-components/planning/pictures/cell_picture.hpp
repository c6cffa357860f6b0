// Pictures made of cells: what all of them share.
#pragma once

#include "planning/finding.hpp"
#include "planning/layout/sheet.hpp"
#include "planning/messages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// The mark in the first cell of a sheet that shows a picture is this and the picture's id ("picture:gantt");
/// documents carry it for life.
inline constexpr std::string_view pictureMark = "picture:";

/// A picture on a sheet of its own. Cells carry plain styles and values, nothing that the office could not
/// undo: no entry rules, no signals, no folds.
struct CellPicture {
    /// As Draw names it.
    std::string id;
    /// Its name is wanted, not certain: the document may have such a sheet.
    layout::SheetLayout sheet;
    /// What it says in a sentence.
    std::string says;
    /// Rows of the plan that it could not show.
    std::vector<Finding> findings;
};

/// The rows of a picture's head. The link to the data is not printed: an untitled document that prints a link
/// to a sheet that is not printed gives no PDF.
inline constexpr int pictureLinkRow = 0;
inline constexpr int pictureTitleRow = 1;
inline constexpr int pictureSaysRow = 2;
/// The first row of a picture below its head.
inline constexpr int firstPictureRow = 3;
/// Its first column: the one before holds marks and is hidden.
inline constexpr int firstPictureColumn = 1;

/// What stands above a picture.
struct PictureHead {
    std::string id;
    /// Name of the sheet, and first words of its title.
    std::string name;
    /// The account's name, or empty.
    std::string account;
    std::string says;
    /// The sheet that its data come from.
    std::string source;
    /// How wide its columns are in millimetres, from firstPictureColumn on.
    std::vector<double> widths;
};

/// A picture with its mark, its title band, what it says and a link to its data, printed in landscape as
/// wide as a page; all rows from firstPictureRow on are free.
CellPicture startPicture(const PictureHead& head, const Messages& messages);

/// What is printed of a picture whose sheet does not say it: all of it but the link and the marks.
layout::Range printedPart(const CellPicture& picture);

} // namespace keyplan::planning
