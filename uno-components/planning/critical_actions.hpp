// Critical actions: those that decide when the last one is finished, told from the dates as they stand.
#pragma once

#include "planning/action_table.hpp"
#include "planning/working_days.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keyplan::planning {

/// When an action happens, in boundaries between working days: boundary n lies before the working day n of
/// WorkingDays. A milestone starts and finishes on the boundary after its day.
struct ActionTime {
    long long start = 0;
    /// When its owner is free again.
    long long finish = 0;
    /// When others can count on it: its due date where that is later.
    long long end = 0;
};

/// The last open action and, from it backwards, every open action without a working day between its end and
/// the start of a critical one that comes after it, or that the same owner does next (`levelled`). One truth
/// for each row; rows without a time are not critical. Actions with parts are critical when a part is.
std::vector<bool> criticalRows(const ActionTable& table, std::span<const std::optional<ActionTime>> times,
                               bool levelled = true);

/// The ids of the critical actions by the start and due dates in the plan, in the order of its rows: what
/// ScheduleActions marks. An action lasts until its due date, and no less than its working days. Never
/// throws.
std::vector<std::string> criticalActions(const Plan& plan, std::span<const Date> holidays = {},
                                         bool levelled = true);

} // namespace keyplan::planning
