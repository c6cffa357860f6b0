// The shape of a plan without what was entered into it: what lies outside of its sections.
#include "document/drawn_sheet.hpp"
#include "document/memory_sheet.hpp"
#include "document/picture_sheet.hpp"
#include "document/plan_shape.hpp"
#include "document/text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XDataPilotTable.hpp>
#include <com/sun/star/sheet/XDataPilotTablesSupplier.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// A chart keeps a copy of its numbers, so that not even one that the user made may stay.
void removeCharts(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::table::XTableCharts> charts =
        Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
    for (const rtl::OUString& name : charts->getElementNames())
        charts->removeByName(name);
}

void refreshPivotTables(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto tables =
        Reference<css::sheet::XDataPilotTablesSupplier>(sheet, UNO_QUERY_THROW)->getDataPilotTables();
    for (const rtl::OUString& name : tables->getElementNames())
        Reference<css::sheet::XDataPilotTable>(tables->getByName(name), UNO_QUERY_THROW)->refresh();
}

void forgetCriteria(const Reference<css::sheet::XDatabaseRange>& range) {
    range->getFilterDescriptor()->setFilterFields({});
}

void forgetFilters(const Spreadsheet& copy) {
    const Reference<css::container::XIndexAccess> named(copy.properties()->getPropertyValue("DatabaseRanges"),
                                                        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < named->getCount(); ++i)
        forgetCriteria({named->getByIndex(i), UNO_QUERY_THROW});
    const Reference<css::sheet::XUnnamedDatabaseRanges> unnamed(
        copy.properties()->getPropertyValue("UnnamedDatabaseRanges"), UNO_QUERY_THROW);
    for (std::size_t i = 0; i < copy.sheetNames().size(); ++i)
        if (unnamed->hasByTable(static_cast<sal_Int32>(i)))
            forgetCriteria({unnamed->getByTable(static_cast<sal_Int32>(i)), UNO_QUERY_THROW});
}

/// Everything below the first row, which says whose sheet it is.
void clearHiddenSheet(const Spreadsheet& copy, std::string_view name) {
    if (!copy.hasSheet(std::string(name)))
        return;
    using namespace css::sheet;
    const Reference<XSpreadsheet> sheet = copy.sheet(std::string(name));
    const auto rows = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    const Reference<css::table::XCellRange> below = sheet->getCellRangeByPosition(
        0, 1, Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns()->getCount() - 1,
        rows->getCount() - 1);
    Reference<XSheetOperation>(below, UNO_QUERY_THROW)
        ->clearContents(CellFlags::VALUE | CellFlags::DATETIME | CellFlags::STRING | CellFlags::ANNOTATION |
                        CellFlags::FORMULA);
}

} // namespace

void leaveOutTraces(const Spreadsheet& copy, const std::set<std::string>& keptEntries) {
    for (const std::string& name : drawnSheets(copy))
        copy.sheets()->removeByName(toOffice(name));
    for (const std::string& name : copy.sheetNames())
        removeCharts(copy.sheet(name));
    for (const std::string& name : copy.sheetNames())
        refreshPivotTables(copy.sheet(name));
    forgetFilters(copy);
    clearHiddenSheet(copy, pictureSheet);
    const auto entries = readEntries(copy);
    clearHiddenSheet(copy, memorySheet);
    for (const auto& [name, text] : entries)
        if (keptEntries.contains(name))
            writeEntry(copy, name, text);
}

} // namespace keyplan::document
