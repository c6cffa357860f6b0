// Every example on live data with what it should give beside it: the example sheet, and a test of itself.
#include "tools/catalogue/example.hpp"
#include "tools/catalogue/example_styles.hpp"
#include "tools/catalogue/generators.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::catalogue {

namespace {

const std::string look = "Keyplan Example ";

constexpr const char* checkSheet = "Checks";
constexpr std::size_t firstCheck = 4;

constexpr std::pair<const char*, const char*> nameSpaces[] = {
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    {"of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
    {"xlink", "http://www.w3.org/1999/xlink"},
    {"calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"ooo", "http://openoffice.org/2004/office"},
};

// One cell of a result: where it stands, what it should be.
struct Check {
    std::string label;
    std::string sheet;
    CellRange cell;
    nlohmann::json expected;
};

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
            sheet_.put(column, 0, look + "Title", "");
            sheet_.put(column, 1, look + "Header", "");
        }
        sheet_.put(columns_.data, 0, look + "Title", in(*family.name, "en"));
        sheet_.setHeight(0, 12);
        sheet_.put(columns_.data, 1, look + "Header", "Data");
        sheet_.put(columns_.result, 1, look + "Header", "Result");
        sheet_.put(columns_.expected, 1, look + "Header", "Expected");
        sheet_.put(columns_.check, 1, look + "Header", "Check");
        for (const auto* function : family.functions)
            add(*function);
    }

    const FlatSheet& sheet() const { return sheet_; }

private:
    void add(const FunctionEntry& function) {
        sheet_.setHeight(next_++, 5);
        sheet_.put(columns_.data, next_, look + "Name", function.name);
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
        sheet_.putFormula(columns_.data, formulaRow, look + "Syntax",
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
                           look + (isHead             ? "Label"
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
            sheet_.putArrayFormula(cells, look + "Result", formula);
        for (std::size_t row = 0; row < example.results.size(); ++row) {
            const std::size_t line = firstCheck + checks_.size() + 1;
            for (std::size_t column = 0; column < width; ++column) {
                const auto& expected = example.results[row][column];
                const bool isDate = expected.is_object() && expected.contains("date");
                const std::size_t at = columns_.result + column;
                if (!fillsCells(example))
                    sheet_.putFormula(at, first, look + (isDate ? "Result Date" : "Result"), formula);
                else if (isDate)
                    sheet_.setStyle(at, first + row, look + "Result Date");
                sheet_.put(columns_.expected + column, first + row, look + (isDate ? "Data Date" : "Data"),
                           expected);
                const std::string place =
                    " (" + std::to_string(row + 1) + ";" + std::to_string(column + 1) + ")";
                checks_.push_back({fillsCells(example) ? label + place : label,
                                   sheet_.name(),
                                   {at, first + row, at, first + row},
                                   expected});
            }
            sheet_.putFormula(columns_.check, first + row, look + "Check",
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
        sheet_.put(columns_.data, next_, look + style, text);
        sheet_.span(columns_.data, next_, columns_.widths.size() - columns_.data);
        sheet_.setHeight(next_++, above + lines * 4.5 + 1);
    }

    const Functions& functions_;
    std::vector<Check>& checks_;
    Columns columns_;
    FlatSheet sheet_;
    std::size_t next_ = 2;
};

// Column B holds what came out, column C what should; column D says 1 when they are the same. (EXACT does not
// recognise a text that an add-in gave to an array formula unless it is joined with another one.)
std::string passFormula(const nlohmann::json& expected, std::size_t row) {
    const std::string at = std::to_string(row + 1);
    if (isNumeric(expected))
        return "of:=IF(ISNUMBER([.B" + at + "]);IF(ABS([.B" + at + "]-[.C" + at +
               "])<0.000000000001*MAX(1;ABS([.C" + at + "]));1;0);0)";
    if (expected.is_string())
        return "of:=IF(ISTEXT([.B" + at + "]);IF(EXACT([.B" + at + "]&\"\";[.C" + at + "]&\"\");1;0);0)";
    const auto code = errorCodes().find(expected.at("error").get<std::string>())->second;
    return "of:=IF(ISERROR([.B" + at + "]);IF(ORG.OPENOFFICE.ERRORTYPE([.B" + at +
           "])=" + std::to_string(code) + ";1;0);0)";
}

FlatSheet checkSheetOf(const std::vector<Check>& checks) {
    FlatSheet sheet(checkSheet);
    sheet.setWidths({75, 45, 45, 18});
    const std::string range =
        "[.D" + std::to_string(firstCheck + 1) + ":.D" + std::to_string(firstCheck + checks.size()) + "]";
    for (std::size_t column = 0; column < 4; ++column)
        sheet.put(column, 0, look + "Title", "");
    sheet.put(0, 0, look + "Title", "Function examples: failures");
    sheet.putFormula(1, 0, look + "Title", "of:=[.B2]-SUM(" + range + ")");
    sheet.setHeight(0, 12);
    sheet.put(0, 1, look + "Text", "Checks");
    sheet.putFormula(1, 1, look + "Text", "of:=ROWS(" + range + ")");
    sheet.setHeight(1, 7);
    sheet.put(
        0, 2, look + "Note",
        "Every example of the function reference on live data, one sheet for each family. Change the data "
        "there and watch the results.");
    sheet.span(0, 2, 4);
    sheet.setHeight(2, 11);
    for (std::size_t column = 0; column < 4; ++column)
        sheet.put(column, 3, look + "Header",
                  std::vector<std::string>{"Check", "Actual", "Expected", "Pass"}[column]);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const auto& check = checks[i];
        const std::size_t row = firstCheck + i;
        const std::string cell = quotedSheet(check.sheet) + "." + rangeName(check.cell);
        const std::string date = check.expected.is_object() && check.expected.contains("date") ? " Date" : "";
        sheet.putLink(0, row, look + "Data", check.label, cell);
        sheet.putFormula(1, row, look + "Result" + date, "of:=[$" + cell + "]");
        sheet.put(2, row, look + "Data" + date, check.expected);
        sheet.putFormula(3, row, look + "Check", passFormula(check.expected, row));
    }
    sheet.signPasses({3, firstCheck, 3, firstCheck + checks.size() - 1});
    return sheet;
}

} // namespace

std::string exampleWorkbook(const Functions& functions) {
    std::vector<Check> checks;
    std::vector<FamilySheet> families;
    for (const auto& family : familiesOf(functions))
        families.emplace_back(family, functions, checks);
    const FlatSheet overview = checkSheetOf(checks);

    std::vector<FrozenSheet> sheets{{overview, firstCheck}};
    for (const auto& family : families)
        sheets.push_back({family.sheet(), 2});
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!-- Generated from the function catalogue: every example, run by Calc itself. -->\n"
                      "<office:document office:version=\"1.3\" "
                      "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"";
    for (const auto& [prefix, name] : nameSpaces)
        xml += std::string(" xmlns:") + prefix + "=\"" + name + "\"";
    xml += ">\n <office:meta><dc:title>Function examples</dc:title></office:meta>\n" + exampleStyles(sheets) +
           " <office:body>\n  <office:spreadsheet>\n";
    for (const auto& [sheet, rows] : sheets)
        xml += sheet.xml();
    return xml + "  </office:spreadsheet>\n </office:body>\n</office:document>\n";
}

} // namespace keyplan::catalogue
