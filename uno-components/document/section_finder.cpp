// Finds sections in a sheet by the marks in its hidden cells and by the document's names for their anchors.
#include "document/section_finder.hpp"

#include "document/headers.hpp"
#include "document/lost_marks.hpp"
#include "planning/layout/section_layout.hpp"

#include <algorithm>

namespace keyplan::document {

namespace {

using planning::Section;
using planning::SectionKind;
using planning::layout::Position;
using planning::layout::SectionPlace;

/// Reads one section from its anchor on.
class SectionReader {
public:
    SectionReader(const Spreadsheet& spreadsheet, const SheetMarks& marks, const Section& section,
                  Position anchor)
        : spreadsheet_(spreadsheet), marks_(marks), contents_(marks.contents()), section_(section),
          anchor_(anchor) {
        place().section = section.id;
        place().kind = section.kind;
        place().sheet = contents_.sheet();
        place().anchorRow = anchor.row;
        place().anchorColumn = anchor.column;
    }

    FoundSection read() {
        using namespace planning::layout;
        if (marks_.markedSection(anchor_) != section_.id)
            lost(DamageKind::MarkLost, anchor_, std::string(anchorPrefix) + section_.id, true);
        if (section_.kind == SectionKind::Table)
            readTable();
        else
            readCard();
        for (const planning::Field& field : section_.fields)
            if (!place().has(field.id))
                found_.damage.push_back(
                    {DamageKind::FieldLost, section_.id, contents_.sheet(), field.id, {}, {}});
        return std::move(found_);
    }

private:
    SectionPlace& place() { return found_.place; }

    /// Says that a mark is lost; it can be put back where that is certain and its cell is empty.
    void lost(DamageKind kind, Position at, std::string mark, bool certain, const std::string& field = {}) {
        Damage damage{kind, section_.id, contents_.sheet(), field, {}, {}};
        if (certain && contents_.isEmpty(at.row, at.column))
            damage.mark = Damage::Mark{at, std::move(mark)};
        found_.damage.push_back(std::move(damage));
    }

    void addFieldsWithoutId(int before) {
        for (const std::string& field : addFieldsByHeader(contents_, section_, place(), before)) {
            const int at = place().fields.at(field);
            lost(DamageKind::FieldIdLost,
                 section_.kind == SectionKind::Table ? Position{anchor_.row, at}
                                                     : Position{at, anchor_.column},
                 field, true, field);
        }
    }

    void readTable() {
        using namespace planning::layout;
        for (int column = 0; column < contents_.columns(); ++column) {
            const std::string& mark = contents_.text(anchor_.row, column);
            if (mark.starts_with(explanationPrefix))
                place().explanations.emplace(mark.substr(explanationPrefix.size()), column);
            else if (section_.find(mark))
                place().fields.emplace(mark, column);
        }
        const int limit = marks_.nextSection(anchor_, anchor_.column);
        const auto end = marks_.find(endMark, anchor_, limit);
        const auto hint = marks_.find(hintMark, anchor_, end ? end->row : limit);
        place().hintRow = hint ? hint->row : hintRowWithoutMark(contents_, section_, place());
        if (!hint)
            lostRow(DamageKind::HintsMarkLost, {place().hintRow, end ? end->column : 0}, hintMark);
        addFieldsWithoutId(0);
        place().endRow = end ? end->row : endRowWithoutMark(contents_, section_, place(), limit);
        place().endRow = std::max(place().endRow, place().hintRow + 1);
        if (!end)
            lostRow(DamageKind::EndMarkLost, {place().endRow, hint ? hint->column : 0}, endMark);
    }

    /// A table's hidden, empty row that has lost its mark. Where the row is gone, too, a mark would make
    /// another row of it.
    void lostRow(DamageKind kind, Position at, std::string_view mark) {
        const bool itself =
            isEmptyRow(contents_, place(), at.row) && !spreadsheet_.isRowVisible(contents_.sheet(), at.row);
        lost(kind, at, std::string(mark), itself);
    }

