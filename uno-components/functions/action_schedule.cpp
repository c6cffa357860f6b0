// The functions of schedules: how long actions take, when they start and finish, and who has time for them.
#include "bodies.hpp"
#include "functions/cells.hpp"
#include "functions/complete_rows.hpp"
#include "planning/estimate.hpp"
#include "planning/id_list.hpp"
#include "planning/levelling.hpp"
#include "planning/schedule.hpp"
#include "planning/words.hpp"

namespace keyplan::functions {

namespace {

using planning::Date;

// The rows that hold an action; spare rows have no id.
std::vector<std::size_t> rowsWithId(const Words& ids) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (!planning::isBlank(ids[row]))
            rows.push_back(row);
    return rows;
}

std::vector<planning::PlannedAction> actionsOf(const std::vector<std::size_t>& rows, const Words& ids,
                                               const Numbers& durations, const Words& after) {
    requireSameLength(ids, durations, after);
    std::vector<planning::PlannedAction> actions;
    actions.reserve(rows.size());
    for (const std::size_t row : rows) {
        actions.push_back({ids[row], durations[row].value_or(1), {}});
        // The only action can come after none; "0" is what a blank cell passed alone arrives as.
        if (ids.size() > 1 || isWritten(after[row]))
            actions.back().after = planning::splitIds(after[row]);
    }
    return actions;
}

std::vector<Date> holidaysOf(const std::optional<Numbers>& dates, Date nullDate) {
    std::vector<Date> holidays;
    for (const auto& date : dates.value_or(Numbers()))
        if (const auto day = dayIn(date ? Value(*date) : Value()))
            holidays.push_back(dateOf(*day, nullDate));
    return holidays;
}

// Start, finish, float and critical of each row, blank where there is no action.
Answer gridOf(const std::vector<planning::ScheduledAction>& schedule, const std::vector<std::size_t>& rows,
              std::size_t allRows, Date nullDate) {
    constexpr std::size_t columns = 4;
    Grid grid{columns, std::vector<AnswerCell>(allRows * columns)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        AnswerCell* cell = &grid.cells[rows[i] * columns];
        cell[0] = serialOf(schedule[i].start, nullDate);
        cell[1] = serialOf(schedule[i].finish, nullDate);
        cell[2] = static_cast<double>(schedule[i].totalFloat);
        cell[3] = schedule[i].critical ? 1.0 : 0.0;
    }
    return grid;
}

// What `method` makes of the rows with an id: given the actions, their rows, the first day and the holidays.
template <class Method>
Answer scheduled(Date nullDate, const Words& ids, const Numbers& durations, const Words& after, double start,
                 const std::optional<Numbers>& holidays, Method method) {
    const auto rows = rowsWithId(ids);
    const auto actions = actionsOf(rows, ids, durations, after);
    const auto firstDay = dayIn(start);
    if (rows.empty() || !firstDay)
        return AnswerCell();
    return gridOf(method(actions, rows, dateOf(*firstDay, nullDate), holidaysOf(holidays, nullDate)), rows,
                  ids.size(), nullDate);
}

} // namespace

Answer actionEstimate(const Values& optimistic, const Values& likely, const Values& pessimistic) {
    return perCompleteRow(planning::estimate, optimistic, likely, pessimistic);
}

Answer actionEstimateError(const Values& optimistic, const Values& pessimistic) {
    return perCompleteRow(planning::estimateError, optimistic, pessimistic);
}

Answer actionSchedule(Date nullDate, const Words& ids, const Numbers& durations, const Words& after,
                      double start, const std::optional<Numbers>& holidays) {
    return scheduled(nullDate, ids, durations, after, start, holidays,
                     [](const auto& actions, const auto&, Date firstDay, const auto& daysOff) {
                         return planning::schedule(actions, firstDay, daysOff);
                     });
}

Answer actionLevel(Date nullDate, const Words& ids, const Numbers& durations, const Words& after,
                   const Words& owners, double start, const std::optional<Numbers>& holidays) {
    requireSameLength(ids, owners);
    return scheduled(nullDate, ids, durations, after, start, holidays,
                     [&](const auto& actions, const auto& rows, Date firstDay, const auto& daysOff) {
                         Words actionOwners;
                         for (const std::size_t row : rows)
                             actionOwners.push_back(owners[row]);
                         return planning::level(actions, actionOwners, firstDay, daysOff);
                     });
}

} // namespace keyplan::functions
