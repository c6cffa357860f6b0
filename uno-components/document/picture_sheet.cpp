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

void writePictureData(const Spreadsheet& spreadsheet, const std::vector<std::vector<Content>>& rows) {
    const std::string sheet(pictureSheet);
    provideHiddenSheet(spreadsheet, pictureLayout());
    const SheetContents before(spreadsheet, sheet);
    const int count = std::max(before.rows() - 1, static_cast<int>(rows.size()));
    for (int row = 0; row < count; ++row) {
        std::vector<Content> values;
        if (row < static_cast<int>(rows.size()))
            values = rows[static_cast<std::size_t>(row)];
        values.resize(std::max(values.size(), static_cast<std::size_t>(before.columns())));
        for (int column = 0; column < static_cast<int>(values.size()); ++column) {
            const Content& content = values[static_cast<std::size_t>(column)];
            const auto cell = spreadsheet.cell(sheet, {row + 1, column});
            if (!std::holds_alternative<std::monostate>(content))
                setContent(cell, content);
            else if (!std::holds_alternative<std::monostate>(before.at(row + 1, column)))
                setText(cell, {});
        }
    }
}

} // namespace keyplan::document
