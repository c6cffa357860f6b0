// Formulas as people type them, turned into what OpenDocument files store.
#include "tools/catalogue/generators.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isWord(char c) {
    return isUpper(c) || isDigit(c) || c == '.';
}

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

// Letters, then digits: A1, AB12.
bool isReference(std::string_view word) {
    const auto digits = std::find_if_not(word.begin(), word.end(), isUpper);
    return digits != word.begin() && digits != word.end() && std::all_of(digits, word.end(), isDigit);
}

// Takes a text in quotes off the front; two quotes inside it are one.
std::string_view quoted(std::string_view formula) {
    std::size_t end = 1;
    while (end < formula.size() && (formula[end] != '"' || formula.substr(end, 2) == "\"\""))
        end += formula[end] == '"' ? 2 : 1;
    return formula.substr(0, end + 1);
}

std::string_view word(std::string_view formula) {
    const auto end = std::find_if_not(formula.begin(), formula.end(), isWord);
    return formula.substr(0, static_cast<std::size_t>(end - formula.begin()));
}

} // namespace

std::string openFormula(const std::string& formula, const std::string& sheet, const Functions& functions) {
    std::string result = "of:";
    for (std::string_view rest = formula; !rest.empty();) {
        std::string_view taken = rest.substr(0, 1);
        if (rest.front() == '"') {
            taken = quoted(rest);
            result += taken;
        } else if (!isWord(rest.front())) {
            result += taken;
        } else {
            taken = word(rest);
            const auto behind = rest.substr(taken.size());
            if (behind.starts_with("("))
                result += stored(std::string(taken), functions);
            else if (!isReference(taken))
                result += taken;
            else {
                result += "[$'" + sheet + "'." + std::string(taken);
                const auto end = behind.starts_with(":") ? word(behind.substr(1)) : std::string_view();
                if (isReference(end)) {
                    result += ":." + std::string(end);
                    taken = rest.substr(0, taken.size() + 1 + end.size());
                }
                result += "]";
            }
        }
        rest.remove_prefix(taken.size());
    }
    return result;
}

} // namespace keyplan::catalogue
