// The one writer of abstract sheets into a document.
#include "document/sheet_writer.hpp"

#include "document/entry_rule_writer.hpp"
#include "document/text.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using planning::layout::Cell;
using planning::layout::Position;
using planning::layout::Range;
using planning::layout::SheetLayout;

void change(const Spreadsheet& spreadsheet, const Reference<css::uno::XInterface>& object,
            const char* property, const Any& value) {
    setProperty(object, property, value);
    spreadsheet.changed();
}

void writeHeights(const Spreadsheet& spreadsheet, const Reference<css::sheet::XSpreadsheet>& sheet,
                  const SheetLayout& layout) {
    // Rows of one size that follow each other in one go: the office lays out what is below anew each time.
    for (auto first = layout.rows.begin(); first != layout.rows.end();) {
        const planning::layout::RowSize size = first->second;
        int last = first->first;
        auto next = std::next(first);
        for (; next != layout.rows.end() && next->first == last + 1 && next->second.height == size.height &&
               next->second.hidden == size.hidden;
             ++next)
            ++last;
        const Reference<css::table::XColumnRowRange> cells(
            sheet->getCellRangeByPosition(0, first->first, 0, last), UNO_QUERY_THROW);
        if (size.height > 0)
            change(spreadsheet, cells->getRows(), "Height", Any(hundredths(size.height)));
        if (size.hidden)
            change(spreadsheet, cells->getRows(), "IsVisible", Any(false));
        first = next;
    }
}

void writeSizes(const Spreadsheet& spreadsheet, const Reference<css::sheet::XSpreadsheet>& sheet,
                const SheetLayout& layout) {
    const Reference<css::table::XColumnRowRange> grid(sheet, UNO_QUERY_THROW);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const Reference<css::uno::XInterface> column(
            grid->getColumns()->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW);
        change(spreadsheet, column, "Width", Any(hundredths(layout.columns[i].width)));
        if (layout.columns[i].hidden)
            change(spreadsheet, column, "IsVisible", Any(false));
    }
}

/// Rows and columns that a click on the margin unfolds.
void writeFolds(const Spreadsheet& spreadsheet, const Reference<css::sheet::XSpreadsheet>& sheet,
                const SheetLayout& layout, int position) {
    using planning::layout::Fold;
    const Reference<css::sheet::XSheetOutline> outline(sheet, UNO_QUERY_THROW);
    for (const Fold& fold : layout.folds) {
        const bool rows = fold.of == Fold::Of::Rows;
        const css::table::CellRangeAddress range(static_cast<sal_Int16>(position), rows ? 0 : fold.first,
                                                 rows ? fold.first : 0, rows ? 0 : fold.last,
                                                 rows ? fold.last : 0);
        outline->group(range,
                       rows ? css::table::TableOrientation_ROWS : css::table::TableOrientation_COLUMNS);
        outline->hideDetail(range);
        spreadsheet.changed();
    }
}

/// The office keeps no columns that were never written, and gives them no style where several ranges get it
/// in one call (ScTable::ApplySelectionStyle, seen in LibreOffice 7.4).
void provideColumns(const Spreadsheet& spreadsheet, const SheetLayout& layout) {
    Position end;
    const auto reach = [&](Position at) {
        end = {std::max(end.row, at.row), std::max(end.column, at.column)};
    };
    for (const planning::layout::Fill& fill : layout.fills)
        reach(fill.range.last);
    for (const Cell& cell : layout.cells)
        reach(cell.at);
    change(spreadsheet, spreadsheet.range(layout.name, {{0, 0}, end}), "CellStyle",
           Any(rtl::OUString("Default")));
}

/// Ranges by the style that they get.
using StyledRanges = std::map<std::string, std::vector<css::table::CellRangeAddress>>;

