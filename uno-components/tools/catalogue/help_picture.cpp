// An example as a picture of a sheet, drawn with a table: its texts can be selected, enlarged and read aloud.
#include "tools/catalogue/example.hpp"
#include "tools/catalogue/help.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

// The style sheet has so many colours for ranges.
constexpr std::size_t rangeColours = 5;

std::string rangeClass(std::size_t range) {
    return "range" + std::to_string(range % rangeColours + 1);
}

struct Picture {
    const Example& example;
    DataSize data = dataSize(example);
    std::vector<CellRange> ranges = rangesRead(example);
    /// Where the result appears: right of the data.
    CellRange result = {data.columns, resultRow(example), data.columns + example.results.front().size() - 1,
                        resultRow(example) + example.results.size() - 1};
};

std::string formulaBar(const Picture& picture) {
    std::string html;
    for (const auto& part : formulaParts(picture.example.formula)) {
        const auto range = std::find(picture.ranges.begin(), picture.ranges.end(), part.cells);
        if (part.kind == FormulaPart::Kind::Reference)
            html += "<span class=\"" + rangeClass(static_cast<std::size_t>(range - picture.ranges.begin())) +
                    "\">" + part.text + "</span>";
        else if (part.kind == FormulaPart::Kind::Function)
            // Long formulas may break behind a bracket or a semicolon.
            html += escaped(part.text);
        else
            html += escaped(part.text) + (part.text == "(" || part.text == ";" ? "<wbr/>" : "");
    }
    return "<div class=\"bar\"><span class=\"place\">" + rangeName(picture.result) + "</span><code>" + html +
           "</code></div>\n";
}

std::string dataCell(const Picture& picture, std::size_t column, std::size_t row) {
    const auto& cells = picture.example.cells;
    const auto value =
        row < cells.size() && column < cells[row].size() ? cells[row][column] : nlohmann::json("");
    std::string classes = isNumeric(value) ? "number" : "";
    const auto range = std::find_if(picture.ranges.begin(), picture.ranges.end(),
                                    [&](const CellRange& known) { return known.contains(column, row); });
    if (range != picture.ranges.end())
        classes += (classes.empty() ? "" : " ") +
                   rangeClass(static_cast<std::size_t>(range - picture.ranges.begin()));
    return "<td" + (classes.empty() ? "" : " class=\"" + classes + "\"") + ">" + escaped(shown(value)) +
           "</td>";
}

std::string resultCell(const nlohmann::json& value) {
    const bool isError = value.is_object() && value.contains("error");
    return std::string("<td class=\"result") + (isNumeric(value) ? " number" : "") +
           (isError ? " error" : "") + "\">" + escaped(shown(value)) + "</td>";
}

std::string cellAt(const Picture& picture, std::size_t column, std::size_t row) {
    return picture.result.contains(column, row)
               ? resultCell(picture.example.results[row - picture.result.row][column - picture.result.column])
               : dataCell(picture, column, row);
}

std::string sheet(const Picture& picture) {
    // One column and one row more: the sheet goes on.
    const std::size_t columns = picture.result.lastColumn + 2;
    const std::size_t rows = std::max(picture.data.rows, picture.result.lastRow + 1) + 1;
    std::string html = "<table class=\"sheet\">\n<tr><th></th>";
    for (std::size_t column = 0; column < columns; ++column)
        html += "<th scope=\"col\">" + columnName(column) + "</th>";
    html += "</tr>\n";
    for (std::size_t row = 0; row < rows; ++row) {
        html += "<tr><th scope=\"row\">" + std::to_string(row + 1) + "</th>";
        for (std::size_t column = 0; column < columns; ++column)
            html += cellAt(picture, column, row);
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

} // namespace

std::string examplePicture(const Example& example) {
    const Picture picture{example};
    std::string html = "<div class=\"picture\">\n" + formulaBar(picture) + sheet(picture) + "</div>\n";
    if (fillsCells(example))
        html += "<p class=\"quiet\">One formula fills " + rangeName(picture.result) + ": type it in " +
                cellName(picture.result.column, picture.result.row) +
                " and press <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd>.</p>\n";
    return html;
}

} // namespace keyplan::catalogue
