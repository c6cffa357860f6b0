// What each field accepts, and the help a writer sees while filling it in.
#pragma once

#include "planning/layout/section_layout.hpp"

namespace keyplan::planning::layout {

Validation entryRule(const Section& section, const Field& field, const Range& cells,
                     const LayoutContext& context);

/// Row ids may be seen and need no entry.
Validation idRule(const Range& cells, const LayoutContext& context);

} // namespace keyplan::planning::layout
