// A whole plan: the page in front and the working sheets behind it.
#include "planning/layout/workbook_layout.hpp"

#include "planning/layout/bank_layout.hpp"
#include "planning/layout/start_layout.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

constexpr int bandRow = 0;
constexpr int firstSectionRow = 2;
/// Between a section and the heading of the next.
constexpr int rowsBetween = 2;

int lastShownColumn(const SheetLayout& sheet) {
    int last = firstContentColumn;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (!sheet.columns[i].hidden)
            last = std::max(last, static_cast<int>(i));
    return last;
}

/// Gives a narrow sheet a last, empty column, so that its title and its note have room.
void widen(SheetLayout& sheet) {
    constexpr double leastWidth = 180;
    double width = 0;
    for (const ColumnSize& column : sheet.columns)
        width += column.hidden ? 0 : column.width;
    if (width < leastWidth)
        sheet.columns.push_back({leastWidth - width, false});
}

/// The coloured band with the sheet's name and the account, and the way back.
void layBand(SheetLayout& sheet, const SheetSurroundings& around, const LayoutContext& context) {
    const int last = std::max(lastShownColumn(sheet), firstContentColumn + 2);
    Content title = sheet.name;
    const FormulaContext formulas{context.vocabulary, context.places, nullptr, 0, nullptr, {}};
    ForeignReferences read;
    if (const auto account = expandFormula("{account.name}", formulas, &read))
        title =
            Formula{guarded(quoted(sheet.name) + "&IF(" + *account + "=\"\";\"\";\" · \"&" + *account + ")",
                            read, quoted(sheet.name))};
    for (int column = 1; column <= last; ++column)
        sheet.cells.push_back({{bandRow, column},
                               column == firstContentColumn ? std::move(title) : Content(),
                               "Keyplan Title"});
    sheet.rows[bandRow] = {11, false};
    sheet.rows[linkRow] = {7, false};
    if (around.front.empty())
        return;
    const Position corner{0, firstContentColumn};
    const ForeignReferences front{{around.front, rangeName(around.front, {corner, corner})}};
    sheet.cells.push_back({{linkRow, firstContentColumn},
                           Formula{guarded("HYPERLINK(\"#\"&CELL(\"address\";" + front.begin()->second +
                                               ");" + quoted(around.back) + ")",
                                           front)},
                           "Keyplan Link"});
}

/// How the sections of a sheet share it.
Sharing sharingOf(const WorkingSheet& sheet, const Vocabulary& vocabulary) {
    Sharing sharing{sheet.sections.size() == 1, firstContentColumn};
    for (const ShownSection& shown : sheet.sections)
        sharing.hiddenFrom = std::max(
            sharing.hiddenFrom, firstContentColumn + shownColumns(*vocabulary.find(shown.section), shown));
    return sharing;
}

/// The part that is printed, with a table's head on every page.
void layPrint(SheetLayout& sheet, const SectionPlace* table, int lastRow) {
    sheet.printArea =
        Range{{bandRow, 1}, {lastRow, std::max(lastShownColumn(sheet), firstContentColumn + 2)}};
    if (table)
        sheet.titleRows = {{table->hintRow - 2, table->hintRow - 1}};
}

} // namespace

Places arrangeSheet(const WorkingSheet& sheet, const Vocabulary& vocabulary) {
    Places places;
    const Sharing sharing = sharingOf(sheet, vocabulary);
    int row = firstSectionRow;
    for (const ShownSection& shown : sheet.sections) {
        const Section* section = vocabulary.find(shown.section);
        const SectionPlace place = arrangeSection(*section, shown, sheet.label, row, sharing);
        row = place.endRow + rowsBetween;
        places[shown.section] = place;
    }
    return places;
}

SheetLayout layWorkingSheet(const WorkingSheet& sheet, const SheetSurroundings& around,
                            const LayoutContext& context) {
    SheetLayout laid;
    laid.name = sheet.label;
    laid.pageStyle = "Keyplan Sheet";
    laid.printed = around.printed;
    const Sharing sharing = sharingOf(sheet, context.vocabulary);
    for (const ShownSection& shown : sheet.sections)
        laySection(laid, *context.vocabulary.find(shown.section), shown, context.places.at(shown.section),
                   context, sharing);
    const SectionPlace& first = context.places.at(sheet.sections.front().section);
    const bool table = first.kind == SectionKind::Table;
    laid.frozenRows = sharing.alone && table ? first.firstRow() : firstSectionRow;
    laid.frozenColumns = sharing.alone && table ? first.anchorColumn + 1 : 0;
    laid.start = table ? Position{first.firstRow(), first.anchorColumn + 1}
                       : Position{first.anchorRow + 1, first.valueColumn};
    widen(laid);
    layBand(laid, around, context);
    layPrint(laid, sharing.alone && table ? &first : nullptr,
             context.places.at(sheet.sections.back().section).endRow);
    return laid;
}

WorkbookLayout layWorkbook(const PlanTemplate& made, const Vocabulary& vocabulary, const Messages& messages) {
    WorkbookLayout book;
    for (const WorkingSheet& sheet : made.sheets)
        book.places.merge(arrangeSheet(sheet, vocabulary));
    const LayoutContext context{vocabulary, messages, book.places, bankRanges(vocabulary)};
    const bool pageFirst = made.page && (!made.start || made.start->afterPage);
    // Behind a page that is printed, the working sheets stay on the screen.
    SheetSurroundings around{{}, {}, !made.page};
    if (made.page || made.start) {
        around.front = pageFirst ? made.page->label : made.start->label;
        around.back = messages.say("link-back", {messages.say(pageFirst ? "link-page" : "link-start")});
    }
    if (made.start && !pageFirst)
        book.sheets.push_back(layStart(made, context));
    if (made.page)
        book.sheets.push_back(layPage(*made.page, context));
    if (made.start && pageFirst)
        book.sheets.push_back(layStart(made, context));
    for (const WorkingSheet& sheet : made.sheets)
        book.sheets.push_back(layWorkingSheet(sheet, around, context));
    return book;
}

} // namespace keyplan::planning::layout
