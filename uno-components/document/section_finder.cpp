// Finds sections in a sheet by the marks in its hidden cells.
#include "document/section_finder.hpp"

#include "document/text.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::Section;
using planning::SectionKind;
using planning::layout::SectionPlace;

bool startsSection(const std::string& text) {
    using namespace planning::layout;
    return text.starts_with(anchorPrefix) && text != endMark && text != valueMark && text != hintMark;
}

/// The first row below `row` whose cell in the first columns up to `column` holds the mark; -1 when another
/// section starts before it or there is none.
int rowOfMark(const SheetContents& contents, int row, int column, std::string_view mark) {
    for (int next = row + 1; next < contents.rows(); ++next)
        for (int i = 0; i <= column; ++i) {
            if (contents.text(next, i) == mark)
                return next;
            if (startsSection(contents.text(next, i)))
                return -1;
        }
    return -1;
}

/// Where a section without an end mark must end: before the next section, or after the last used row.
int endWithoutMark(const SheetContents& contents, int row, int column) {
    for (int next = row + 1; next < contents.rows(); ++next)
        for (int i = 0; i <= column; ++i)
            if (startsSection(contents.text(next, i)))
                return next - 1;
    return contents.rows();
}

SectionPlace tablePlace(const SheetContents& contents, const Section& section, int row, int column) {
    using namespace planning::layout;
    SectionPlace place;
    place.section = section.id;
    place.sheet = contents.sheet();
    place.anchorRow = row;
    place.anchorColumn = column;
    for (int i = 0; i < contents.columns(); ++i) {
        const std::string& mark = contents.text(row, i);
        if (mark.starts_with(explanationPrefix))
            place.explanations.emplace(mark.substr(explanationPrefix.size()), i);
        else if (section.find(mark))
            place.fields.emplace(mark, i);
    }
    const int hint = rowOfMark(contents, row, column, hintMark);
    const int end = rowOfMark(contents, row, column, endMark);
    // Without the mark: below the header and the hints, as laid out.
    place.hintRow = hint >= 0 ? hint : row + 2;
    place.endRow = std::max(end >= 0 ? end : endWithoutMark(contents, row, column), place.hintRow + 1);
    return place;
}

SectionPlace cardPlace(const SheetContents& contents, const Section& section, int row, int column) {
    using namespace planning::layout;
    SectionPlace place;
    place.section = section.id;
    place.kind = SectionKind::Card;
    place.sheet = contents.sheet();
    place.anchorRow = row;
    place.anchorColumn = column;
    place.valueColumn = column + 3;
    for (int i = 0; i < contents.columns(); ++i)
        if (contents.text(row, i) == valueMark)
            place.valueColumn = i;
    const int end = rowOfMark(contents, row, column, endMark);
    place.endRow = end >= 0 ? end : endWithoutMark(contents, row, column);
    for (int i = row + 1; i < place.endRow; ++i)
        if (section.find(contents.text(i, column)))
            place.fields.emplace(contents.text(i, column), i);
    return place;
}

/// Whether the cell lies in the data of a section: what stands there is a person's text, even if it reads
/// like a mark.
bool isInside(const SectionPlace& place, int row, int column) {
    return row > place.anchorRow && row < place.endRow && column > place.anchorColumn &&
           column <= place.lastColumn();
}

/// A mark alone, as a page quotes it from a text, names no section: its fields must be there too.
bool holdsFields(const SectionPlace& place, const Section& section) {
    return place.fields.size() >=
           std::min<std::size_t>(place.kind == SectionKind::Table ? 2 : 1, section.fields.size());
}

} // namespace

SheetContents::SheetContents(const Spreadsheet& spreadsheet, std::string sheet) : sheet_(std::move(sheet)) {
    using namespace css::sheet;
    const Reference<XSpreadsheet> source = spreadsheet.sheet(sheet_);
    const sal_Int16 kinds = CellFlags::VALUE | CellFlags::DATETIME | CellFlags::STRING | CellFlags::FORMULA;
    const Reference<XSheetCellRanges> used =
        Reference<XCellRangesQuery>(source, UNO_QUERY_THROW)->queryContentCells(kinds);
    sal_Int32 lastRow = -1;
    sal_Int32 lastColumn = -1;
    for (const css::table::CellRangeAddress& range : used->getRangeAddresses()) {
        lastRow = std::max(lastRow, range.EndRow);
        lastColumn = std::max(lastColumn, range.EndColumn);
    }
    if (lastRow < 0)
        return;
    const auto data =
        Reference<XCellRangeData>(source->getCellRangeByPosition(0, 0, lastColumn, lastRow), UNO_QUERY_THROW)
            ->getDataArray();
    cells_.resize(static_cast<std::size_t>(data.getLength()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& target = cells_[static_cast<std::size_t>(row)];
        target.resize(static_cast<std::size_t>(data[row].getLength()));
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            const css::uno::Any& value = data[row][column];
            auto& cell = target[static_cast<std::size_t>(column)];
            if (double number = 0; value >>= number)
                cell = number;
            else if (rtl::OUString text; (value >>= text) && !text.isEmpty())
                cell = fromOffice(text);
        }
    }
}

const SheetContents::Cell& SheetContents::at(int row, int column) const {
    static const Cell none;
    if (row < 0 || column < 0 || row >= rows() || column >= columns())
        return none;
    return cells_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

const std::string& SheetContents::text(int row, int column) const {
    static const std::string none;
    const auto* text = std::get_if<std::string>(&at(row, column));
    return text ? *text : none;
}

std::vector<SectionPlace> findSections(const SheetContents& contents,
                                       const planning::Vocabulary& vocabulary) {
    std::vector<SectionPlace> places;
    for (int row = 0; row < contents.rows(); ++row)
        for (int column = 0; column < contents.columns(); ++column) {
            const std::string& mark = contents.text(row, column);
            if (!startsSection(mark))
                continue;
            const Section* section = vocabulary.find(mark.substr(planning::layout::anchorPrefix.size()));
            const bool isText = std::any_of(places.begin(), places.end(), [&](const SectionPlace& place) {
                return isInside(place, row, column);
            });
            if (!section || isText)
                continue;
            SectionPlace place = section->kind == SectionKind::Table
                                     ? tablePlace(contents, *section, row, column)
                                     : cardPlace(contents, *section, row, column);
            if (holdsFields(place, *section))
                places.push_back(std::move(place));
        }
    return places;
}

} // namespace keyplan::document
