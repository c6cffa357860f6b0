// Headers of tables and labels of cards: which fields they name where hidden ids are gone, and which of them
// are blank.
#include "document/headers.hpp"

#include "planning/row_id.hpp"

#include <algorithm>
#include <map>

namespace keyplan::document {

namespace {

using planning::Field;
using planning::Section;
using planning::SectionKind;
using planning::layout::Position;
using planning::layout::SectionPlace;

/// Whether a row of a card has a text between its mark and its value, or this very text.
bool hasLabel(const SheetContents& contents, const SectionPlace& card, int row, const std::string& label) {
    for (int column = card.anchorColumn + 1; column < card.valueColumn; ++column)
        if (label.empty() ? !contents.isEmpty(row, column) : contents.text(row, column) == label)
            return true;
    return false;
}

/// The columns of a table or rows of a card that lack an id and say the field's label.
std::vector<int> saying(const SheetContents& contents, const Field& field, const SectionPlace& place,
                        int header, int before) {
    std::vector<int> found;
    if (place.kind == SectionKind::Table) {
        for (int column = 0; column < contents.columns(); ++column)
            if (contents.isEmpty(place.anchorRow, column) && contents.text(header, column) == field.label)
                found.push_back(column);
    } else {
        for (int row = place.anchorRow + 1; row < before; ++row)
            if (contents.isEmpty(row, place.anchorColumn) && hasLabel(contents, place, row, field.label))
                found.push_back(row);
    }
    return found;
}

bool isInside(const SectionPlace& place, const std::string& sheet, Position at) {
    return place.sheet == sheet && at.row >= place.anchorRow && at.row <= place.endRow;
}

} // namespace

int headerRow(const SheetContents& contents, const Section& section, const SectionPlace& place) {
    for (int row = place.hintRow - 1; row > place.anchorRow; --row) {
        const std::string& text = contents.text(row, place.anchorColumn);
        if (!text.empty() && planning::idNumber(text, section) == 0)
            return row;
    }
    // Its own header is blank, too: above the hints, or above the hidden row where the hints were deleted.
    const int laid = std::max(place.hintRow - 2, place.anchorRow + 1);
    return laid < place.hintRow ? laid : -1;
}

std::vector<std::string> addFieldsByHeader(const SheetContents& contents, const Section& section,
                                           SectionPlace& place, int before) {
    const int header = place.kind == SectionKind::Table ? headerRow(contents, section, place) : -1;
    std::map<std::string, int> found;
    std::map<int, int> claims;
    for (const Field& field : section.fields) {
        if (place.has(field.id))
            continue;
        const std::vector<int> all = saying(contents, field, place, header, before);
        if (all.size() == 1) {
            found.emplace(field.id, all.front());
            ++claims[all.front()];
        }
    }
    std::vector<std::string> added;
    for (const auto& [field, at] : found)
        if (claims[at] == 1) {
            place.fields.emplace(field, at);
            added.push_back(field);
        }
    return added;
}

std::vector<std::string> blankHeaders(const Spreadsheet& spreadsheet, const SheetContents& contents,
                                      const Section& section, const SectionPlace& place) {
    std::vector<std::string> blank;
    const bool table = place.kind == SectionKind::Table;
    const int header = table ? headerRow(contents, section, place) : -1;
    if (table && header < 0)
        return blank;
    for (const Field& field : section.fields) {
        if (!place.has(field.id))
            continue;
        const Position at = place.cell(field.id, header);
        if (table ? contents.isEmpty(at.row, at.column) && spreadsheet.isColumnVisible(place.sheet, at.column)
                  : !hasLabel(contents, place, at.row, {}) && spreadsheet.isRowVisible(place.sheet, at.row))
            blank.push_back(field.id);
    }
    return blank;
}

bool showsHeaders(const SheetContents& contents, const Section& section,
                  const std::vector<SectionPlace>& outside) {
    // How many labels a row, for a table, or a column, for a card, shows.
    std::map<int, std::size_t> shown;
    for (int row = 0; row < contents.rows(); ++row)
        for (int column = 0; column < contents.columns(); ++column) {
            const bool elsewhere =
                std::none_of(outside.begin(), outside.end(), [&](const SectionPlace& place) {
                    return isInside(place, contents.sheet(), {row, column});
                });
            const bool label = std::any_of(section.fields.begin(), section.fields.end(), [&](const Field& f) {
                return contents.text(row, column) == f.label;
            });
            if (elsewhere && label)
                ++shown[section.kind == SectionKind::Table ? row : column];
        }
    const std::size_t enough = std::max<std::size_t>(2, (section.fields.size() + 1) / 2);
    return std::any_of(shown.begin(), shown.end(), [&](const auto& line) { return line.second >= enough; });
}

} // namespace keyplan::document
