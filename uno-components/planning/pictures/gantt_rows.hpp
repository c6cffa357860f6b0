// The rows of a Gantt picture, in the order of a reader: by objective, the earliest first, parts under what
// they are part of.
#pragma once

#include "planning/pictures/dated_actions.hpp"

#include <optional>
#include <vector>

namespace keyplan::planning {

struct GanttRow {
    /// The objective that the actions below it serve; null in the row of an action …
    const Row* objective = nullptr;
    /// … and in the row above those that serve none.
    bool others = false;
    /// The number of the action, in the order of datedActions.
    std::optional<std::size_t> action;
    /// How deep it lies under what it is part of.
    int level = 0;
    /// Its own span, or from the first to the last of its parts.
    std::optional<DaySpan> span;
};

struct GanttRows {
    std::vector<GanttRow> dated;
    /// Actions that neither have a date nor parts with one, in the plan's order.
    std::vector<std::size_t> undated;
};

/// Every action once. A row for each objective stands before its actions, unless all serve none.
GanttRows ganttRows(const Plan& plan, const std::vector<DatedAction>& actions);

} // namespace keyplan::planning
