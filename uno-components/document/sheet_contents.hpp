// What a sheet's cells hold now, read in one go.
#pragma once

#include "document/spreadsheet.hpp"

#include <string>
#include <variant>
#include <vector>

namespace keyplan::document {

/// What a sheet's cells hold now: numbers or texts; formulas by their results, errors as empty.
class SheetContents {
public:
    SheetContents(const Spreadsheet& spreadsheet, std::string sheet);

    const std::string& sheet() const { return sheet_; }
    int rows() const { return static_cast<int>(cells_.size()); }
    int columns() const { return cells_.empty() ? 0 : static_cast<int>(cells_.front().size()); }
    using Cell = std::variant<std::monostate, double, std::string>;
    /// Empty outside of the used area.
    const Cell& at(int row, int column) const;
    /// "" for anything but text.
    const std::string& text(int row, int column) const;
    bool isEmpty(int row, int column) const {
        return std::holds_alternative<std::monostate>(at(row, column));
    }

private:
    std::string sheet_;
    std::vector<std::vector<Cell>> cells_;
};

} // namespace keyplan::document
