// The picture of risks: likelihood against impact, with the highest exposures listed below.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <string>

namespace keyplan::planning {

/// How grave an exposure is, of 25: high from 15 on, medium from 8 on, as in the table of risks.
enum class RiskZone { Low, Medium, High };
RiskZone riskZone(int exposure);

/// Five by five cells, likelihood upwards and impact to the right, each open risk in its cell. Closed risks
/// are only counted; those without both scores are told as findings: "picture-risks-unscored" (ids),
/// "risk-likelihood-invalid", "risk-impact-invalid" (row, what it says). `source` is the sheet of the table.
/// Throws PlanError "picture-no-risks" when there is nothing to draw.
CellPicture riskMatrix(const Plan& plan, const std::string& source, const Messages& messages);

} // namespace keyplan::planning
