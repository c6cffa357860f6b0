// Where a section lies in a document's sheets.
#include "planning/layout/place.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

std::string anchorName(std::string_view section) {
    std::string name = "keyplan_";
    for (const char c : section)
        name += c == '-' ? '_' : c;
    return name;
}

Position SectionPlace::cell(std::string_view field, int row) const {
    const auto found = fields.find(field);
    const int place = found == fields.end() ? -1 : found->second;
    return kind == SectionKind::Card ? Position{place, valueColumn} : Position{row, place};
}

Range SectionPlace::column(std::string_view field) const {
    const auto found = fields.find(field);
    const int place = found == fields.end() ? -1 : found->second;
    return {{hintRow, place}, {endRow, place}};
}

Range SectionPlace::idColumn() const {
    return {{hintRow, anchorColumn}, {endRow, anchorColumn}};
}

int SectionPlace::lastColumn() const {
    int last = kind == SectionKind::Card ? valueColumn : anchorColumn;
    if (kind == SectionKind::Table)
        for (const auto& columns : {fields, explanations})
            for (const auto& [field, column] : columns)
                last = std::max(last, column);
    return last;
}

} // namespace keyplan::planning::layout
