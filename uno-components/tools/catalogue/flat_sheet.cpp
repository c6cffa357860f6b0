// A sheet in a flat OpenDocument file, put together cell by cell.
#include "tools/catalogue/flat_sheet.hpp"

#include "tools/catalogue/generators.hpp"

#include <cmath>

namespace keyplan::catalogue {

namespace {

// Tenths of a millimetre in a style's name: no two lengths share one.
std::string lengthName(const char* kind, double millimetres) {
    return kind + std::to_string(std::lround(millimetres * 10));
}

std::string length(double millimetres) {
    const auto tenths = std::lround(millimetres * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

std::string paragraph(const std::string& text) {
    return text.empty() ? "" : "<text:p>" + escaped(text) + "</text:p>";
}

} // namespace

void FlatSheet::put(std::size_t column, std::size_t row, const std::string& style,
                    const nlohmann::json& value) {
    Cell cell{style, "", "", 1};
    if (value.is_number())
        cell.attributes = " office:value-type=\"float\" office:value=\"" + value.dump() + "\"";
    else if (value.is_object() && value.contains("date"))
        cell.attributes =
            " office:value-type=\"date\" office:date-value=\"" + value.at("date").get<std::string>() + "\"";
    else
        cell.content =
            paragraph(value.is_object() ? value.at("error").get<std::string>() : value.get<std::string>());
    if (!cell.content.empty())
        cell.attributes = " office:value-type=\"string\"";
    rows_[row].cells[column] = cell;
}

void FlatSheet::putFormula(std::size_t column, std::size_t row, const std::string& style,
                           const std::string& formula) {
    rows_[row].cells[column] = {style, " table:formula=\"" + escaped(formula) + "\"", "", 1};
}

void FlatSheet::putArrayFormula(const CellRange& cells, const std::string& style,
                                const std::string& formula) {
    for (std::size_t row = cells.row; row <= cells.lastRow; ++row)
        for (std::size_t column = cells.column; column <= cells.lastColumn; ++column)
            rows_[row].cells[column] = {style, "", "", 1};
    putFormula(cells.column, cells.row, style, formula);
    rows_[cells.row].cells[cells.column].attributes +=
        " table:number-matrix-columns-spanned=\"" + std::to_string(cells.lastColumn - cells.column + 1) +
        "\" table:number-matrix-rows-spanned=\"" + std::to_string(cells.lastRow - cells.row + 1) + "\"";
}

void FlatSheet::putLink(std::size_t column, std::size_t row, const std::string& style,
                        const std::string& text, const std::string& target) {
    rows_[row].cells[column] = {style, " office:value-type=\"string\"",
                                "<text:p><text:a xlink:type=\"simple\" xlink:href=\"#" + escaped(target) +
                                    "\">" + escaped(text) + "</text:a></text:p>",
                                1};
}

void FlatSheet::span(std::size_t column, std::size_t row, std::size_t columns) {
    rows_[row].cells[column].columns = columns;
}

std::string FlatSheet::columnStyle(double millimetres) {
    return "   <style:style style:name=\"" + lengthName("co", millimetres) +
           "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
           length(millimetres) + "\"/></style:style>\n";
}

std::string FlatSheet::rowStyle(double millimetres) {
    return "   <style:style style:name=\"" + lengthName("ro", millimetres) +
           "\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"" +
           length(millimetres) + "\" style:use-optimal-row-height=\"false\"/></style:style>\n";
}

std::vector<double> FlatSheet::heights() const {
    std::vector<double> heights;
    for (const auto& [at, row] : rows_)
        if (row.height)
            heights.push_back(*row.height);
    return heights;
}

std::string FlatSheet::rowXml(const Row& row) {
    std::string xml = "    <table:table-row";
    if (row.height)
        xml += " table:style-name=\"" + lengthName("ro", *row.height) + "\"";
    xml += ">";
    std::size_t next = 0;
    for (const auto& [column, cell] : row.cells) {
        if (column > next)
            xml +=
                "<table:table-cell table:number-columns-repeated=\"" + std::to_string(column - next) + "\"/>";
        xml += "<table:table-cell table:style-name=\"" + storedStyle("Keyplan Example " + cell.style) + "\"" +
               cell.attributes;
        if (cell.columns > 1)
            xml += " table:number-columns-spanned=\"" + std::to_string(cell.columns) +
                   "\" table:number-rows-spanned=\"1\"";
        xml += cell.content.empty() ? "/>" : ">" + cell.content + "</table:table-cell>";
        if (cell.columns > 1)
            xml += "<table:covered-table-cell table:number-columns-repeated=\"" +
                   std::to_string(cell.columns - 1) + "\"/>";
        next = column + cell.columns;
    }
    return xml + (row.cells.empty() ? "<table:table-cell/>" : "") + "</table:table-row>\n";
}

std::string FlatSheet::xml() const {
    std::string xml = "   <table:table table:name=\"" + escaped(name_) +
                      "\" table:style-name=\"Keyplan_20_Example_20_Sheet\">\n";
    for (const double width : widths_)
        xml += "    <table:table-column table:style-name=\"" + lengthName("co", width) + "\"/>\n";
    std::size_t next = 0;
    for (const auto& [at, row] : rows_) {
        for (; next < at; ++next)
            xml += "    <table:table-row><table:table-cell/></table:table-row>\n";
        xml += rowXml(row);
        next = at + 1;
    }
    if (!passes_.empty())
        xml += "    <calcext:conditional-formats>\n";
    for (const auto& cells : passes_) {
        const auto place = [&](std::size_t column, std::size_t row) {
            return escaped(quotedSheet(name_)) + "." + cellName(column, row);
        };
        const std::string first = place(cells.column, cells.row);
        xml += "     <calcext:conditional-format calcext:target-range-address=\"" + first + ":" +
               place(cells.lastColumn, cells.lastRow) + "\">\n";
        for (const auto& [value, style] :
             {std::pair{"=1", "Keyplan Example Pass"}, {"=0", "Keyplan Example Fail"}})
            // Here, unlike everywhere else, the office wants the name that it shows.
            xml += std::string("      <calcext:condition calcext:apply-style-name=\"") + style +
                   "\" calcext:value=\"" + value + "\" calcext:base-cell-address=\"" + first + "\"/>\n";
        xml += "     </calcext:conditional-format>\n";
    }
    if (!passes_.empty())
        xml += "    </calcext:conditional-formats>\n";
    return xml + "   </table:table>\n";
}

std::string quotedSheet(const std::string& name) {
    std::string quoted = "'";
    for (const char c : name)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

std::string storedStyle(const std::string& name) {
    std::string stored;
    for (const char c : name)
        stored += c == ' ' ? std::string("_20_") : std::string(1, c);
    return stored;
}

} // namespace keyplan::catalogue
