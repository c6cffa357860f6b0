// The shape of a plan without what was entered into it: sections, labels, order, widths and formulas stay,
// values go.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/messages.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <set>
#include <string>

namespace keyplan::document {

/// Fields whose values belong to the shape, by section.
using KeptFields = std::map<std::string, std::set<std::string>, std::less<>>;

/// Empties every section: entered values, notes beside them and whatever was written over a formula. Rows are
/// numbered anew, all of them are shown, and a table with very many blank rows is left with a few. Columns
/// that a user added to a table keep their formulas. For a copy that nobody else has open: nothing of it can
/// be undone.
void leaveOutValues(const Spreadsheet& copy, const planning::Vocabulary& vocabulary,
                    const planning::Messages& messages, const KeptFields& kept);

/// Removes what was made of a plan's values: pictures' sheets, charts and the numbers behind them, the
/// results of pivot tables, criteria of filters, and all that the plan remembers but these entries.
void leaveOutTraces(const Spreadsheet& copy, const std::set<std::string>& keptEntries);

} // namespace keyplan::document
