// Puts right what edits took from a plan, where it is certain.
#pragma once

#include "document/open_plan.hpp"

namespace keyplan::document {

/// Writes lost marks back into their empty cells, forgets the names of sections that were removed, provides
/// the sheet in which the plan remembers things, and points names to sections that lie elsewhere now. Leaves
/// protected sheets alone. Marks what it mended in `open.damage`. To be called within an UndoStep.
void mend(const Spreadsheet& spreadsheet, OpenPlan& open);

} // namespace keyplan::document
