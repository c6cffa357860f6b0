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

/// The way back from a working sheet, and whether the sheet is printed.
struct SheetSurroundings {
    /// The first sheet; empty for none.
    std::string front;
    /// What the link to it says.
    std::string back;
    bool printed = true;
};

/// Lays out one working sheet: of a new plan, or added to an open one. `places` must hold this sheet's
/// sections (arrangeSheet) and may hold others.
SheetLayout layWorkingSheet(const WorkingSheet& sheet, const SheetSurroundings& around,
                            const LayoutContext& context);

/// Decides where the sections of a working sheet lie.
Places arrangeSheet(const WorkingSheet& sheet, const Vocabulary& vocabulary);

} // namespace keyplan::planning::layout
