// The marks in the hidden cells of one sheet, and where a section's marks must end.
#pragma once

#include "document/sheet_contents.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace keyplan::document {

/// Cells of a sheet that the document's names call the anchors of sections, whether they hold a mark or not.
using NamedAnchors = std::map<std::string, planning::layout::Position, std::less<>>;

class SheetMarks {
public:
    SheetMarks(const SheetContents& contents, const NamedAnchors& named)
        : contents_(contents), named_(named) {}

    const SheetContents& contents() const { return contents_; }

    /// The section that the mark in a cell names, known or not; "" for any other cell.
    std::string markedSection(planning::layout::Position at) const;

    /// The first row below the anchor that starts another section; the row after the last used one without.
    int nextSection(planning::layout::Position anchor, int lastColumn) const;

    /// The first cell below the anchor, and above `before`, in the columns up to the anchor's, that holds the
    /// mark.
    std::optional<planning::layout::Position> find(std::string_view mark, planning::layout::Position anchor,
                                                   int before) const;

private:
    bool startsSection(planning::layout::Position at) const;

    const SheetContents& contents_;
    const NamedAnchors& named_;
};

} // namespace keyplan::document
