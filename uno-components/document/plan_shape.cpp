// The shape of a plan without what was entered into it: its sections.
#include "document/plan_shape.hpp"

#include "document/plan_editor.hpp"
#include "document/section_finder.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::Field;
using planning::Section;
using planning::SectionKind;
using planning::layout::Range;
using planning::layout::SectionPlace;

constexpr int mostBlankRows = 40;
constexpr int blankRowsLeft = 12;

constexpr sal_Int32 typed = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                            css::sheet::CellFlags::STRING | css::sheet::CellFlags::ANNOTATION;
constexpr sal_Int32 everything = typed | css::sheet::CellFlags::FORMULA;

class ShapeMaker {
public:
    ShapeMaker(const Spreadsheet& copy, const planning::Vocabulary& vocabulary,
               const planning::Messages& messages, const KeptFields& kept)
        : copy_(copy), vocabulary_(vocabulary), messages_(messages), kept_(kept) {}

    void run() {
        OpenPlan open = readOpenPlan(copy_, vocabulary_);
        for (const auto& [id, place] : open.places)
            if (place.kind == SectionKind::Table)
                emptyTable(place);
            else
                emptyCard(place);
        // Cutting one table moves those below it, so that each is found again.
        for (const auto& [id, place] : open.places)
            if (place.kind == SectionKind::Table)
                cutTable(id);
        open = readOpenPlan(copy_, vocabulary_);
        for (const auto& [id, place] : open.places)
            if (place.kind == SectionKind::Card)
                fillCard(place, open);
        numberRows(open);
        open = readOpenPlan(copy_, vocabulary_);
        PlanEditor editor(copy_, open, vocabulary_, messages_);
        const auto places = open.places;
        for (const auto& [id, place] : places)
            editor.replenish(id);
    }

private:
    const Section& section(const SectionPlace& place) const { return *vocabulary_.find(place.section); }

    bool isKept(const SectionPlace& place, const std::string& field) const {
        const auto found = kept_.find(place.section);
        return found != kept_.end() && found->second.contains(field);
    }

    void clear(const SectionPlace& place, const Range& cells, sal_Int32 flags) const {
        Reference<css::sheet::XSheetOperation>(copy_.range(place.sheet, cells), UNO_QUERY_THROW)
            ->clearContents(flags);
    }

    /// What goes from the cells of a field, or of a column that is none.
    sal_Int32 flagsOf(const SectionPlace& place, const Field* field) const {
        if (!field || field->calculated())
            return typed;
        return isKept(place, field->id) ? css::sheet::CellFlags::ANNOTATION : everything;
    }

    /// A table's last column, with those that a user joined to its right under headers of their own.
    int lastColumnOf(const SectionPlace& place) const {
        const SheetContents contents(copy_, place.sheet);
        const auto hasHead = [&](int column) {
            for (int row = place.anchorRow + 1; row < place.hintRow; ++row)
                if (!contents.text(row, column).empty())
                    return true;
            return false;
        };
        int last = place.lastColumn();
        while (hasHead(last + 1))
            ++last;
        return last;
    }

    void emptyTable(const SectionPlace& place) const {
        const int first = place.firstRow();
        const int end = place.endRow - 1;
        if (end < first)
            return;
        std::map<int, const Field*> fields;
        for (const Field& field : section(place).fields)
            if (place.has(field.id))
                fields.emplace(place.fields.find(field.id)->second, &field);
        const int last = lastColumnOf(place);
        for (int column = place.anchorColumn + 1; column <= last; ++column) {
            const auto found = fields.find(column);
            clear(place, {{first, column}, {end, column}},
                  flagsOf(place, found == fields.end() ? nullptr : found->second));
        }
        clear(place, {{first, place.anchorColumn}, {end, place.anchorColumn}},
              css::sheet::CellFlags::ANNOTATION);
        const Reference<css::table::XColumnRowRange> rows(copy_.range(place.sheet, {{first, 0}, {end, 0}}),
                                                          UNO_QUERY_THROW);
        setProperty(rows->getRows(), "IsVisible", css::uno::Any(true));
    }

    void emptyCard(const SectionPlace& place) const {
        std::map<int, const Field*> fields;
        for (const Field& field : section(place).fields)
            if (place.has(field.id))
                fields.emplace(place.fields.find(field.id)->second, &field);
        for (int row = place.anchorRow + 1; row < place.endRow; ++row) {
            const auto found = fields.find(row);
            clear(place, {{row, place.valueColumn}, {row, place.valueColumn}},
                  flagsOf(place, found == fields.end() ? nullptr : found->second));
        }
    }

    /// Formulas that had been written over.
    void fillCard(const SectionPlace& place, const OpenPlan& open) const {
        const planning::layout::LayoutContext context{vocabulary_, messages_, open.places};
        for (const planning::layout::Cell& cell :
             planning::layout::cardCells(section(place), place, context)) {
            const auto target = copy_.cell(place.sheet, cell.at);
            if (target->getType() == css::table::CellContentType_EMPTY)
                setContent(target, cell.content);
        }
    }

    void cutTable(const std::string& id) const {
        const OpenPlan open = readOpenPlan(copy_, vocabulary_);
        const SectionPlace& place = open.places.at(id);
        const auto& rows = open.rows.at(id);
        const auto filled =
            std::find_if(rows.rbegin(), rows.rend(), [](const RowPlace& row) { return !row.blank; });
        const int blank = static_cast<int>(filled - rows.rbegin());
        if (blank <= mostBlankRows)
            return;
        const int first = place.endRow - blank + blankRowsLeft;
        const int count = blank - blankRowsLeft;
        if (!standsAlone(place, first, place.endRow - 1))
            return;
        Reference<css::table::XColumnRowRange>(copy_.sheet(place.sheet), UNO_QUERY_THROW)
            ->getRows()
            ->removeByIndex(first, count);
    }

    /// Whether nothing but the table stands in these rows, so that they may go.
    bool standsAlone(const SectionPlace& place, int first, int last) const {
        const Reference<css::table::XColumnRowRange> grid(copy_.sheet(place.sheet), UNO_QUERY_THROW);
        const Reference<css::sheet::XCellRangesQuery> rows(
            copy_.range(place.sheet, {{first, 0}, {last, grid->getColumns()->getCount() - 1}}),
            UNO_QUERY_THROW);
        const int lastColumn = lastColumnOf(place);
        for (const css::table::CellRangeAddress& used :
             rows->queryContentCells(static_cast<sal_Int16>(everything))->getRangeAddresses())
            if (used.StartColumn < place.anchorColumn || used.EndColumn > lastColumn)
                return false;
        return true;
    }

    /// Nothing refers to rows any more, and gaps or ids from elsewhere would be left of what was there.
    void numberRows(const OpenPlan& open) const {
        for (const auto& [id, rows] : open.rows) {
            const SectionPlace& place = open.places.find(id)->second;
            int number = 0;
            for (const RowPlace& row : rows)
                setText(copy_.cell(place.sheet, {row.row, place.anchorColumn}),
                        section(place).rowId + std::to_string(++number));
        }
    }

    const Spreadsheet& copy_;
    const planning::Vocabulary& vocabulary_;
    const planning::Messages& messages_;
    const KeptFields& kept_;
};

} // namespace

void leaveOutValues(const Spreadsheet& copy, const planning::Vocabulary& vocabulary,
                    const planning::Messages& messages, const KeptFields& kept) {
    ShapeMaker(copy, vocabulary, messages, kept).run();
}

} // namespace keyplan::document
