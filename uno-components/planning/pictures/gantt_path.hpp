// Which actions of a plan decide when it ends.
#pragma once

#include "planning/pictures/dated_actions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct GanttPath {
    /// For each action, in their order, whether it has no float. Actions that neither wait for another nor
    /// are waited for have no path to lie on.
    std::vector<bool> critical;
    /// An action that waits for itself; then none is critical.
    std::optional<std::string> cycle;
};

/// The critical path through the actions that are linked by `after`; ids that the plan does not hold are
/// passed over. An action takes its duration, else the working days of its span, else one.
GanttPath ganttPath(const std::vector<DatedAction>& actions, const WorkingDays& days);

} // namespace keyplan::planning
