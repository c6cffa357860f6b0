// A sheet in a flat OpenDocument file, put together cell by cell.
#pragma once

#include "tools/catalogue/formula.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyplan::catalogue {

class FlatSheet {
public:
    explicit FlatSheet(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; }

    /// `value` is what an example's cell may be: a number, a text ("" is blank), a day or an error's name.
    /// Styles go by the names of exampleStyles().
    void put(std::size_t column, std::size_t row, const std::string& style, const nlohmann::json& value);
    /// An OpenFormula, with its of:=.
    void putFormula(std::size_t column, std::size_t row, const std::string& style,
                    const std::string& formula);
    /// One formula for all of these cells.
    void putArrayFormula(const CellRange& cells, const std::string& style, const std::string& formula);
    void setStyle(std::size_t column, std::size_t row, const std::string& style) {
        rows_[row].cells[column].style = style;
    }
    /// A text that leads to a cell of this file, such as 'Force field'.B3.
    void putLink(std::size_t column, std::size_t row, const std::string& style, const std::string& text,
                 const std::string& target);
    /// The cell reaches over so many columns.
    void span(std::size_t column, std::size_t row, std::size_t columns);
    /// Signs the cells of a column with 1 and 0 in colours.
    void signPasses(const CellRange& cells) { passes_.push_back(cells); }
    /// Rows without a height are as high as their text.
    void setHeight(std::size_t row, double millimetres) { rows_[row].height = millimetres; }
    void setWidths(std::vector<double> millimetres) { widths_ = std::move(millimetres); }
    const std::vector<double>& widths() const { return widths_; }

    /// The widths and heights that xml() refers to, as automatic styles.
    static std::string columnStyle(double millimetres);
    static std::string rowStyle(double millimetres);
    std::vector<double> heights() const;
    std::string xml() const;

private:
    struct Cell {
        std::string style;
        std::string attributes;
        std::string content;
        std::size_t columns = 1;
    };
    struct Row {
        std::optional<double> height;
        std::map<std::size_t, Cell> cells;
    };

    static std::string rowXml(const Row& row);

    std::string name_;
    std::vector<double> widths_;
    std::map<std::size_t, Row> rows_;
    std::vector<CellRange> passes_;
};

/// A sheet's name inside a reference: 'Force field'.
std::string quotedSheet(const std::string& name);

/// "Keyplan_20_Example_20_Title": a style's name as OpenDocument stores it.
std::string storedStyle(const std::string& name);

} // namespace keyplan::catalogue
