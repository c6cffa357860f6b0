// One picture's charts on a sheet: put there, found again, taken away.
#include "document/own_charts.hpp"

#include "document/text.hpp"

#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace keyplan::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

css::awt::Point cornerBeside(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table) {
    css::awt::Point corner;
    const Reference<css::beans::XPropertySet> cell(
        spreadsheet.cell(table.sheet, {table.firstRow(), table.lastColumn() + 1}), UNO_QUERY_THROW);
    cell->getPropertyValue("Position") >>= corner;
    return {corner.X + chartAir, corner.Y};
}

OwnCharts::OwnCharts(const Spreadsheet& spreadsheet, const std::string& sheet, const PictureBlock& block)
    : charts_(
          Reference<css::table::XTableChartsSupplier>(spreadsheet.sheet(sheet), UNO_QUERY_THROW)->getCharts(),
          css::uno::UNO_SET_THROW),
      columns_(static_cast<sal_Int16>(pictureSheetIndex(spreadsheet)), block.firstColumn, 0,
               block.lastColumn(), 0) {}

void OwnCharts::removeAll() const {
    for (const rtl::OUString& name : charts_->getElementNames()) {
        const Reference<css::table::XTableChart> chart(charts_->getByName(name), UNO_QUERY_THROW);
        const css::uno::Sequence<css::table::CellRangeAddress> ranges = chart->getRanges();
        if (ranges.hasElements() && std::all_of(ranges.begin(), ranges.end(), [&](const auto& range) {
                return range.Sheet == columns_.Sheet && range.StartColumn >= columns_.StartColumn &&
                       range.EndColumn <= columns_.EndColumn;
            }))
            charts_->removeByName(name);
    }
}

Reference<css::chart::XChartDocument>
OwnCharts::add(const std::string& wanted, const css::awt::Rectangle& frame, int firstRow, int lastRow) const {
    std::string name = wanted;
    for (int number = 2; charts_->hasByName(toOffice(name)); ++number)
        name = wanted + " " + std::to_string(number);
    css::table::CellRangeAddress cells = columns_;
    cells.StartRow = firstRow;
    cells.EndRow = lastRow;
    charts_->addNewByName(toOffice(name), frame, {&cells, 1}, true, true);
    const Reference<css::document::XEmbeddedObjectSupplier> chart(charts_->getByName(toOffice(name)),
                                                                  UNO_QUERY_THROW);
    return {chart->getEmbeddedObject(), UNO_QUERY_THROW};
}

} // namespace keyplan::document