/// One call for all ranges of a style: each call tells all cells that follow the day's date.
void writeStyles(const Spreadsheet& spreadsheet, const StyledRanges& styled) {
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    for (const auto& [style, addresses] : styled) {
        const Reference<css::sheet::XSheetCellRangeContainer> ranges(
            factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
        ranges->addRangeAddresses({addresses.data(), static_cast<sal_Int32>(addresses.size())}, false);
        change(spreadsheet, ranges, "CellStyle", Any(toOffice(style)));
    }
}

/// In layers, so that a fill over another stays over it.
void writeFills(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    const auto meet = [](const Range& a, const Range& b) {
        return a.first.row <= b.last.row && b.first.row <= a.last.row && a.first.column <= b.last.column &&
               b.first.column <= a.last.column;
    };
    std::vector<std::size_t> layerOf;
    std::vector<StyledRanges> layers;
    for (const planning::layout::Fill& fill : layout.fills) {
        std::size_t layer = 0;
        for (std::size_t below = 0; below < layerOf.size(); ++below)
            if (layerOf[below] >= layer && meet(fill.range, layout.fills[below].range))
                layer = layerOf[below] + 1;
        layerOf.push_back(layer);
        if (layer == layers.size())
            layers.emplace_back();
        layers[layer][fill.style].emplace_back(static_cast<sal_Int16>(position), fill.range.first.column,
                                               fill.range.first.row, fill.range.last.column,
                                               fill.range.last.row);
    }
    for (const StyledRanges& layer : layers)
        writeStyles(spreadsheet, layer);
}

void writeStylesOfCells(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    std::map<std::pair<int, int>, std::string> styles; // by column and row
    for (const Cell& cell : layout.cells)
        if (!cell.style.empty())
            styles[{cell.at.column, cell.at.row}] = cell.style;
    StyledRanges styled;
    for (auto first = styles.begin(); first != styles.end();) {
        const auto [column, top] = first->first;
        int bottom = top;
        auto next = std::next(first);
        for (; next != styles.end() && next->first == std::pair(column, bottom + 1) &&
               next->second == first->second;
             ++next)
            ++bottom;
        styled[first->second].emplace_back(static_cast<sal_Int16>(position), column, top, column, bottom);
        first = next;
    }
    writeStyles(spreadsheet, styled);
}

/// Numbers and single lines of text in one go, the rest cell by cell. The office can undo none of it.
void writeContents(const Spreadsheet& spreadsheet, const Reference<css::sheet::XSpreadsheet>& sheet,
                   const SheetLayout& layout) {
    using planning::layout::Formula;
    const auto standsAlone = [](const Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell.content);
        return std::holds_alternative<Formula>(cell.content) ||
               (text && (text->find('\n') != std::string::npos || text->starts_with('=')));
    };
    Position end;
    for (const Cell& cell : layout.cells)
        end = {std::max(end.row, cell.at.row), std::max(end.column, cell.at.column)};
    std::vector<std::vector<Any>> values(static_cast<std::size_t>(end.row) + 1);
    for (auto& row : values)
        row.assign(static_cast<std::size_t>(end.column) + 1, Any(rtl::OUString()));
    for (const Cell& cell : layout.cells) {
        Any& value = values[static_cast<std::size_t>(cell.at.row)][static_cast<std::size_t>(cell.at.column)];
        if (const auto* number = std::get_if<double>(&cell.content))
            value <<= *number;
        else if (const auto* text = std::get_if<std::string>(&cell.content); text && !standsAlone(cell))
            value <<= toOffice(*text);
    }
    css::uno::Sequence<css::uno::Sequence<Any>> rows(static_cast<sal_Int32>(values.size()));
    for (std::size_t row = 0; row < values.size(); ++row)
        rows[static_cast<sal_Int32>(row)] = {values[row].data(), static_cast<sal_Int32>(values[row].size())};
    Reference<css::sheet::XCellRangeData>(sheet->getCellRangeByPosition(0, 0, end.column, end.row),
                                          UNO_QUERY_THROW)
        ->setDataArray(rows);
    spreadsheet.changed();
    for (const Cell& cell : layout.cells)
        if (standsAlone(cell)) {
            setContent(sheet->getCellByPosition(cell.at.column, cell.at.row), cell.content);
            spreadsheet.changed();
        }
}

} // namespace

