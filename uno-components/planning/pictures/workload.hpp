// The workload picture: days of open work per owner and week against what each has time for.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <string>

namespace keyplan::planning {

/// `source` is the sheet of the actions. Throws PlanError "workload-no-work" when no open action has a date.
/// Findings: those of workPerWeek; "workload-undated" and "workload-unestimated" (how many actions).
CellPicture workloadPicture(const Plan& plan, Date today, const Messages& messages,
                            const std::string& source);

} // namespace keyplan::planning
