// Formulas as people type them, turned into what OpenDocument files store.
#include "tools/catalogue/formula.hpp"
#include "tools/catalogue/generators.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

std::string stored(const std::string& name, const Functions& functions) {
    const auto function = std::find_if(functions.begin(), functions.end(),
                                       [&](const FunctionEntry& known) { return known.name == name; });
    if (function == functions.end())
        return name; // one of the office's own
    // The method in capitals, which is the name without its dot.
    std::string method = function->name;
    method.erase(method.find('.'), 1);
    return "ORG.KEYPLAN.FUNCTIONS." + method;
}

} // namespace

std::string openFormula(const std::string& formula, const Functions& functions, std::size_t columns,
                        std::size_t rows) {
    std::string result = "of:";
    for (const auto& part : formulaParts(formula))
        switch (part.kind) {
        case FormulaPart::Kind::Function:
            result += stored(part.text, functions);
            break;
        case FormulaPart::Kind::Reference: {
            const CellRange cells = part.cells.moved(columns, rows);
            result += "[." + cellName(cells.column, cells.row);
            // B4:B4 is not B4: a blank cell passed alone counts as 0.
            if (part.text.find(':') != std::string::npos)
                result += ":." + cellName(cells.lastColumn, cells.lastRow);
            result += "]";
            break;
        }
        case FormulaPart::Kind::Other:
            result += part.text;
        }
    return result;
}

} // namespace keyplan::catalogue
