// The sheet that shows a picture made of cells: found by its mark, drawn anew in its place.
#include "document/drawn_sheet.hpp"

#include "document/sheet_names.hpp"
#include "document/sheet_writer.hpp"
#include "document/text.hpp"
#include "document/undo.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::layout::SheetLayout;

constexpr double usualWidth = 22.6; // millimetres, of a column that nobody touched

int positionOf(const Spreadsheet& spreadsheet, const std::string& sheet) {
    const std::vector<std::string> names = spreadsheet.sheetNames();
    return static_cast<int>(std::find(names.begin(), names.end(), sheet) - names.begin());
}

std::string freeName(const Spreadsheet& spreadsheet, const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; spreadsheet.hasSheet(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

/// Takes away everything that stands on the sheet, its rows' and columns' sizes included; the office records
/// all of it.
void empty(const Spreadsheet& spreadsheet, const SheetLayout& next) {
    const Reference<css::sheet::XSpreadsheet> sheet = spreadsheet.sheet(next.name);
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const css::table::CellRangeAddress end =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    const Reference<css::table::XCellRange> all =
        sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow);
    Reference<css::util::XMergeable>(all, UNO_QUERY_THROW)->merge(false);
    Reference<css::sheet::XSheetOperation>(all, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                        css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA |
                        css::sheet::CellFlags::HARDATTR | css::sheet::CellFlags::STYLES);
    const Reference<css::table::XColumnRowRange> grid(all, UNO_QUERY_THROW);
    setProperty(grid->getColumns(), "IsVisible", Any(true));
    setProperty(grid->getRows(), "IsVisible", Any(true));
    // Rows of a height that they get next are left out: redone, both would leave them as high as their text.
    for (sal_Int32 row = 0; row <= end.EndRow; ++row)
        if (const auto size = next.rows.find(row); size == next.rows.end() || size->second.height <= 0)
            setProperty(Reference<css::table::XColumnRowRange>(sheet->getCellRangeByPosition(0, row, 0, row),
                                                               UNO_QUERY_THROW)
                            ->getRows(),
                        "OptimalHeight", Any(true));
    for (auto column = static_cast<sal_Int32>(next.columns.size()); column <= end.EndColumn; ++column)
        setProperty(Reference<css::table::XColumnRowRange>(
                        sheet->getCellRangeByPosition(column, 0, column, 0), UNO_QUERY_THROW)
                        ->getColumns(),
                    "Width", Any(hundredths(usualWidth)));
}

std::string markOf(const Spreadsheet& spreadsheet, const std::string& sheet) {
    return fromOffice(
        Reference<css::text::XTextRange>(spreadsheet.cell(sheet, {0, 0}), UNO_QUERY_THROW)->getString());
}

SheetLayout layoutOf(const planning::CellPicture& picture) {
    SheetLayout layout = picture.sheet;
    if (layout.printed && !layout.printArea)
        layout.printArea = planning::printedPart(picture);
    return layout;
}

} // namespace

std::optional<std::string> findDrawnSheet(const Spreadsheet& spreadsheet, const std::string& picture) {
    const std::string mark = std::string(planning::pictureMark) + picture;
    for (const std::string& name : spreadsheet.sheetNames())
        if (markOf(spreadsheet, name) == mark)
            return name;
    return std::nullopt;
}

std::vector<std::string> drawnSheets(const Spreadsheet& spreadsheet) {
    std::vector<std::string> drawn = spreadsheet.sheetNames();
    std::erase_if(drawn, [&](const std::string& name) {
        return !markOf(spreadsheet, name).starts_with(planning::pictureMark);
    });
    return drawn;
}

std::optional<std::string> redrawSheet(const Spreadsheet& spreadsheet, const planning::CellPicture& picture) {
    const auto drawn = findDrawnSheet(spreadsheet, picture.id);
    if (!drawn)
        return std::nullopt;
    SheetLayout layout = layoutOf(picture);
    layout.name = *drawn;
    // The office does not record it.
    layout.pageStyle.clear();
    empty(spreadsheet, layout);
    refillSheetUndoably(spreadsheet, layout, positionOf(spreadsheet, layout.name));
    return drawn;
}

std::string drawSheet(const Spreadsheet& spreadsheet, const planning::CellPicture& picture,
                      const std::string& beside) {
    SheetLayout layout = layoutOf(picture);
    if (const auto drawn = redrawSheet(spreadsheet, picture)) {
        layout.name = *drawn;
        // Not arranged again: the office forgets what it has recorded so far when a head is frozen.
        showSheet(spreadsheet, layout.name);
    } else {
        layout.name = freeName(spreadsheet, layout.name);
        insertSheetUndoably(spreadsheet, layout, positionOf(spreadsheet, beside) + 1);
    }
    return layout.name;
}

} // namespace keyplan::document
