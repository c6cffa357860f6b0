// CalcAddIns.xcu: how Calc finds the functions, and what its Function Wizard says about them.
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

namespace {

std::string property(const std::string& indent, const std::string& name, const Text& text) {
    std::string xml = indent + "<prop oor:name=\"" + name + "\">\n";
    for (const auto& [language, words] : text)
        xml += indent + "  <value xml:lang=\"" + language + "\">" + escaped(words) + "</value>\n";
    return xml + indent + "</prop>\n";
}

// The wizard marks what is optional only by a lighter label: the text says it, before its full stop.
Text wizardText(const Argument& argument) {
    Text texts = argument.description;
    if (!argument.optional)
        return texts;
    for (auto& [language, text] : texts)
        if (text.find("ptional") == std::string::npos)
            text.insert(text.ends_with('.') ? text.size() - 1 : text.size(), " (optional)");
    return texts;
}

std::string parameter(const Argument& argument) {
    const std::string indent(14, ' ');
    return std::string(12, ' ') + "<node oor:name=\"" + argument.name + "\" oor:op=\"replace\">\n" +
           property(indent, "DisplayName", argument.label) +
           property(indent, "Description", wizardText(argument)) + std::string(12, ' ') + "</node>\n";
}

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text)
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    return result;
}

std::string addInRegistry(const Functions& functions) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!-- Generated from the function catalogue. Change the catalogue, not this file. -->\n"
                      "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
                      "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\" "
                      "oor:package=\"org.openoffice.Office\">\n"
                      "  <node oor:name=\"AddInInfo\">\n"
                      "    <node oor:name=\"org.keyplan.Functions\" oor:op=\"replace\">\n"
                      "      <node oor:name=\"AddInFunctions\">\n";
    for (const auto& function : functions) {
        const std::string indent(10, ' ');
        xml += "        <node oor:name=\"" + function.method + "\" oor:op=\"replace\">\n";
        // Never translated: people read each other's formulas. (The compatibility name is what .xls stores.)
        xml += property(indent, "DisplayName", {{"en", function.name}});
        xml += property(indent, "Description", function.description);
        // The office has no category of an extension's own yet: it puts an unknown one under Add-In.
        xml += indent + "<prop oor:name=\"Category\">\n" + indent + "  <value>Add-In</value>\n" + indent +
               "</prop>\n";
        xml += property(indent, "CategoryDisplayName", {{"en", "Account Plan"}});
        xml += property(indent, "CompatibilityName", {{"en", function.name}});
        xml += indent + "<node oor:name=\"Parameters\">\n";
        for (const auto& argument : function.arguments)
            xml += parameter(argument);
        xml += indent + "</node>\n        </node>\n";
    }
    return xml + "      </node>\n    </node>\n  </node>\n</oor:component-data>\n";
}

} // namespace keyplan::catalogue
