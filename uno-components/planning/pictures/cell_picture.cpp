// Pictures made of cells: what all of them share.
#include "planning/pictures/cell_picture.hpp"

#include "planning/layout/formula.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/pictures/text_lines.hpp"

#include <algorithm>
#include <numeric>

namespace keyplan::planning {

using namespace layout;

namespace {

/// A sentence too long for one line takes as many as it needs.
void laySays(SheetLayout& sheet, const PictureHead& head) {
    constexpr double largestSize = 11; // of any theme
    const TextCell whole{std::accumulate(head.widths.begin(), head.widths.end(), 0.0), largestSize, true};
    const Position first{pictureSaysRow, firstPictureColumn};
    const int lines = linesOf(head.says, whole);
    if (lines == 1) {
        put(sheet, first, head.says, "Keyplan Says");
        return;
    }
    sheet.rows[pictureSaysRow].height = rowHeight(lines, largestSize);
    join(sheet, {first, {pictureSaysRow, static_cast<int>(head.widths.size())}}, head.says,
         "Keyplan Picture Says");
}

} // namespace

CellPicture startPicture(const PictureHead& head, const Messages& messages) {
    CellPicture picture{head.id, {}, head.says, {}};
    SheetLayout& sheet = picture.sheet;
    sheet.name = head.name;
    sheet.columns.push_back({5, true});
    for (const double width : head.widths)
        sheet.columns.push_back({width, false});
    const int last = static_cast<int>(head.widths.size());
    sheet.rows[pictureLinkRow].height = 6;
    sheet.rows[pictureTitleRow].height = 12;
    sheet.rows[pictureSaysRow].height = 7;
    sheet.fills.push_back(
        {{{pictureTitleRow, firstPictureColumn}, {pictureTitleRow, last}}, "Keyplan Title"});
    sheet.cells.push_back({{0, 0}, std::string(pictureMark) + head.id, "Keyplan Anchor"});
    const std::string title =
        head.account.empty() ? head.name : messages.say("picture-title", {head.name, head.account});
    sheet.cells.push_back({{pictureTitleRow, firstPictureColumn}, title, "Keyplan Title"});
    laySays(sheet, head);
    if (!head.source.empty()) {
        const Position corner{0, 0};
        const ForeignReferences data{{head.source, rangeName(head.source, {corner, corner})}};
        sheet.cells.push_back(
            {{pictureLinkRow, firstPictureColumn},
             Formula{guarded("HYPERLINK(\"#\"&CELL(\"address\";" + data.begin()->second + ");" +
                                 layout::quoted(messages.say("link-back", {head.source})) + ")",
                             data)},
             "Keyplan Link"});
    }
    sheet.frozenRows = firstPictureRow;
    sheet.pageStyle = "Keyplan Sheet";
    sheet.start = {firstPictureRow, firstPictureColumn};
    return picture;
}

Range printedPart(const CellPicture& picture) {
    Range part{{pictureTitleRow, firstPictureColumn},
               {pictureSaysRow, static_cast<int>(picture.sheet.columns.size()) - 1}};
    for (const Cell& cell : picture.sheet.cells)
        part.last.row = std::max(part.last.row, cell.at.row);
    for (const Fill& fill : picture.sheet.fills)
        part.last.row = std::max(part.last.row, fill.range.last.row);
    for (const Range& merged : picture.sheet.merges)
        part.last.row = std::max(part.last.row, merged.last.row);
    // Shapes lie over rows that hold nothing.
    if (!picture.sheet.rows.empty())
        part.last.row = std::max(part.last.row, picture.sheet.rows.rbegin()->first);
    return part;
}

} // namespace keyplan::planning
