// A whole plan: the page in front and the working sheets behind it.
#pragma once

#include "planning/layout/page_layout.hpp"

namespace keyplan::planning::layout {

struct WorkbookLayout {
    std::vector<SheetLayout> sheets;
    Places places;
};

/// Lays out every sheet of a template.
WorkbookLayout layWorkbook(const PlanTemplate& made, const Vocabulary& vocabulary, const Messages& messages);

/// Lays out one working sheet: of a new plan, or added to an open one. `places` must hold this sheet's
/// sections (arrangeSheet) and may hold others. `back` is the first sheet, to which a link leads; empty for
/// none.
SheetLayout layWorkingSheet(const WorkingSheet& sheet, const std::string& back, const LayoutContext& context);

/// Decides where the sections of a working sheet lie.
Places arrangeSheet(const WorkingSheet& sheet, const Vocabulary& vocabulary);

} // namespace keyplan::planning::layout
