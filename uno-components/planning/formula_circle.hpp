// Calculated fields that read each other in a circle, in one section or across several: no office can
// calculate them.
#pragma once

#include "planning/definition.hpp"
#include "planning/vocabulary.hpp"

#include <vector>

namespace keyplan::planning {

/// Throws PlanError "definition-invalid" for the first circle, at the formula where it starts. `files` are
/// the sections' files in the vocabulary's order; every name in their formulas is known (checkLinks).
void refuseCircles(const std::vector<Definition>& files, const Vocabulary& vocabulary);

} // namespace keyplan::planning
