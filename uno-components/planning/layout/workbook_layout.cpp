// A whole plan: the page in front and the working sheets behind it.
#include "planning/layout/workbook_layout.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

constexpr int bandRow = 0;
constexpr int linkRow = 1;
constexpr int firstSectionRow = 2;

int lastShownColumn(const SheetLayout& sheet) {
    int last = firstContentColumn;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (!sheet.columns[i].hidden)
            last = std::max(last, static_cast<int>(i));
    return last;
}

/// The coloured band with the sheet's name and the account, and the way back.
void layBand(SheetLayout& sheet, const std::string& back, const LayoutContext& context) {
    const int last = std::max(lastShownColumn(sheet), firstContentColumn + 2);
    Content title = sheet.name;
    const FormulaContext formulas{context.vocabulary, context.places, nullptr, 0, nullptr, {}};
    if (const auto account = expandFormula("{account.name}", formulas))
        title = Formula{quoted(sheet.name) + "&IF(" + *account + "=\"\";\"\";\" · \"&" + *account + ")"};
    for (int column = 1; column <= last; ++column)
        sheet.cells.push_back({{bandRow, column},
                               column == firstContentColumn ? std::move(title) : Content(),
                               "Keyplan Title"});
    sheet.rows[bandRow] = {12, false};
    sheet.rows[linkRow] = {7, false};
    if (!back.empty())
        sheet.cells.push_back(
            {{linkRow, firstContentColumn},
             Formula{"HYPERLINK(\"#\"&CELL(\"address\";" + rangeName(back, {{0, 0}, {0, 0}}) + ");" +
                     quoted(context.messages.say("link-back", {back})) + ")"},
             "Keyplan Link"});
}

} // namespace

Places arrangeSheet(const WorkingSheet& sheet, const Vocabulary& vocabulary) {
    Places places;
    int row = firstSectionRow;
    for (const ShownSection& shown : sheet.sections) {
        const Section* section = vocabulary.find(shown.section);
        const SectionPlace place = arrangeSection(*section, shown, sheet.label, row);
        row = place.endRow + 2;
        places[shown.section] = place;
    }
    return places;
}

SheetLayout layWorkingSheet(const WorkingSheet& sheet, const std::string& back,
                            const LayoutContext& context) {
    SheetLayout laid;
    laid.name = sheet.label;
    laid.pageStyle = "Keyplan Sheet";
    // Behind a page that is printed, the working sheets stay on the screen.
    laid.printed = back.empty();
    for (const ShownSection& shown : sheet.sections)
        laySection(laid, *context.vocabulary.find(shown.section), shown, context.places.at(shown.section),
                   context);
    const SectionPlace& first = context.places.at(sheet.sections.front().section);
    const bool table = first.kind == SectionKind::Table;
    laid.frozenRows = sheet.sections.size() == 1 && table ? first.firstRow() : firstSectionRow;
    laid.frozenColumns = sheet.sections.size() == 1 && table ? first.anchorColumn + 1 : 0;
    laid.start = table ? Position{first.firstRow(), first.anchorColumn + 1}
                       : Position{first.anchorRow + 1, first.valueColumn};
    layBand(laid, back, context);
    return laid;
}

WorkbookLayout layWorkbook(const PlanTemplate& made, const Vocabulary& vocabulary, const Messages& messages) {
    WorkbookLayout book;
    for (const WorkingSheet& sheet : made.sheets)
        book.places.merge(arrangeSheet(sheet, vocabulary));
    const LayoutContext context{vocabulary, messages, book.places};
    std::string back;
    if (made.page) {
        back = made.page->label;
        book.sheets.push_back(layPage(*made.page, context));
    }
    for (const WorkingSheet& sheet : made.sheets)
        book.sheets.push_back(layWorkingSheet(sheet, back, context));
    return book;
}

} // namespace keyplan::planning::layout
