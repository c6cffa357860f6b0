// Where parts of a section lie whose marks are gone, as far as what remains tells.
#pragma once

#include "document/sheet_contents.hpp"
#include "planning/layout/place.hpp"
#include "planning/vocabulary.hpp"

#include <optional>

namespace keyplan::document {

/// The row under a table's hints: the hidden, empty one; the last one before the data where it was deleted.
int hintRowWithoutMark(const SheetContents& contents, const planning::Section& section,
                       const planning::layout::SectionPlace& place);

/// The row after a table's last one: after the last row with one of its ids and the rows that a person added
/// right under it, and before `limit`.
int endRowWithoutMark(const SheetContents& contents, const planning::Section& section,
                      const planning::layout::SectionPlace& place, int limit);

/// Whether nothing stands in a row between a table's first and last column.
bool isEmptyRow(const SheetContents& contents, const planning::layout::SectionPlace& table, int row);

/// The column of a card's values, and whether that is certain: the cells still have the styles of values.
/// Nothing when neither styles nor labels tell.
struct ValueColumn {
    int column;
    bool certain;
};
std::optional<ValueColumn> valueColumnWithoutMark(const Spreadsheet& spreadsheet,
                                                  const SheetContents& contents,
                                                  const planning::Section& section,
                                                  const planning::layout::SectionPlace& card);

} // namespace keyplan::document
