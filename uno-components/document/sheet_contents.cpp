// What a sheet's cells hold now, read in one go.
#include "document/sheet_contents.hpp"

#include "document/text.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

namespace keyplan::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

SheetContents::SheetContents(const Spreadsheet& spreadsheet, std::string sheet) : sheet_(std::move(sheet)) {
    using namespace css::sheet;
    const Reference<XSpreadsheet> source = spreadsheet.sheet(sheet_);
    const sal_Int16 kinds = CellFlags::VALUE | CellFlags::DATETIME | CellFlags::STRING | CellFlags::FORMULA;
    const Reference<XSheetCellRanges> used =
        Reference<XCellRangesQuery>(source, UNO_QUERY_THROW)->queryContentCells(kinds);
    sal_Int32 lastRow = -1;
    sal_Int32 lastColumn = -1;
    for (const css::table::CellRangeAddress& range : used->getRangeAddresses()) {
        lastRow = std::max(lastRow, range.EndRow);
        lastColumn = std::max(lastColumn, range.EndColumn);
    }
    if (lastRow < 0)
        return;
    const auto data =
        Reference<XCellRangeData>(source->getCellRangeByPosition(0, 0, lastColumn, lastRow), UNO_QUERY_THROW)
            ->getDataArray();
    cells_.resize(static_cast<std::size_t>(data.getLength()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& target = cells_[static_cast<std::size_t>(row)];
        target.resize(static_cast<std::size_t>(data[row].getLength()));
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            const css::uno::Any& value = data[row][column];
            auto& cell = target[static_cast<std::size_t>(column)];
            if (double number = 0; value >>= number)
                cell = number;
            else if (rtl::OUString text; (value >>= text) && !text.isEmpty())
                cell = fromOffice(text);
        }
    }
}

const SheetContents::Cell& SheetContents::at(int row, int column) const {
    static const Cell none;
    if (row < 0 || column < 0 || row >= rows() || column >= columns())
        return none;
    return cells_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

const std::string& SheetContents::text(int row, int column) const {
    static const std::string none;
    const auto* text = std::get_if<std::string>(&at(row, column));
    return text ? *text : none;
}

} // namespace keyplan::document
