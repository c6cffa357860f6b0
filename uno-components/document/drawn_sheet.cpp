// The sheet that shows a picture made of cells: found by its mark, drawn anew in its place.
#include "document/drawn_sheet.hpp"

#include "document/sheet_names.hpp"
#include "document/sheet_writer.hpp"
#include "document/text.hpp"
#include "document/undo.hpp"

#include <com/sun/star/text/XTextRange.hpp>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::layout::SheetLayout;

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
    refillSheetUndoably(spreadsheet, layout, spreadsheet.positionOf(layout.name));
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
        layout.name = spreadsheet.freeSheetName(layout.name);
        insertSheetUndoably(spreadsheet, layout, spreadsheet.positionOf(beside) + 1);
    }
    return layout.name;
}

} // namespace keyplan::document
