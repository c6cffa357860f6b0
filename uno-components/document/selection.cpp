// The cell that a user works in.
#include "document/selection.hpp"

#include "document/sheet_writer.hpp"
#include "document/text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace keyplan::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::optional<SelectedCell> selectedCell(const Spreadsheet& spreadsheet) {
    const Reference<css::frame::XController> controller = spreadsheet.model()->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (!view.is() || !selection.is())
        return std::nullopt;
    const Reference<css::uno::XInterface> selected(selection->getSelection(), UNO_QUERY);
    css::table::CellRangeAddress range;
    if (const Reference<css::sheet::XCellRangeAddressable> one(selected, UNO_QUERY); one.is()) {
        range = one->getRangeAddress();
    } else {
        const Reference<css::sheet::XSheetCellRanges> several(selected, UNO_QUERY);
        if (!several.is() || several->getRangeAddresses().getLength() == 0)
            return std::nullopt;
        range = several->getRangeAddresses()[0];
    }
    const Reference<css::container::XNamed> sheet(view->getActiveSheet(), UNO_QUERY_THROW);
    return SelectedCell{fromOffice(sheet->getName()), {range.StartRow, range.StartColumn}};
}

void placeCursor(const Spreadsheet& spreadsheet, const SelectedCell& cell) {
    const Reference<css::view::XSelectionSupplier> selection(spreadsheet.model()->getCurrentController(),
                                                             UNO_QUERY);
    if (!selection.is())
        return;
    showSheet(spreadsheet, cell.sheet);
    selection->select(css::uno::Any(spreadsheet.cell(cell.sheet, cell.at)));
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    selection->select(css::uno::Any(factory->createInstance("com.sun.star.sheet.SheetCellRanges")));
}

} // namespace keyplan::document
