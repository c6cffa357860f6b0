// The marks in the hidden cells of one sheet, and where a section's marks must end.
#include "document/sheet_marks.hpp"

#include "planning/layout/place.hpp"

#include <algorithm>

namespace keyplan::document {

using planning::layout::Position;

std::string SheetMarks::markedSection(Position at) const {
    using namespace planning::layout;
    const std::string& text = contents_.text(at.row, at.column);
    if (!text.starts_with(anchorPrefix) || text == endMark || text == valueMark || text == hintMark)
        return {};
    return text.substr(anchorPrefix.size());
}

bool SheetMarks::startsSection(Position at) const {
    return !markedSection(at).empty() ||
           std::any_of(named_.begin(), named_.end(), [&](const auto& anchor) { return anchor.second == at; });
}

int SheetMarks::nextSection(Position anchor, int lastColumn) const {
    for (int row = anchor.row + 1; row < contents_.rows(); ++row)
        for (int column = 0; column <= lastColumn; ++column)
            if (startsSection({row, column}))
                return row;
    return contents_.rows();
}

std::optional<Position> SheetMarks::find(std::string_view mark, Position anchor, int before) const {
    for (int row = anchor.row + 1; row < before; ++row)
        for (int column = 0; column <= anchor.column; ++column)
            if (contents_.text(row, column) == mark)
                return Position{row, column};
    return std::nullopt;
}

} // namespace keyplan::document
