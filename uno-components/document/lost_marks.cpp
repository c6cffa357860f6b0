// Where parts of a section lie whose marks are gone, as far as what remains tells.
#include "document/lost_marks.hpp"

#include "document/text.hpp"
#include "planning/row_id.hpp"

#include <algorithm>
#include <map>

namespace keyplan::document {

namespace {

using planning::Section;
using planning::layout::SectionPlace;

/// How the styles of a card's values are named.
constexpr std::string_view valueStyles = "Keyplan Card ";
/// How far right of its marks a card's values are looked for, counted from its last used column.
constexpr int columnsBeyond = 4;

bool holdsId(const SheetContents& contents, const Section& section, const SectionPlace& table, int row) {
    return planning::idNumber(contents.text(row, table.anchorColumn), section) > 0;
}

/// The column with the highest count, if any.
std::optional<int> mostOften(const std::map<int, int>& counts) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

} // namespace

bool isEmptyRow(const SheetContents& contents, const SectionPlace& table, int row) {
    for (int column = table.anchorColumn; column <= table.lastColumn(); ++column)
        if (!contents.isEmpty(row, column))
            return false;
    return true;
}

int hintRowWithoutMark(const SheetContents& contents, const Section& section, const SectionPlace& place) {
    int header = place.anchorRow + 1;
    while (header < contents.rows() && contents.isEmpty(header, place.anchorColumn))
        ++header;
    // Without a header over its ids: as laid out.
    if (header == contents.rows() || holdsId(contents, section, place, header))
        header = place.anchorRow + 1;
    if (holdsId(contents, section, place, header + 1))
        return header;
    return isEmptyRow(contents, place, header + 2) ? header + 2 : header + 1;
}

int endRowWithoutMark(const SheetContents& contents, const Section& section, const SectionPlace& place,
                      int limit) {
    int last = place.hintRow;
    for (int row = place.firstRow(); row < limit; ++row)
        if (holdsId(contents, section, place, row))
            last = row;
    while (last + 1 < limit && !isEmptyRow(contents, place, last + 1))
        ++last;
    return last + 1;
}

std::optional<ValueColumn> valueColumnWithoutMark(const Spreadsheet& spreadsheet,
                                                  const SheetContents& contents, const Section& section,
                                                  const SectionPlace& card) {
    std::map<int, int> styled;
    std::map<int, int> labelled;
    for (const auto& [field, row] : card.fields)
        for (int column = card.anchorColumn + 1; column < contents.columns() + columnsBeyond; ++column) {
            rtl::OUString style;
            css::uno::Reference<css::beans::XPropertySet>(spreadsheet.cell(contents.sheet(), {row, column}),
                                                          css::uno::UNO_QUERY_THROW)
                ->getPropertyValue("CellStyle") >>= style;
            if (fromOffice(style).starts_with(valueStyles))
                ++styled[column];
            if (contents.text(row, column) == section.find(field)->label)
                ++labelled[column];
        }
    if (const auto column = mostOften(styled))
        return ValueColumn{*column, true};
    if (const auto column = mostOften(labelled))
        return ValueColumn{*column + 1, false};
    return std::nullopt;
}

} // namespace keyplan::document
