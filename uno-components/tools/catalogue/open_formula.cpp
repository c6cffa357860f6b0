// Formulas as people type them, turned into what OpenDocument files store.
#include "tools/catalogue/generators.hpp"

#include <algorithm>
#include <regex>

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

std::string openFormula(const std::string& formula, const std::string& sheet, const Functions& functions) {
    // A text, a function's name, or a reference; everything else stays as it is.
    static const std::regex token(
        R"re(("(?:[^"]|"")*")|([A-Z][A-Z0-9.]*)(?=\()|([A-Z]{1,3}[0-9]+)(?::([A-Z]{1,3}[0-9]+))?)re");
    std::string result = "of:";
    auto rest = formula.cbegin();
    for (auto match = std::sregex_iterator(formula.begin(), formula.end(), token);
         match != std::sregex_iterator(); ++match) {
        result.append(rest, (*match)[0].first);
        rest = (*match)[0].second;
        if ((*match)[1].matched)
            result += match->str(1);
        else if ((*match)[2].matched)
            result += stored(match->str(2), functions);
        else
            result += "[$'" + sheet + "'." + match->str(3) +
                      ((*match)[4].matched ? ":." + match->str(4) : std::string()) + "]";
    }
    return result.append(rest, formula.cend());
}

} // namespace keyplan::catalogue
