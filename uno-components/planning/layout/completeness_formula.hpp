// How complete a section of an open plan is, and what it still lacks, as formulas.
#pragma once

#include "planning/layout/section_layout.hpp"

#include <string>
#include <vector>

namespace keyplan::planning::layout {

/// The fields that a section's completeness counts: those required, or where none is, all that are entered.
std::vector<const Field*> countedFields(const Section& section);

/// The share of counted cells that are filled, 0..1, in rows that are begun; `nothingYet`, a formula, where
/// nothing is. Empty when the document lacks the section. `prefilled` fields were filled in by the template:
/// they begin a row, but do not count.
std::string completenessFormula(const Section& section, const std::vector<std::string>& prefilled,
                                const std::string& nothingYet, const LayoutContext& context);

/// A list of what is missing, "" when nothing is; for a table with the number of cells.
std::string missingFormula(const Section& section, const std::vector<std::string>& prefilled,
                           const LayoutContext& context);

} // namespace keyplan::planning::layout
