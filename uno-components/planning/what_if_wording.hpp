// What tried strengths make of an objective, in words.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/what_if.hpp"

#include <optional>
#include <string>

namespace keyplan::planning {

// Figures are missing where no force has a strength.

/// "+1", or "–" without figures.
std::string netInWords(const std::optional<ForceFieldFigures>& figures);

/// "Good chance", "Likely to fail", "Not known yet".
std::string verdictInWords(const std::optional<ForceFieldFigures>& figures, const Say& say);

/// "71%"; never 0% or 100% while the verdict may turn: "under 1%", "over 99%".
std::string chanceInWords(const std::optional<ForceFieldFigures>& figures, const Say& say);

/// The cheapest flip of the strengths tried: "Weaken F7 from 5 to 3 and F8 from 3 to 0: effort 14.", or that
/// none is needed and how many points lose it, or that barriers alone do not do it.
std::string flipInWords(const TriedObjective& objective, const std::optional<ForceFieldFigures>& figures,
                        const Say& say);

/// What has been changed: "F1 from 5 to 3 and F4 from 2 to 1"; empty for nothing.
std::string changesInWords(const TriedObjective& objective, const Say& say);

} // namespace keyplan::planning
