// The examples as a flat spreadsheet that scores itself in a real Calc.
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

namespace {

struct Check {
    std::string label;
    std::string formula; // OpenFormula, with its of:=
    nlohmann::json expected;
};

std::string number(const nlohmann::json& value) {
    return value.dump();
}

std::string textCell(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(text) +
           "</text:p></table:table-cell>";
}

std::string numberCell(const std::string& value) {
    return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"/>";
}

std::string formulaCell(const std::string& formula) {
    return "<table:table-cell table:formula=\"" + escaped(formula) + "\"/>";
}

std::string row(const std::string& cells) {
    return "    <table:table-row>" + cells + "</table:table-row>\n";
}

std::string valueCell(const nlohmann::json& value) {
    if (value.is_number())
        return numberCell(number(value));
    const auto& text = value.get_ref<const std::string&>();
    return text.empty() ? "<table:table-cell/>" : textCell(text);
}

// Column B holds what came out, column C what should; column D says 1 when they are the same.
std::string passFormula(const nlohmann::json& expected, std::size_t line) {
    const std::string at = std::to_string(line);
    if (expected.is_number())
        return "of:=IF(ISNUMBER([.B" + at + "]);IF(ABS([.B" + at + "]-[.C" + at + "])<0.000000000001;1;0);0)";
    if (expected.is_string())
        return "of:=IF(ISTEXT([.B" + at + "]);IF(EXACT([.B" + at + "];[.C" + at + "]&\"\");1;0);0)";
    const auto code = errorCodes().find(expected.at("error").get<std::string>())->second;
    return "of:=IF(ISERROR([.B" + at + "]);IF(ORG.OPENOFFICE.ERRORTYPE([.B" + at +
           "])=" + std::to_string(code) + ";1;0);0)";
}

std::vector<Check> checksOf(const Functions& functions) {
    std::vector<Check> checks;
    for (const auto& function : functions)
        for (std::size_t i = 0; i < function.examples.size(); ++i) {
            const auto& example = function.examples[i];
            const std::string sheet = function.name + " " + std::to_string(i + 1);
            const std::string formula = openFormula(example.formula, sheet, functions);
            const bool single = example.results.size() == 1 && example.results.front().size() == 1;
            for (std::size_t line = 0; line < example.results.size(); ++line)
                for (std::size_t column = 0; column < example.results[line].size(); ++column) {
                    const std::string at = std::to_string(line + 1) + ";" + std::to_string(column + 1);
                    checks.push_back({single ? sheet : sheet + " (" + at + ")",
                                      single ? formula : "of:=INDEX(" + formula.substr(4) + ";" + at + ")",
                                      example.results[line][column]});
                }
        }
    return checks;
}

std::string checkSheet(const std::vector<Check>& checks) {
    constexpr std::size_t firstLine = 5;
    const std::string range =
        "[.D" + std::to_string(firstLine) + ":.D" + std::to_string(firstLine + checks.size() - 1) + "]";
    std::string xml = "   <table:table table:name=\"Checks\">\n";
    xml += row(textCell("Failures") + formulaCell("of:=[.B2]-SUM(" + range + ")"));
    xml += row(textCell("Checks") + formulaCell("of:=ROWS(" + range + ")"));
    xml += row("<table:table-cell/>");
    xml += row(textCell("Check") + textCell("Actual") + textCell("Expected") + textCell("Pass"));
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const auto& expected = checks[i].expected;
        xml += row(
            textCell(checks[i].label) + formulaCell(checks[i].formula) +
            (expected.is_object() ? textCell(expected.at("error").get<std::string>()) : valueCell(expected)) +
            formulaCell(passFormula(expected, firstLine + i)));
    }
    return xml + "   </table:table>\n";
}

} // namespace

std::string exampleSheet(const Functions& functions) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!-- Generated from the function catalogue: every example, run by Calc itself. -->\n"
                      "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                      "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" office:version=\"1.3\" "
                      "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\n <office:body>\n "
                      " <office:spreadsheet>\n";
    xml += checkSheet(checksOf(functions));
    for (const auto& function : functions)
        for (std::size_t i = 0; i < function.examples.size(); ++i) {
            xml += "   <table:table table:name=\"" + function.name + " " + std::to_string(i + 1) + "\">\n";
            for (const auto& line : function.examples[i].cells) {
                std::string cells;
                for (const auto& cell : line)
                    cells += valueCell(cell);
                xml += row(cells.empty() ? "<table:table-cell/>" : cells);
            }
            xml += "   </table:table>\n";
        }
    return xml + "  </office:spreadsheet>\n </office:body>\n</office:document>\n";
}

} // namespace keyplan::catalogue
