// A formula as people type it, in its parts: what the pictures colour, the workbook moves and files store.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::catalogue {

/// Cells of one sheet, columns and rows counted from 0; the last ones belong to it.
struct CellRange {
    std::size_t column = 0;
    std::size_t row = 0;
    std::size_t lastColumn = 0;
    std::size_t lastRow = 0;

    bool contains(std::size_t atColumn, std::size_t atRow) const {
        return atColumn >= column && atColumn <= lastColumn && atRow >= row && atRow <= lastRow;
    }
    /// The same cells, further to the right and down.
    CellRange moved(std::size_t columns, std::size_t rows) const {
        return {column + columns, row + rows, lastColumn + columns, lastRow + rows};
    }
    bool operator==(const CellRange&) const = default;
};

struct FormulaPart {
    enum class Kind {
        Other,    ///< a number, an operator, a text in quotes, a constant
        Function, ///< a function's name, the bracket not among it
        Reference ///< A1 or A1:B3
    };
    Kind kind = Kind::Other;
    std::string text;
    /// Of a reference.
    CellRange cells;
};

/// All parts, in order: their texts together are the formula.
std::vector<FormulaPart> formulaParts(std::string_view formula);

/// "A", "AB".
std::string columnName(std::size_t column);
/// "A1".
std::string cellName(std::size_t column, std::size_t row);
/// "A1" for one cell, "A1:B3" for more.
std::string rangeName(const CellRange& cells);

} // namespace keyplan::catalogue
