// The hidden sheet that holds the numbers behind the plan's charts.
#include "document/picture_sheet.hpp"

#include "document/sheet_contents.hpp"
#include "document/undo.hpp"

#include <algorithm>

namespace keyplan::document {

using planning::layout::Content;

planning::layout::SheetLayout pictureLayout() {
    planning::layout::SheetLayout layout;
    layout.name = pictureSheet;
    layout.printed = false;
    layout.cells.push_back(
        {{0, 0}, "Keyplan keeps the numbers behind its charts here. Please leave this sheet as it is.", {}});
    return layout;
}

std::vector<std::string> withPictureSheet(const Spreadsheet& spreadsheet, std::vector<std::string> sheets) {
    if (spreadsheet.hasSheet(std::string(pictureSheet)))
        sheets.emplace_back(pictureSheet);
    return sheets;
}

int pictureSheetIndex(const Spreadsheet& spreadsheet) {
    const std::vector<std::string> names = spreadsheet.sheetNames();
    return static_cast<int>(std::find(names.begin(), names.end(), pictureSheet) - names.begin());
}

void writePictureData(const Spreadsheet& spreadsheet, const PictureBlock& block,
                      const std::vector<std::vector<Content>>& rows) {
    const std::string sheet(pictureSheet);
    provideHiddenSheet(spreadsheet, pictureLayout());
    const SheetContents before(spreadsheet, sheet);
    const int count = std::max(before.rows() - 1, static_cast<int>(rows.size()));
    for (int row = 0; row < count; ++row) {
        std::vector<Content> values;
        if (row < static_cast<int>(rows.size()))
            values = rows[static_cast<std::size_t>(row)];
        values.resize(static_cast<std::size_t>(block.columns));
        for (int i = 0; i < block.columns; ++i) {
            const Content& content = values[static_cast<std::size_t>(i)];
            const planning::layout::Position at{row + 1, block.firstColumn + i};
            if (!std::holds_alternative<std::monostate>(content))
                setContent(spreadsheet.cell(sheet, at), content);
            else if (!before.isEmpty(at.row, at.column))
                setText(spreadsheet.cell(sheet, at), {});
        }
    }
}

} // namespace keyplan::document
