// One picture's charts on a sheet: put there, found again, taken away.
#pragma once

#include "document/picture_sheet.hpp"
#include "document/spreadsheet.hpp"
#include "planning/layout/place.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/table/XTableCharts.hpp>

#include <string>
#include <vector>

namespace keyplan::document {

/// Between a table and its charts, and between charts; hundredths of a millimetre.
inline constexpr sal_Int32 chartAir = 800;

/// Right of a table, level with its first row: above it the frozen head would cut a picture while scrolling.
css::awt::Point cornerBeside(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table);

/// Has charts that stand beside a table printed after it, where the table is printed: as many on a page as
/// there is room for. What was said of charts there before goes. To be called within an UndoStep.
void printBeside(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                 const std::vector<css::awt::Rectangle>& frames);

/// The charts that draw one block of the sheet of pictures; the document must have that sheet. Names do not
/// survive every file format, and may be the user's own.
class OwnCharts {
public:
    OwnCharts(const Spreadsheet& spreadsheet, const std::string& sheet, const PictureBlock& block);

    void removeAll() const;
    /// A chart of the block's rows from `firstRow` (names of series) to `lastRow`, its first column the
    /// labels. Where the user has a chart of that name, it gets a number, too.
    css::uno::Reference<css::chart::XChartDocument>
    add(const std::string& name, const css::awt::Rectangle& frame, int firstRow, int lastRow) const;

private:
    css::uno::Reference<css::table::XTableCharts> charts_;
    css::table::CellRangeAddress columns_;
};

} // namespace keyplan::document
