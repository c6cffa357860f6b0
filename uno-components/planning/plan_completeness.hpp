// How complete an open plan is, section by section, as its Start sheet counts it.
#pragma once

#include "planning/layout/place.hpp"
#include "planning/layout/plan_template.hpp"
#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::planning {

/// A required cell that is still empty. A card has no row.
struct Gap {
    std::string row;
    std::string field;
};

struct SectionCompleteness {
    std::string section;
    /// The share of counted cells that are filled, 0..1, in rows that are begun.
    double share = 0;
    /// The first cell to fill in; without a field where nothing is missing.
    Gap firstGap = {};
};

struct PlanCompleteness {
    /// The mean of the sections' shares, 0..1; 0 for a plan that holds none that counts.
    double share = 0;
    /// Sections that lack nothing.
    std::size_t complete = 0;
    /// Those that count, in the plan's order.
    std::vector<SectionCompleteness> sections;
};

/// `places` says which fields lie in the document. `made`, the template that the plan came from or null, says
/// what it filled in beforehand: that does not count, but begins a row.
PlanCompleteness planCompleteness(const Plan& plan, const Vocabulary& vocabulary,
                                  const layout::Places& places, const layout::PlanTemplate* made);

} // namespace keyplan::planning
