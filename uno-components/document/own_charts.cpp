// One picture's charts on a sheet: put there, found again, taken away.
#include "document/own_charts.hpp"

#include "document/text.hpp"

#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
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

namespace {

/// Hundredths of a millimetre that a page has for charts below the repeated head of their table.
constexpr sal_Int32 pageRoom = 15000;

css::awt::Point cornerOf(const Spreadsheet& spreadsheet, const std::string& sheet,
                         planning::layout::Position at) {
    css::awt::Point corner;
    Reference<css::beans::XPropertySet>(spreadsheet.cell(sheet, at), UNO_QUERY_THROW)
        ->getPropertyValue("Position") >>= corner;
    return corner;
}

/// Frames that share a page, from top to bottom.
std::vector<css::awt::Rectangle> pagesOf(const std::vector<css::awt::Rectangle>& frames) {
    std::vector<css::awt::Rectangle> pages;
    for (const css::awt::Rectangle& frame : frames) {
        if (pages.empty() || frame.Y + frame.Height - pages.back().Y > pageRoom) {
            pages.push_back(frame);
            continue;
        }
        css::awt::Rectangle& page = pages.back();
        page.Height = frame.Y + frame.Height - page.Y;
        page.Width = std::max(page.Width, frame.Width);
    }
    return pages;
}

} // namespace

void printBeside(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                 const std::vector<css::awt::Rectangle>& frames) {
    const Reference<css::sheet::XPrintAreas> printed(spreadsheet.sheet(table.sheet), UNO_QUERY_THROW);
    std::vector<css::table::CellRangeAddress> areas;
    for (const css::table::CellRangeAddress& area : printed->getPrintAreas())
        if (area.StartColumn <= table.lastColumn())
            areas.push_back(area);
    // The sheet is printed whole, or not at all.
    if (areas.empty())
        return;
    int row = table.firstRow();
    for (const css::awt::Rectangle& page : pagesOf(frames)) {
        const auto lies = [&](planning::layout::Position at) {
            return cornerOf(spreadsheet, table.sheet, at);
        };
        css::table::CellRangeAddress area = areas.front();
        area.StartColumn = table.lastColumn() + 1;
        area.EndColumn = area.StartColumn;
        while (lies({row, area.EndColumn + 1}).X < page.X + page.Width)
            ++area.EndColumn;
        while (lies({row + 1, area.StartColumn}).Y <= page.Y)
            ++row;
        area.StartRow = row;
        while (lies({row + 1, area.StartColumn}).Y < page.Y + page.Height)
            ++row;
        area.EndRow = row;
        areas.push_back(area);
    }
    printed->setPrintAreas({areas.data(), static_cast<sal_Int32>(areas.size())});
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
