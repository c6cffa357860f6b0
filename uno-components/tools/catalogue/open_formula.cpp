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
    std::string method = function->method;
    std::transform(method.begin(), method.end(), method.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return "ORG.KEYPLAN.FUNCTIONS." + method;
}

} // namespace

std::string openFormula(const std::string& formula, const std::string& sheet, const Functions& functions,
                        std::size_t columns, std::size_t rows) {
    std::string result = "of:";
    for (const auto& part : formulaParts(formula))
        switch (part.kind) {
        case FormulaPart::Kind::Function:
            result += stored(part.text, functions);
            break;
        case FormulaPart::Kind::Reference: {
            std::string cells = rangeName(part.cells.moved(columns, rows));
            if (const auto colon = cells.find(':'); colon != std::string::npos)
                cells.insert(colon + 1, ".");
            result += "[$'" + sheet + "'." + cells + "]";
            break;
        }
        case FormulaPart::Kind::Other:
            result += part.text;
        }
    return result;
}

} // namespace keyplan::catalogue