void insertSheet(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    spreadsheet.sheets()->insertNewByName(toOffice(layout.name), static_cast<sal_Int16>(position));
    fillSheet(spreadsheet, layout, position);
}

void fillUnmerged(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    const Reference<css::sheet::XSpreadsheet> sheet = spreadsheet.sheet(layout.name);
    writeSizes(spreadsheet, sheet, layout);
    writeHeights(spreadsheet, sheet, layout);
    provideColumns(spreadsheet, layout);
    writeFills(spreadsheet, layout, position);
    writeStylesOfCells(spreadsheet, layout, position);
    writeContents(spreadsheet, sheet, layout);
    writeFolds(spreadsheet, sheet, layout, position);
    writeEntryRules(spreadsheet, layout, position);
    definePrinting(spreadsheet, layout, position);
}

void mergeCells(const Spreadsheet& spreadsheet, const SheetLayout& layout) {
    for (const Range& merged : layout.merges) {
        Reference<css::util::XMergeable>(spreadsheet.range(layout.name, merged), UNO_QUERY_THROW)
            ->merge(true);
        spreadsheet.changed();
    }
}

void fillSheet(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    fillUnmerged(spreadsheet, layout, position);
    mergeCells(spreadsheet, layout);
}

void definePrinting(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    const Reference<css::sheet::XSpreadsheet> sheet = spreadsheet.sheet(layout.name);
    if (!layout.pageStyle.empty())
        change(spreadsheet, sheet, "PageStyle", Any(toOffice(layout.pageStyle)));
    const Reference<css::sheet::XPrintAreas> areas(sheet, UNO_QUERY_THROW);
    if (!layout.printed)
        areas->setPrintAreas({});
    spreadsheet.changed();
    if (!layout.printed || !layout.printArea)
        return;
    const auto& [first, last] = *layout.printArea;
    const css::table::CellRangeAddress area(static_cast<sal_Int16>(position), first.column, first.row,
                                            last.column, last.row);
    areas->setPrintAreas({&area, 1});
    if (layout.titleRows) {
        areas->setPrintTitleRows(true);
        areas->setTitleRows(css::table::CellRangeAddress(
            static_cast<sal_Int16>(position), 0, layout.titleRows->first, 0, layout.titleRows->second));
    }
    spreadsheet.changed();
}

void showSheet(const Spreadsheet& spreadsheet, const std::string& sheet) {
    const Reference<css::sheet::XSpreadsheetView> view(spreadsheet.model()->getCurrentController(),
                                                       UNO_QUERY);
    if (view.is())
        view->setActiveSheet(spreadsheet.sheet(sheet));
}

void placeCursor(const Spreadsheet& spreadsheet, const std::string& sheet, Position at) {
    const Reference<css::view::XSelectionSupplier> selection(spreadsheet.model()->getCurrentController(),
                                                             UNO_QUERY);
    if (!selection.is())
        return;
    // A selection left behind in one sheet would make another print as empty: the cursor stays, the selection
    // goes.
    selection->select(Any(spreadsheet.cell(sheet, at)));
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    selection->select(Any(factory->createInstance("com.sun.star.sheet.SheetCellRanges")));
}

void arrangeView(const Spreadsheet& spreadsheet, const SheetLayout& layout) {
    const Reference<css::frame::XController> controller = spreadsheet.model()->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (!view.is())
        return;
    view->setActiveSheet(spreadsheet.sheet(layout.name));
    if (layout.frozenRows > 0 || layout.frozenColumns > 0)
        Reference<css::sheet::XViewFreezable>(controller, UNO_QUERY_THROW)
            ->freezeAtPosition(layout.frozenColumns, layout.frozenRows);
    placeCursor(spreadsheet, layout.name, layout.start);
    setProperty(controller, "ShowGrid", Any(false));
    // The office draws them for another page style until something is printed.
    setProperty(controller, "ShowPageBreaks", Any(false));
}

} // namespace keyplan::document
