// The hidden sheet that holds the numbers behind the plan's charts.
#include "document/picture_sheet.hpp"

#include "document/sheet_contents.hpp"
#include "document/undo.hpp"

#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

namespace keyplan::document {

using planning::layout::Content;

planning::layout::SheetLayout pictureLayout() {
    planning::layout::SheetLayout layout;
    layout.name = pictureSheet;
    layout.printed = false;
    layout.cells.push_back(
        {{0, 0}, "Keyplan keeps the numbers behind its charts here. Please leave this sheet as it is.", {}});
    return layout;
}

std::vector<std::string> withPictureSheet(const Spreadsheet& spreadsheet, std::vector<std::string> sheets) {
    if (spreadsheet.hasSheet(std::string(pictureSheet)))
        sheets.emplace_back(pictureSheet);
    return sheets;
}

int pictureSheetIndex(const Spreadsheet& spreadsheet) {
    return spreadsheet.positionOf(std::string(pictureSheet));
}

namespace {

/// Text that looks like a formula gets a format for text from the office, which undo forgets: given before,
/// it is undone.
void keepAsText(const Spreadsheet& spreadsheet, const css::uno::Reference<css::table::XCell>& cell,
                const Content& content) {
    const auto* text = std::get_if<std::string>(&content);
    if (!text || !text->starts_with('='))
        return;
    const css::uno::Reference<css::util::XNumberFormatsSupplier> supplier(spreadsheet.model(),
                                                                          css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(),
                                                                   css::uno::UNO_QUERY_THROW);
    setProperty(cell, "NumberFormat",
                css::uno::Any(types->getStandardFormat(css::util::NumberFormat::TEXT, {})));
}

} // namespace

void writePictureData(const Spreadsheet& spreadsheet, const PictureBlock& block,
                      const std::vector<std::vector<Content>>& rows) {
    const std::string sheet(pictureSheet);
    provideHiddenSheet(spreadsheet, pictureLayout());
    const SheetContents before(spreadsheet, sheet);
    const int count = std::max(before.rows() - 1, static_cast<int>(rows.size()));
    for (int row = 0; row < count; ++row) {
        std::vector<Content> values;
        if (row < static_cast<int>(rows.size()))
            values = rows[static_cast<std::size_t>(row)];
        values.resize(static_cast<std::size_t>(block.columns));
        for (int i = 0; i < block.columns; ++i) {
            const Content& content = values[static_cast<std::size_t>(i)];
            const planning::layout::Position at{row + 1, block.firstColumn + i};
            if (!std::holds_alternative<std::monostate>(content)) {
                keepAsText(spreadsheet, spreadsheet.cell(sheet, at), content);
                setContent(spreadsheet.cell(sheet, at), content);
            } else if (!before.isEmpty(at.row, at.column))
                setText(spreadsheet.cell(sheet, at), {});
        }
    }
}

} // namespace keyplan::document
