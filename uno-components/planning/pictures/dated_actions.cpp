// A plan's actions in time: from when to when each lies, and where it stands.
#include "planning/pictures/dated_actions.hpp"

#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

// Forty years of working days: more is a slip of the fingers.
constexpr double longestDuration = 10000;
constexpr std::size_t longestQuotation = 20;

std::optional<long long> durationOf(const Row& row, std::vector<Finding>& findings) {
    const std::string written = row.text("duration");
    if (written.empty())
        return std::nullopt;
    const auto number = row.number("duration");
    if (number && *number >= 0 && *number <= longestDuration)
        return static_cast<long long>(std::ceil(*number));
    findings.push_back({"action-days-unusable", {row.id, shortened(written, longestQuotation)}});
    return std::nullopt;
}

/// The day on which work that ends on a day begins.
Date beginOf(Date due, long long duration, const WorkingDays& days) {
    const long long afterDue = days.number(due + std::chrono::days(1));
    return std::min(due, days.date(afterDue - duration));
}

void setSpan(DatedAction& action, std::optional<Date> start, std::optional<Date> due,
             const WorkingDays& days) {
    const long long duration = std::max(action.duration.value_or(1), 1LL);
    action.milestone = action.duration == 0;
    action.dueBeforeStart = start && due && *due < *start;
    if (action.dueBeforeStart || (due && action.milestone))
        action.span = {*due, *due};
    else if (start && action.milestone)
        action.span = {*start, *start};
    else if (start && due)
        action.span = {*start, *due};
    else if (due)
        action.span = {beginOf(*due, duration, days), *due};
    else if (start)
        action.span = {*start, std::max(*start, days.add(*start, duration - 1))};
}

} // namespace

ActionStatus actionStatusOf(std::string_view word) {
    if (sameWord(word, "Done"))
        return ActionStatus::Done;
    return sameWord(word, "Doing") ? ActionStatus::Doing : ActionStatus::ToDo;
}

std::vector<DatedAction> datedActions(const Plan& plan, const WorkingDays& days,
                                      std::vector<Finding>& findings) {
    std::vector<DatedAction> actions;
    for (const Row& row : plan.rows("actions")) {
        if (row.isBlank())
            continue;
        DatedAction action;
        action.row = &row;
        action.duration = durationOf(row, findings);
        action.status = actionStatusOf(row.text("status"));
        action.share = action.done() ? 1 : std::clamp(row.number("done").value_or(0), 0.0, 1.0);
        setSpan(action, row.date("start"), row.date("due"), days);
        if (action.dueBeforeStart)
            findings.push_back({"action-due-before-start", {row.id}});
        actions.push_back(action);
    }
    return actions;
}

} // namespace keyplan::planning
