// How one section lies in a sheet: its anchors, headers, hints, rows, formulas, input help and signals.
#pragma once

#include "planning/layout/formula.hpp"
#include "planning/layout/place.hpp"
#include "planning/layout/plan_template.hpp"
#include "planning/layout/sheet.hpp"
#include "planning/messages.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <string>
#include <vector>

namespace keyplan::planning::layout {

/// What every part of a layout reads.
struct LayoutContext {
    const Vocabulary& vocabulary;
    const Messages& messages;
    const Places& places;
    /// Where the document keeps the phrases that a field offers, by "section.field".
    std::map<std::string, std::string, std::less<>> banks = {};
};

/// The first column of a section's content; to its left lie the hidden anchors of cards and a margin.
inline constexpr int firstContentColumn = 2;

/// The row of a sheet that leads back to the first one; the note of a section that has a sheet of its own
/// stands there, too.
inline constexpr int linkRow = 1;

/// How a section shares its sheet with others.
struct Sharing {
    /// The only section of its sheet: it needs no heading.
    bool alone = true;
    /// The first column for hidden fields, right of everything that any section of the sheet shows.
    int hiddenFrom = firstContentColumn;
};

/// The columns that a section shows, its ids and explanations included.
int shownColumns(const Section& section, const ShownSection& shown);

/// Decides where a section lies when it starts in `row` of a sheet.
SectionPlace arrangeSection(const Section& section, const ShownSection& shown, const std::string& sheet,
                            int row, const Sharing& sharing = {});

/// Where the sentence stands that says what a section adds up to.
Position saysCell(const SectionPlace& place);

/// Lays a section, with all its fields: those that are not shown are hidden, and can be shown at any time.
void laySection(SheetLayout& sheet, const Section& section, const ShownSection& shown,
                const SectionPlace& place, const LayoutContext& context, const Sharing& sharing = {});

/// The cells that Keyplan fills in a table's row: its id, its calculated fields and its explanations. A
/// calculated field whose formula needs what the document lacks is left out.
std::vector<Cell> rowCells(const Section& section, const SectionPlace& place, int row, const std::string& id,
                           const LayoutContext& context);

/// The cells that Keyplan fills in a card: calculated fields.
std::vector<Cell> cardCells(const Section& section, const SectionPlace& place, const LayoutContext& context);

/// The style of a field's cells.
std::string styleOf(const Field& field);

} // namespace keyplan::planning::layout
