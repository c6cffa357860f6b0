// Where a section lies in a document's sheets: the layout decides it, a reader of an open plan finds it
// again.
#pragma once

#include "planning/layout/sheet.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>

namespace keyplan::planning::layout {

/// Marks written into hidden cells; documents carry them for life.
inline constexpr std::string_view anchorPrefix = "keyplan:";
inline constexpr std::string_view hintMark = "keyplan:hints";
inline constexpr std::string_view endMark = "keyplan:end";
inline constexpr std::string_view valueMark = "keyplan:value";
/// Marks a column that explains the reference in the field named after it.
inline constexpr std::string_view explanationPrefix = "explains:";

/// The document's name for the anchor of a section: "keyplan_force_field". It tells a section from its
/// copies.
std::string anchorName(std::string_view section);

struct SectionPlace {
    std::string section;
    SectionKind kind = SectionKind::Table;
    std::string sheet;
    /// The hidden row that names the section: of a table's field ids, or of a card's value column.
    int anchorRow = 0;
    /// A table's column of row ids, or a card's column of field ids.
    int anchorColumn = 0;
    /// Table: the hidden, empty row under the header and the hints; the rows between it and `endRow` are
    /// data.
    int hintRow = 0;
    /// The hidden row after the last one.
    int endRow = 0;
    /// Card: the column of values.
    int valueColumn = 0;
    /// Table: the column of each field. Card: the row of each field.
    std::map<std::string, int, std::less<>> fields;
    /// Table: columns that explain a reference, by the reference's field.
    std::map<std::string, int, std::less<>> explanations;

    int firstRow() const { return hintRow + 1; }
    int rowCount() const { return endRow - hintRow - 1; }
    bool has(std::string_view field) const { return fields.contains(field); }
    /// Where a field lies; for tables in the given row.
    Position cell(std::string_view field, int row) const;
    /// A table's column from under its hints to its end row: rows inserted anywhere between are inside it.
    Range column(std::string_view field) const;
    Range idColumn() const;
    /// The last column that holds anything of the section.
    int lastColumn() const;
};

using Places = std::map<std::string, SectionPlace, std::less<>>;

} // namespace keyplan::planning::layout
