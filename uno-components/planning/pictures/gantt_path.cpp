// Which actions of a plan decide when it ends.
#include "planning/pictures/gantt_path.hpp"

#include "planning/errors.hpp"
#include "planning/schedule.hpp"
#include "planning/words.hpp"

#include <unordered_map>

namespace keyplan::planning {

namespace {

long long daysOf(const DatedAction& action, const WorkingDays& days) {
    if (action.duration)
        return *action.duration;
    if (!action.span)
        return 1;
    return std::max(1LL,
                    days.number(action.span->last + std::chrono::days(1)) - days.number(action.span->first));
}

} // namespace

GanttPath ganttPath(const std::vector<DatedAction>& actions, const WorkingDays& days) {
    GanttPath result{std::vector<bool>(actions.size(), false), std::nullopt};
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < actions.size(); ++i)
        numbers.emplace(wordKey(actions[i].row->id), i);
    std::vector<PlannedAction> planned;
    std::vector<bool> linked(actions.size(), false);
    for (std::size_t i = 0; i < actions.size(); ++i) {
        PlannedAction action{actions[i].row->id, static_cast<double>(daysOf(actions[i], days)), {}};
        for (const std::string& id : splitIds(actions[i].row->text("after")))
            if (const auto before = numbers.find(wordKey(id)); before != numbers.end()) {
                if (before->second == i) {
                    result.cycle = action.id;
                    return result;
                }
                action.after.push_back(id);
                linked[i] = linked[before->second] = true;
            }
        planned.push_back(std::move(action));
    }
    std::vector<PlannedAction> path;
    for (std::size_t i = 0; i < planned.size(); ++i)
        if (linked[i])
            path.push_back(planned[i]);
    try {
        // Any day does: only who decides the end is asked for.
        const auto scheduled = schedule(path, std::chrono::year(2001) / std::chrono::January / 1);
        std::size_t at = 0;
        for (std::size_t i = 0; i < actions.size(); ++i)
            if (linked[i])
                result.critical[i] = scheduled[at++].critical;
    } catch (const InvalidArgument& error) {
        // The other one: a path so long that the calendar ends before it.
        if (error.id() == "action-cycle")
            result.cycle = error.arguments().front();
    }
    return result;
}

} // namespace keyplan::planning
