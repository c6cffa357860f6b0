// How much room text takes in a picture's cells, so that rows are as high as what stands in them.
#pragma once

#include <string>
#include <string_view>

namespace keyplan::planning {

/// How a cell of a picture sets its text: the cell's width in millimetres, the type's size in points.
struct TextCell {
    double width = 0;
    double size = 9;
    bool bold = false;
};

/// The lines that a text takes in such a cell in Liberation Sans, rather one too many than one too few; 1 for
/// an empty text. UTF-8.
int linesOf(std::string_view text, const TextCell& cell);

/// The text on one line, shortened at a whole word with "…" so that it takes at most `most` lines of the
/// cell.
std::string fitted(std::string_view text, const TextCell& cell, int most);

/// Millimetres of a row that holds this many lines, with a little air.
double rowHeight(int lines, double size);

} // namespace keyplan::planning
