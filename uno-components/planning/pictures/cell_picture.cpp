// Pictures made of cells: what all of them share.
#include "planning/pictures/cell_picture.hpp"

#include "planning/layout/formula.hpp"

namespace keyplan::planning {

using namespace layout;

CellPicture startPicture(const PictureHead& head, const Messages& messages) {
    CellPicture picture{head.id, {}, head.says, {}};
    SheetLayout& sheet = picture.sheet;
    sheet.name = head.name;
    sheet.columns.push_back({5, true});
    for (const double width : head.widths)
        sheet.columns.push_back({width, false});
    const int last = static_cast<int>(head.widths.size());
    sheet.rows[0].height = 12;
    sheet.rows[1].height = 7;
    sheet.rows[2].height = 6;
    sheet.fills.push_back({{{0, firstPictureColumn}, {0, last}}, "Keyplan Title"});
    sheet.cells.push_back({{0, 0}, std::string(pictureMark) + head.id, "Keyplan Anchor"});
    const std::string title =
        head.account.empty() ? head.name : messages.say("picture-title", {head.name, head.account});
    sheet.cells.push_back({{0, firstPictureColumn}, title, "Keyplan Title"});
    sheet.cells.push_back({{1, firstPictureColumn}, head.says, "Keyplan Says"});
    if (!head.source.empty()) {
        const Position corner{0, 0};
        const ForeignReferences data{{head.source, rangeName(head.source, {corner, corner})}};
        sheet.cells.push_back(
            {{2, firstPictureColumn},
             Formula{guarded("HYPERLINK(\"#\"&CELL(\"address\";" + data.begin()->second + ");" +
                                 quoted(messages.say("link-back", {head.source})) + ")",
                             data)},
             "Keyplan Link"});
    }
    sheet.frozenRows = firstPictureRow;
    sheet.pageStyle = "Keyplan Sheet";
    sheet.start = {firstPictureRow, firstPictureColumn};
    return picture;
}

} // namespace keyplan::planning
