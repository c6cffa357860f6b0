// How one section lies in a sheet: its anchors, headers, hints, rows, formulas, input help and signals.
#pragma once

#include "planning/layout/formula.hpp"
#include "planning/layout/place.hpp"
#include "planning/layout/plan_template.hpp"
#include "planning/layout/sheet.hpp"
#include "planning/messages.hpp"
#include "planning/vocabulary.hpp"

#include <string>
#include <vector>

namespace keyplan::planning::layout {

/// What every part of a layout reads.
struct LayoutContext {
    const Vocabulary& vocabulary;
    const Messages& messages;
    const Places& places;
};

/// The first column of a section's content; to its left lie the hidden anchors of cards and a margin.
inline constexpr int firstContentColumn = 2;

/// Decides where a section lies when its note starts in `row` of a sheet.
SectionPlace arrangeSection(const Section& section, const ShownSection& shown, const std::string& sheet,
                            int row);

/// Lays a section, with all its fields: those that are not shown are hidden, and can be shown at any time.
void laySection(SheetLayout& sheet, const Section& section, const ShownSection& shown,
                const SectionPlace& place, const LayoutContext& context);

/// The cells that Keyplan fills in a table's row: its id, its calculated fields and its explanations. A
/// calculated field whose formula needs what the document lacks is left out.
std::vector<Cell> rowCells(const Section& section, const SectionPlace& place, int row, const std::string& id,
                           const LayoutContext& context);

/// The cells that Keyplan fills in a card: calculated fields.
std::vector<Cell> cardCells(const Section& section, const SectionPlace& place, const LayoutContext& context);

/// The style of a field's cells.
std::string styleOf(const Field& field);

} // namespace keyplan::planning::layout