    void readCard() {
        using namespace planning::layout;
        // A table after it has its anchor further right.
        const int limit = marks_.nextSection(anchor_, anchor_.column + firstContentColumn);
        const auto end = marks_.find(endMark, anchor_, limit);
        const int before = end ? end->row : limit;
        for (int row = anchor_.row + 1; row < before; ++row)
            if (section_.find(contents_.text(row, anchor_.column)))
                place().fields.emplace(contents_.text(row, anchor_.column), row);
        place().valueColumn = -1;
        for (int column = 0; column < contents_.columns(); ++column)
            if (contents_.text(anchor_.row, column) == valueMark)
                place().valueColumn = column;
        if (place().valueColumn < 0)
            findValueColumn();
        addFieldsWithoutId(before);
        place().endRow = before;
        if (end)
            return;
        place().endRow = anchor_.row + 1;
        for (const auto& [field, row] : place().fields)
            place().endRow = std::max(place().endRow, row + 1);
        lostRow(DamageKind::EndMarkLost, {place().endRow, anchor_.column}, endMark);
    }

    void findValueColumn() {
        const auto found = valueColumnWithoutMark(spreadsheet_, contents_, section_, place());
        if (!found)
            return;
        place().valueColumn = found->column;
        lost(DamageKind::ValueMarkLost, {anchor_.row, found->column},
             std::string(planning::layout::valueMark), found->certain);
    }

    const Spreadsheet& spreadsheet_;
    const SheetMarks& marks_;
    const SheetContents& contents_;
    const Section& section_;
    Position anchor_;
    FoundSection found_;
};

/// Whether the cell lies in the data of a section: what stands there is a person's text, even if it reads
/// like a mark.
bool isInside(const SectionPlace& place, Position at) {
    return at.row > place.anchorRow && at.row < place.endRow && at.column > place.anchorColumn &&
           at.column <= place.lastColumn();
}

/// A mark alone, as a page quotes it from a text, names no section: ids of its fields must be there too, or
/// headers that say them where the document's names vouch for the place; and the column of a card's values.
bool isWhole(const FoundSection& found, const Section& section, const NamedAnchors& named) {
    const SectionPlace& place = found.place;
    const auto name = named.find(section.id);
    const bool isNamed = name != named.end() && name->second == Position{place.anchorRow, place.anchorColumn};
    const auto withoutId = std::count_if(found.damage.begin(), found.damage.end(), [](const Damage& damage) {
        return damage.kind == DamageKind::FieldIdLost;
    });
    const std::size_t known = place.fields.size() - (isNamed ? 0 : static_cast<std::size_t>(withoutId));
    const std::size_t enough = place.kind == SectionKind::Table ? 2 : 1;
    return known >= std::min(enough, section.fields.size()) && place.valueColumn >= 0;
}

/// The section whose mark the cell holds, or whose anchor the document's names say it is: a mark on the same
/// sheet knows better than a name.
const Section* sectionAt(const SheetMarks& marks, Position at, const planning::Vocabulary& vocabulary,
                         const NamedAnchors& unmarked) {
    if (const std::string marked = marks.markedSection(at); !marked.empty())
        return vocabulary.find(marked);
    const auto named = std::find_if(unmarked.begin(), unmarked.end(),
                                    [&](const auto& anchor) { return anchor.second == at; });
    return named == unmarked.end() ? nullptr : vocabulary.find(named->first);
}

/// The named anchors of sections that no cell of the sheet marks.
NamedAnchors withoutMark(const SheetContents& contents, NamedAnchors named) {
    const SheetMarks marks(contents, named);
    std::vector<std::string> marked;
    for (int row = 0; row < contents.rows() && !named.empty(); ++row)
        for (int column = 0; column < contents.columns(); ++column)
            if (std::string section = marks.markedSection({row, column}); !section.empty())
                marked.push_back(std::move(section));
    for (const std::string& section : marked)
        named.erase(section);
    return named;
}

} // namespace

std::vector<FoundSection> findSections(const Spreadsheet& spreadsheet, const SheetContents& contents,
                                       const planning::Vocabulary& vocabulary, const NamedAnchors& named) {
    const NamedAnchors unmarked = withoutMark(contents, named);
    const SheetMarks marks(contents, unmarked);
    std::vector<FoundSection> sections;
    for (int row = 0; row < contents.rows(); ++row)
        for (int column = 0; column < contents.columns(); ++column) {
            const Position at{row, column};
            const Section* section = sectionAt(marks, at, vocabulary, unmarked);
            const bool isText =
                section && std::any_of(sections.begin(), sections.end(),
                                       [&](const FoundSection& found) { return isInside(found.place, at); });
            if (!section || isText)
                continue;
            FoundSection found = SectionReader(spreadsheet, marks, *section, at).read();
            if (isWhole(found, *section, named))
                sections.push_back(std::move(found));
        }
    return sections;
}

} // namespace keyplan::document
