// One family of functions as a sheet of the example workbook.
#include "tools/catalogue/example_family.hpp"

#include "tools/catalogue/example.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::catalogue {

namespace {

// The columns of a family's sheet, alike for all of its functions.
struct Columns {
    std::size_t data = 1;
    std::size_t result = 0;
    std::size_t expected = 0;
    std::size_t check = 0;
    std::vector<double> widths;
};

double widthFor(const nlohmann::json& cell, double least) {
    return std::clamp(static_cast<double>(shown(cell).size()) * 1.9 + 5, least, 50.0);
}

void widen(std::vector<double>& widths, const std::vector<std::vector<nlohmann::json>>& cells, double least) {
    for (const auto& row : cells)
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (widths.size() <= column)
                widths.push_back(least);
            widths[column] = std::max(widths[column], widthFor(row[column], least));
        }
}

Columns columnsOf(const Family& family) {
    std::vector<double> data{22};
    std::vector<double> results;
    for (const auto* function : family.functions)
        for (const auto& example : function->examples) {
            widen(data, example.cells, 22);
            widen(results, example.results, 24);
            data.resize(std::max(data.size(), dataSize(example).columns), 22);
        }
    constexpr double margin = 4;
    Columns columns;
    columns.result = columns.data + data.size() + 1;
    columns.expected = columns.result + results.size() + 1;
    columns.check = columns.expected + results.size() + 1;
    columns.widths.push_back(margin);
    for (const auto& part : {data, results, results}) {
        columns.widths.insert(columns.widths.end(), part.begin(), part.end());
        columns.widths.push_back(margin);
    }
    columns.widths.push_back(16);
    return columns;
}

class FamilySheet {
public:
    FamilySheet(const Family& family, const Functions& functions, std::vector<Check>& checks)
        : functions_(functions), checks_(checks), columns_(columnsOf(family)),
          sheet_(in(*family.name, "en")) {
        sheet_.setWidths(columns_.widths);
        for (std::size_t column = 0; column < columns_.widths.size(); ++column) {
            sheet_.put(column, 0, "Title", "");
            sheet_.put(column, 1, "Header", "");
        }
        sheet_.put(columns_.data, 0, "Title", in(*family.name, "en"));
        sheet_.setHeight(0, 12);
        sheet_.put(columns_.data, 1, "Header", "Data");
        sheet_.put(columns_.result, 1, "Header", "Result");
        sheet_.put(columns_.expected, 1, "Header", "Expected");
        sheet_.put(columns_.check, 1, "Header", "Check");
        for (const auto* function : family.functions)
            add(*function);
    }

    const FlatSheet& sheet() const { return sheet_; }

private:
    void add(const FunctionEntry& function) {
        sheet_.setHeight(next_++, 5);
        sheet_.put(columns_.data, next_, "Name", function.name);
        sheet_.setHeight(next_++, 7);
        addText("Text", in(function.description, "en"));
        addText("Syntax", signature(function));
        for (std::size_t i = 0; i < function.examples.size(); ++i)
            add(function.examples[i], function.name + " " + std::to_string(i + 1));
    }

    void add(const Example& example, const std::string& label) {
        addText("Note", in(example.description, "en"), 3);
        const std::size_t formulaRow = next_;
        addText("Syntax", example.formula);

        const DataSize size = dataSize(example);
        const std::size_t top = next_;
        addData(example, size, top);
        addResult(example, label, top);
        const std::size_t first = top + resultRow(example);
        sheet_.putFormula(columns_.data, formulaRow, "Syntax",
                          "of:=FORMULA([." + cellName(columns_.result, first) + "])");
        sheet_.span(columns_.data, formulaRow, columns_.widths.size() - columns_.data);
        next_ = std::max(top + size.rows, first + example.results.size());
    }

    void addData(const Example& example, const DataSize& size, std::size_t top) {
        const auto ranges = rangesRead(example);
        for (std::size_t row = 0; row < std::min(size.rows, example.cells.size()); ++row) {
            // What stands above all that the formula reads are the data's headings.
            const bool isHead =
                !ranges.empty() &&
                std::all_of(ranges.begin(), ranges.end(), [&](const auto& range) { return row < range.row; });
            for (std::size_t column = 0; column < std::min(size.columns, example.cells[row].size());
                 ++column) {
                const auto& cell = example.cells[row][column];
                sheet_.put(columns_.data + column, top + row,
                           (isHead             ? "Label"
                            : cell.is_object() ? "Data Date"
                                               : "Data"),
                           cell);
            }
        }
    }

    void addResult(const Example& example, const std::string& label, std::size_t top) {
        const std::size_t first = top + resultRow(example);
        const std::size_t width = example.results.front().size();
        const std::string formula = openFormula(example.formula, functions_, columns_.data, top);
        const CellRange cells{columns_.result, first, columns_.result + width - 1,
                              first + example.results.size() - 1};
        if (fillsCells(example))
            sheet_.putArrayFormula(cells, "Result", formula);
        for (std::size_t row = 0; row < example.results.size(); ++row) {
            const std::size_t line = checkRow(checks_.size()) + 1;
            for (std::size_t column = 0; column < width; ++column) {
                const auto& expected = example.results[row][column];
                const bool isDate = expected.is_object() && expected.contains("date");
                const std::size_t at = columns_.result + column;
                if (!fillsCells(example))
                    sheet_.putFormula(at, first, isDate ? "Result Date" : "Result", formula);
                else if (isDate)
                    sheet_.setStyle(at, first + row, "Result Date");
                sheet_.put(columns_.expected + column, first + row, isDate ? "Data Date" : "Data", expected);
                const std::string place =
                    " (" + std::to_string(row + 1) + ";" + std::to_string(column + 1) + ")";
                checks_.push_back(
                    {fillsCells(example) ? label + place : label, sheet_.name(), at, first + row, expected});
            }
            sheet_.putFormula(columns_.check, first + row, "Check",
                              std::string("of:=MIN([$") + checkSheet + ".D" + std::to_string(line) + ":.D" +
                                  std::to_string(line + width - 1) + "])");
        }
        sheet_.signPasses({columns_.check, first, columns_.check, cells.lastRow});
    }

    // A line of text over the whole width; merged cells do not grow with their text, so it is measured here.
    void addText(const std::string& style, const std::string& text, double above = 0) {
        double width = 0;
        for (std::size_t column = columns_.data; column < columns_.widths.size(); ++column)
            width += columns_.widths[column];
        // A formula grows where its data lies further down than in the help.
        const double perCharacter = style == "Syntax" ? 2.2 : 1.8;
        const double lines = std::ceil(static_cast<double>(text.size()) * perCharacter / width);
        sheet_.put(columns_.data, next_, style, text);
        sheet_.span(columns_.data, next_, columns_.widths.size() - columns_.data);
        sheet_.setHeight(next_++, above + lines * 4.5 + 1);
    }

    const Functions& functions_;
    std::vector<Check>& checks_;
    Columns columns_;
    FlatSheet sheet_;
    std::size_t next_ = 2;
};

} // namespace

FlatSheet layFamily(const Family& family, const Functions& functions, std::vector<Check>& checks) {
    return FamilySheet(family, functions, checks).sheet();
}

} // namespace keyplan::catalogue
