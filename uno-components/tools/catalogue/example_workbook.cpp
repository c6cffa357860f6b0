// Every example on live data with what it should give beside it: the example sheet, and a test of itself.
#include "tools/catalogue/example.hpp"
#include "tools/catalogue/example_family.hpp"
#include "tools/catalogue/example_styles.hpp"
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

namespace {

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
        "[.D" + std::to_string(checkRow(0) + 1) + ":.D" + std::to_string(checkRow(checks.size())) + "]";
    for (std::size_t column = 0; column < 4; ++column)
        sheet.put(column, 0, "Title", "");
    sheet.put(0, 0, "Title", "Function examples: failures");
    sheet.putFormula(1, 0, "Title", "of:=[.B2]-SUM(" + range + ")");
    sheet.setHeight(0, 12);
    sheet.put(0, 1, "Text", "Checks");
    sheet.putFormula(1, 1, "Text", "of:=ROWS(" + range + ")");
    sheet.setHeight(1, 7);
    sheet.put(
        0, 2, "Note",
        "Every example of the function reference on live data, one sheet for each family. Change the data "
        "there and watch the results.");
    sheet.span(0, 2, 4);
    sheet.setHeight(2, 11);
    for (std::size_t column = 0; column < 4; ++column)
        sheet.put(column, 3, "Header",
                  std::vector<std::string>{"Check", "Actual", "Expected", "Pass"}[column]);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const auto& check = checks[i];
        const std::size_t row = checkRow(i);
        std::string cell = quotedSheet(check.sheet);
        cell += "." + cellName(check.column, check.row);
        const std::string date = check.expected.is_object() && check.expected.contains("date") ? " Date" : "";
        sheet.putLink(0, row, "Data", check.label, cell);
        sheet.putFormula(1, row, "Result" + date, "of:=[$" + cell + "]");
        sheet.put(2, row, "Data" + date, check.expected);
        sheet.putFormula(3, row, "Check", passFormula(check.expected, row));
    }
    sheet.signPasses({3, checkRow(0), 3, checkRow(checks.size() - 1)});
    return sheet;
}

} // namespace

std::string exampleWorkbook(const Functions& functions) {
    std::vector<Check> checks;
    std::vector<FlatSheet> families;
    for (const auto& family : familiesOf(functions))
        families.push_back(layFamily(family, functions, checks));
    const FlatSheet overview = checkSheetOf(checks);

    std::vector<FrozenSheet> sheets{{overview, checkRow(0)}};
    for (const auto& family : families)
        sheets.push_back({family, familyHead});
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
