// Draws force fields as charts beside the force table: charts, unlike shapes, can be undone and redone.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/force_field_picture.hpp"
#include "planning/layout/place.hpp"
#include "planning/messages.hpp"

#include <vector>

namespace keyplan::document {

/// Replaces the force field charts of the table's sheet by one for each picture, one below the other. To be
/// called within an UndoStep.
void drawForceFields(const Spreadsheet& spreadsheet, const planning::layout::SectionPlace& table,
                     const std::vector<planning::ForceFieldPicture>& pictures,
                     const planning::Messages& messages);

} // namespace keyplan::document
