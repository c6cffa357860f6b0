// The README's table of functions.
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

namespace {

// In a markdown table a bar would end the cell.
std::string tableCell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.insert(at, "\\");
    return text;
}

} // namespace

std::string readmeTable(const Functions& functions) {
    std::string table = "| function | what it gives |\n|---|---|\n";
    for (const auto& function : functions)
        table += "| `" + tableCell(signature(function)) + "` | " + tableCell(in(function.description, "en")) +
                 " |\n";
    return table;
}

} // namespace keyplan::catalogue
