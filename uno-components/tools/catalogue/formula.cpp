// A formula as people type it, in its parts: what the pictures colour, the workbook moves and files store.
#include "tools/catalogue/formula.hpp"

#include <algorithm>
#include <optional>

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

struct CellPlace {
    std::size_t column = 0;
    std::size_t row = 0;
};

// Letters, then digits: A1, AB12. At most as many as a sheet has.
std::optional<CellPlace> cellOf(std::string_view text) {
    const auto digits = std::find_if_not(text.begin(), text.end(), isUpper);
    if (digits == text.begin() || digits == text.end() || digits - text.begin() > 3 ||
        text.end() - digits > 7 || !std::all_of(digits, text.end(), isDigit))
        return std::nullopt;
    std::size_t column = 0;
    for (auto at = text.begin(); at != digits; ++at)
        column = column * 26 + static_cast<std::size_t>(*at - 'A') + 1;
    std::size_t row = 0;
    for (auto at = digits; at != text.end(); ++at)
        row = row * 10 + static_cast<std::size_t>(*at - '0');
    if (row == 0)
        return std::nullopt;
    return CellPlace{column - 1, row - 1};
}

// What begins with a letter or a digit: a function, a reference, or a number or constant.
FormulaPart wordPart(std::string_view formula) {
    const std::string_view taken = word(formula);
    const std::string_view behind = formula.substr(taken.size());
    FormulaPart part{FormulaPart::Kind::Other, std::string(taken), {}};
    if (behind.starts_with("(")) {
        part.kind = FormulaPart::Kind::Function;
        return part;
    }
    const auto first = cellOf(taken);
    if (!first)
        return part;
    part.kind = FormulaPart::Kind::Reference;
    part.cells = {first->column, first->row, first->column, first->row};
    const std::string_view end = behind.starts_with(":") ? word(behind.substr(1)) : std::string_view();
    if (const auto last = cellOf(end)) {
        part.cells.lastColumn = last->column;
        part.cells.lastRow = last->row;
        part.text = formula.substr(0, taken.size() + 1 + end.size());
    }
    return part;
}

} // namespace

std::vector<FormulaPart> formulaParts(std::string_view formula) {
    std::vector<FormulaPart> parts;
    while (!formula.empty()) {
        FormulaPart part{FormulaPart::Kind::Other, std::string(formula.substr(0, 1)), {}};
        if (formula.front() == '"')
            part.text = quoted(formula);
        else if (isWord(formula.front()))
            part = wordPart(formula);
        formula.remove_prefix(part.text.size());
        parts.push_back(std::move(part));
    }
    return parts;
}

std::string columnName(std::size_t column) {
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::string cellName(std::size_t column, std::size_t row) {
    return columnName(column) + std::to_string(row + 1);
}

std::string rangeName(const CellRange& cells) {
    const std::string first = cellName(cells.column, cells.row);
    const std::string last = cellName(cells.lastColumn, cells.lastRow);
    return first == last ? first : first + ":" + last;
}

} // namespace keyplan::catalogue
