// How the workbook of examples looks: its styles, its pages, and what its windows show.
#include "tools/catalogue/example_styles.hpp"

#include "tools/catalogue/generators.hpp"

#include <set>

namespace keyplan::catalogue {

namespace {

struct Look {
    const char* name;
    const char* parent;
    /// Attributes of the cell, the paragraph and the text.
    const char* cell;
    const char* paragraph;
    const char* text;
    const char* format = "";
};

constexpr const char* hairline = "fo:border-bottom=\"0.25pt solid #d0d7db\" fo:padding=\"1mm\"";

constexpr Look looks[] = {
    {"Text", "", "fo:wrap-option=\"wrap\" style:vertical-align=\"top\"", "", ""},
    {"Title", "", "fo:background-color=\"#0f5c6e\" style:vertical-align=\"middle\" fo:padding-left=\"2mm\"",
     "", "fo:color=\"#ffffff\" fo:font-size=\"16pt\""},
    {"Header", "",
     "fo:border-bottom=\"0.75pt solid #0f5c6e\" style:vertical-align=\"bottom\" fo:padding=\"1mm\"", "",
     "fo:color=\"#0f5c6e\" fo:font-weight=\"bold\""},
    {"Name", "", "style:vertical-align=\"bottom\"", "",
     "fo:color=\"#0f5c6e\" fo:font-size=\"12pt\" fo:font-weight=\"bold\""},
    {"Syntax", "Text", "", "",
     "fo:color=\"#46555d\" style:font-name=\"Liberation Mono\" fo:font-size=\"9pt\""},
    {"Note", "Text", "style:vertical-align=\"bottom\"", "", "fo:color=\"#6b7a82\" fo:font-style=\"italic\""},
    {"Label", "", hairline, "", "fo:color=\"#46555d\" fo:font-weight=\"bold\""},
    {"Data", "Text", hairline, "", ""},
    {"Data Date", "Data", "", "", "", "KeyplanExampleDate"},
    {"Result", "Data", "fo:background-color=\"#eef5f6\"", "", "fo:font-weight=\"bold\""},
    {"Result Date", "Result", "", "", "", "KeyplanExampleDate"},
    {"Check", "Data", "style:text-align-source=\"fix\"", "fo:text-align=\"center\"",
     "fo:font-weight=\"bold\"", "KeyplanExampleCheck"},
    {"Pass", "", "", "", "fo:color=\"#00694d\" fo:font-weight=\"bold\""},
    {"Fail", "", "fo:background-color=\"#fbebe1\"", "", "fo:color=\"#b34a00\" fo:font-weight=\"bold\""},
};

std::string styleXml(const Look& look) {
    const std::string prefix = "Keyplan Example ";
    const std::string name = prefix + look.name;
    std::string xml = "  <style:style style:name=\"" + storedStyle(name) + "\" style:display-name=\"" + name +
                      "\" style:family=\"table-cell\" style:parent-style-name=\"" +
                      (*look.parent ? storedStyle(prefix + look.parent) : "Default") + "\"";
    if (*look.format)
        xml += std::string(" style:data-style-name=\"") + look.format + "\"";
    xml += ">";
    if (*look.cell)
        xml += std::string("<style:table-cell-properties ") + look.cell + "/>";
    if (*look.paragraph)
        xml += std::string("<style:paragraph-properties ") + look.paragraph + "/>";
    if (*look.text)
        xml += std::string("<style:text-properties ") + look.text + "/>";
    return xml + "</style:style>\n";
}

// Days as 30 Nov 2026; checks as a sign, so that colour is not needed to tell them apart.
constexpr const char* formats =
    "  <number:date-style style:name=\"KeyplanExampleDate\"><number:day/><number:text> </number:text>"
    "<number:month number:textual=\"true\"/><number:text> </number:text><number:year "
    "number:style=\"long\"/></number:date-style>\n"
    "  <number:number-style style:name=\"KeyplanExampleCheckP0\" style:volatile=\"true\"><number:text>✓"
    "</number:text></number:number-style>\n"
    "  <number:number-style style:name=\"KeyplanExampleCheck\"><number:text>✗</number:text><style:map "
    "style:condition=\"value()=1\" "
    "style:apply-style-name=\"KeyplanExampleCheckP0\"/></number:number-style>\n";

std::string item(const char* name, const char* type, const std::string& value) {
    return std::string("<config:config-item config:name=\"") + name + "\" config:type=\"" + type + "\">" +
           escaped(value) + "</config:config-item>";
}

// Grid lines are off and the head stays in view.
std::string settings(const std::vector<FrozenSheet>& sheets) {
    std::string xml = " <office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
                      "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>" +
                      item("ViewId", "string", "view1") +
                      "<config:config-item-map-named config:name=\"Tables\">\n";
    for (const auto& [sheet, rows] : sheets)
        xml += "  <config:config-item-map-entry config:name=\"" + escaped(sheet.name()) + "\">" +
               item("CursorPositionX", "int", "0") + item("CursorPositionY", "int", std::to_string(rows)) +
               item("VerticalSplitMode", "short", "2") +
               item("VerticalSplitPosition", "int", std::to_string(rows)) +
               item("ActiveSplitRange", "short", "2") + item("PositionTop", "int", "0") +
               item("PositionBottom", "int", std::to_string(rows)) + item("ShowGrid", "boolean", "false") +
               "</config:config-item-map-entry>\n";
    return xml + " </config:config-item-map-named>" +
           item("ActiveTable", "string", sheets.front().sheet.name()) + item("ShowGrid", "boolean", "false") +
           "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
           "</office:settings>\n";
}

std::string lengths(const std::vector<FrozenSheet>& sheets) {
    std::set<std::string> styles;
    for (const auto& [sheet, rows] : sheets) {
        for (const double width : sheet.widths())
            styles.insert(FlatSheet::columnStyle(width));
        for (const double height : sheet.heights())
            styles.insert(FlatSheet::rowStyle(height));
    }
    std::string xml;
    for (const auto& style : styles)
        xml += style;
    return xml;
}

} // namespace

std::string exampleStyles(const std::vector<FrozenSheet>& sheets) {
    std::string xml = settings(sheets);
    xml += " <office:font-face-decls>\n";
    for (const std::string font : {"Liberation Sans", "Liberation Mono"}) {
        xml += "  <style:font-face style:name=\"" + font;
        xml += "\" svg:font-family=\"'" + font + "'\"/>\n";
    }
    xml += " </office:font-face-decls>\n <office:styles>\n" + std::string(formats);
    xml += "  <style:style style:name=\"Default\" style:family=\"table-cell\"><style:text-properties "
           "style:font-name=\"Liberation Sans\" fo:font-size=\"10pt\" fo:color=\"#1f2a30\"/></style:style>\n";
    for (const auto& look : looks)
        xml += styleXml(look);
    xml += " </office:styles>\n <office:automatic-styles>\n" + lengths(sheets);
    xml +=
        "  <style:style style:name=\"Keyplan_20_Example_20_Sheet\" style:family=\"table\" "
        "style:master-page-name=\"Keyplan_20_Examples\"><style:table-properties "
        "table:display=\"true\"/></style:style>\n"
        "  <style:page-layout style:name=\"examples\"><style:page-layout-properties fo:page-width=\"297mm\" "
        "fo:page-height=\"210mm\" style:print-orientation=\"landscape\" fo:margin=\"12mm\" "
        "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout>\n"
        " </office:automatic-styles>\n <office:master-styles><style:master-page "
        "style:name=\"Keyplan_20_Examples\" style:display-name=\"Keyplan Examples\" "
        "style:page-layout-name=\"examples\"/></office:master-styles>\n";
    return xml;
}

} // namespace keyplan::catalogue
