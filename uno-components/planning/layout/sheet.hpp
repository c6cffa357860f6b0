// An abstract sheet: what a document's sheet shall hold and look like, free of any office.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace keyplan::planning::layout {

/// A cell's place in its sheet; both count from 0.
struct Position {
    int row = 0;
    int column = 0;
    auto operator<=>(const Position&) const = default;
};

/// A rectangle of cells, both corners included.
struct Range {
    Position first;
    Position last;
    auto operator<=>(const Range&) const = default;
};

/// A formula in the office's English grammar with semicolons, without the leading equals sign.
struct Formula {
    std::string text;
};

using Content = std::variant<std::monostate, double, std::string, Formula>;

struct Cell {
    Position at;
    Content content;
    /// A style of the theme; empty keeps the default.
    std::string style;
};

/// A style laid over a range of cells, most of which hold nothing.
struct Fill {
    Range range;
    std::string style;
};

/// What a range accepts, and the help shown while a cell of it is selected.
struct Validation {
    enum class Kind { Anything, Whole, Decimal, Day, Words, ListFromRange, Nothing };
    Range range;
    Kind kind = Kind::Anything;
    /// Bounds of Whole and Decimal.
    double least = 0;
    double most = 0;
    /// Words: offered in this order. ListFromRange: one formula that gives a range.
    std::vector<std::string> words;
    std::string source;
    std::string helpTitle;
    std::string help;
    std::string refusal;
};

/// A style laid over a range where a condition holds. The condition is a formula relative to the range's
/// first cell.
struct Signal {
    Range range;
    std::string when;
    std::string style;
};

struct RowSize {
    double height = 0; ///< millimetres; 0 lets the text decide
    bool hidden = false;
};

struct ColumnSize {
    double width = 20; ///< millimetres
    bool hidden = false;
};

/// Rows or columns that fold away and unfold with one click.
struct Fold {
    enum class Of { Rows, Columns };
    Of of = Of::Columns;
    int first = 0;
    int last = 0;
    auto operator<=>(const Fold&) const = default;
};

struct SheetLayout {
    std::string name;
    std::vector<ColumnSize> columns;
    std::map<int, RowSize> rows;
    /// Folded away at first.
    std::vector<Fold> folds;
    /// Laid first, in their order: cells may have styles of their own.
    std::vector<Fill> fills;
    std::vector<Cell> cells;
    std::vector<Range> merges;
    std::vector<Validation> validations;
    std::vector<Signal> signals;
    /// Cells that the document knows by a name.
    std::map<std::string, Position> names;
    /// Rows and columns that stay in view while scrolling.
    int frozenRows = 0;
    int frozenColumns = 0;
    /// Whether the sheet is printed with the document, and which part of it; without one the whole sheet.
    bool printed = true;
    std::optional<Range> printArea;
    /// Rows repeated on every page, first and last.
    std::optional<std::pair<int, int>> titleRows;
    /// Name of the page style, from the theme.
    std::string pageStyle;
    /// The cell a reader starts at.
    Position start;
};

/// "C8", or with both parts fixed "$C$8".
std::string cellName(Position at, bool fixed = false);

/// "$'Force field'.$C$8:$F$20"; without a sheet name "$C$8:$F$20". A single cell is written once.
std::string rangeName(const std::string& sheet, const Range& range);

} // namespace keyplan::planning::layout
