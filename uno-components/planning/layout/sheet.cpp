// An abstract sheet: the names of its cells.
#include "planning/layout/sheet.hpp"

namespace keyplan::planning::layout {

namespace {

std::string columnName(int column) {
    std::string name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string quotedSheet(const std::string& sheet) {
    std::string quoted = "$'";
    for (const char c : sheet) {
        quoted += c;
        if (c == '\'')
            quoted += c;
    }
    return quoted + "'.";
}

} // namespace

std::string cellName(Position at, bool fixed) {
    const char* mark = fixed ? "$" : "";
    return mark + columnName(at.column) + mark + std::to_string(at.row + 1);
}

std::string rangeName(const std::string& sheet, const Range& range) {
    std::string name = sheet.empty() ? std::string() : quotedSheet(sheet);
    name += cellName(range.first, true);
    if (range.first != range.last)
        name += ":" + cellName(range.last, true);
    return name;
}

} // namespace keyplan::planning::layout
