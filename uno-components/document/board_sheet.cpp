// The cards of a board that was drawn.
#include "document/board_sheet.hpp"

#include "document/sheet_contents.hpp"
#include "planning/pictures/board.hpp"

#include <vector>

namespace keyplan::document {

namespace {

/// The hidden columns with the ids of the cards to their right.
std::vector<int> idColumns(const SheetContents& contents) {
    for (int row = 0; row < contents.rows(); ++row) {
        std::vector<int> columns;
        for (int column = 0; column < contents.columns(); ++column)
            if (contents.text(row, column).starts_with(planning::cardMark))
                columns.push_back(column);
        if (!columns.empty())
            return columns;
    }
    return {};
}

} // namespace

std::optional<std::string> cardAt(const Spreadsheet& spreadsheet, const SelectedCell& cell) {
    const SheetContents contents(spreadsheet, cell.sheet);
    for (const int column : idColumns(contents))
        if (cell.at.column >= column && cell.at.column <= column + planning::cardColumns) {
            const std::string& id = contents.text(cell.at.row, column);
            if (!id.empty() && !id.starts_with(planning::cardMark))
                return id;
        }
    return std::nullopt;
}

std::optional<SelectedCell> cardOf(const Spreadsheet& spreadsheet, const std::string& sheet,
                                   const std::string& id) {
    const SheetContents contents(spreadsheet, sheet);
    for (const int column : idColumns(contents))
        for (int row = 0; row < contents.rows(); ++row)
            if (contents.text(row, column) == id)
                return SelectedCell{sheet, {row, column + planning::cardColumns}};
    return std::nullopt;
}

} // namespace keyplan::document
