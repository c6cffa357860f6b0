// The Gantt picture: every dated action as a bar on a time axis, with what it waits for and the critical
// path.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

/// `source` is the sheet of the actions. `critical` are the ids that Schedule Actions marked; where it has
/// not run, the path follows from durations and from what waits for what. Throws PlanError "gantt-no-actions"
/// or "gantt-no-dates" when there is nothing to draw. Findings: those of datedActions; "action-after-unknown"
/// (id, the id after it), "action-starts-too-early" (id, the id it waits for), "action-cycle" (id),
/// "gantt-clipped" (how many).
CellPicture ganttPicture(const Plan& plan, Date today, const Messages& messages, const std::string& source,
                         const std::optional<std::vector<std::string>>& critical = std::nullopt);

} // namespace keyplan::planning
