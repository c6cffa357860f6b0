// The printed page in front of a plan: formulas over the sections behind it, measured so that nothing is cut.
#pragma once

#include "planning/layout/section_layout.hpp"

namespace keyplan::planning::layout {

/// Lays the page of a template. Its cells only show: what they show is written on the working sheets.
SheetLayout layPage(const Page& page, const LayoutContext& context);

} // namespace keyplan::planning::layout
