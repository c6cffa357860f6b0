// Empties a sheet that is to show something new.
#include "document/sheet_clearing.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr double usualWidth = 22.6; // millimetres, of a column that nobody touched

Reference<css::table::XCellRange> usedCells(const Spreadsheet& spreadsheet, const std::string& name) {
    const Reference<css::sheet::XSpreadsheet> sheet = spreadsheet.sheet(name);
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const css::table::CellRangeAddress end =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    return sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow);
}

void clear(const Spreadsheet& spreadsheet, const Reference<css::table::XCellRange>& cells) {
    namespace CellFlags = css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)
        ->clearContents(CellFlags::VALUE | CellFlags::DATETIME | CellFlags::STRING | CellFlags::FORMULA |
                        CellFlags::HARDATTR | CellFlags::STYLES);
    spreadsheet.changed();
}

} // namespace

void clearCells(const Spreadsheet& spreadsheet, const std::string& sheet) {
    clear(spreadsheet, usedCells(spreadsheet, sheet));
}

void clearSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& next) {
    const Reference<css::table::XCellRange> cells = usedCells(spreadsheet, next.name);
    Reference<css::util::XMergeable>(cells, UNO_QUERY_THROW)->merge(false);
    clear(spreadsheet, cells);
    const css::table::CellRangeAddress used =
        Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
    const sal_Int32 lastRow = std::max(used.EndRow, next.rows.empty() ? 0 : next.rows.rbegin()->first);
    const sal_Int32 lastColumn = std::max(used.EndColumn, static_cast<sal_Int32>(next.columns.size()) - 1);
    const Reference<css::table::XColumnRowRange> grid(
        spreadsheet.sheet(next.name)->getCellRangeByPosition(0, 0, lastColumn, lastRow), UNO_QUERY_THROW);
    setProperty(grid->getColumns(), "IsVisible", Any(true));
    setProperty(grid->getColumns(), "Width", Any(hundredths(usualWidth)));
    setProperty(grid->getRows(), "IsVisible", Any(true));
    setProperty(grid->getRows(), "OptimalHeight", Any(true));
}

} // namespace keyplan::document
