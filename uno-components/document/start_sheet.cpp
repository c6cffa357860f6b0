// The list of sections on a plan's Start sheet, found in an open document and kept up to date.
#include "document/start_sheet.hpp"

#include "document/section_finder.hpp"
#include "document/text.hpp"
#include "planning/layout/start_layout.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace layout = planning::layout;

/// The list in one sheet; nothing when the sheet has none.
std::optional<StartPlace> listIn(const SheetContents& contents) {
    std::optional<StartPlace> found;
    for (int row = 0; row < contents.rows(); ++row) {
        const std::string& mark = contents.text(row, 0);
        if (mark == layout::startMark)
            found = StartPlace{contents.sheet(), {}, row + 1};
        if (!found)
            continue;
        if (mark.starts_with(layout::startLinePrefix)) {
            found->lines.emplace(mark.substr(layout::startLinePrefix.size()), row);
            found->endRow = row + 1;
        }
        if (mark == layout::startEndMark) {
            found->endRow = row;
            return found;
        }
    }
    return found;
}

/// After the line of the nearest section that stands before this one; at the end where none does.
int rowFor(const StartPlace& start, const planning::Section& section,
           const planning::Vocabulary& vocabulary) {
    int row = -1;
    int nearest = -1;
    for (const auto& [id, line] : start.lines)
        if (const planning::Section* other = vocabulary.find(id);
            other && other->order < section.order && other->order > nearest) {
            nearest = other->order;
            row = line + 1;
        }
    return row < 0 ? start.endRow : row;
}

} // namespace

std::optional<StartPlace> findStart(const Spreadsheet& spreadsheet) {
    for (const std::string& name : spreadsheet.sheetNames())
        if (auto found = listIn(SheetContents(spreadsheet, name)))
            return found;
    return std::nullopt;
}

void writeStartLine(const Spreadsheet& spreadsheet, const StartPlace& start, const planning::Section& section,
                    const layout::LayoutContext& context) {
    const auto line = start.lines.find(section.id);
    const int row = line != start.lines.end() ? line->second : rowFor(start, section, context.vocabulary);
    if (line == start.lines.end()) {
        const Reference<css::table::XColumnRowRange> grid(spreadsheet.sheet(start.sheet), UNO_QUERY_THROW);
        grid->getRows()->insertByIndex(row, 1);
        const Reference<css::uno::XInterface> added(grid->getRows()->getByIndex(row), UNO_QUERY_THROW);
        setProperty(added, "IsVisible", css::uno::Any(true));
        setProperty(added, "Height", css::uno::Any(hundredths(layout::startLineHeight)));
    }
    for (const layout::Cell& cell : layout::startLine(section, {}, row, context)) {
        const Reference<css::table::XCell> target = spreadsheet.cell(start.sheet, cell.at);
        // A line that is there keeps its look: applying a style, even the same, cuts conditional formats
        // apart.
        if (line == start.lines.end())
            setProperty(target, "CellStyle", css::uno::Any(toOffice(cell.style)));
        setContent(target, cell.content);
    }
}

} // namespace keyplan::document
