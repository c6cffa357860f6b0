// The functions of single actions: where they stand, which come first, what they lack, how far they are.
#include "bodies.hpp"
#include "functions/cells.hpp"
#include "functions/complete_rows.hpp"
#include "planning/action_priority.hpp"
#include "planning/action_state.hpp"
#include "planning/progress.hpp"
#include "planning/smart.hpp"
#include "planning/words.hpp"

#include <cmath>

namespace keyplan::functions {

namespace {

// An action that nobody has given a status has not begun.
planning::ActionStatus statusOf(const std::string& word) {
    if (!isWritten(word))
        return planning::ActionStatus::ToDo;
    return chosen<planning::ActionStatus>(WordSet::ActionStatus, word, "status-unknown");
}

} // namespace

Answer actionState(const Words& statuses, const Values& dues, double today, std::optional<double> soonDays) {
    requireSameLength(statuses, dues);
    return perRow(statuses.size(), [&](std::size_t i) -> std::optional<Word> {
        const auto due = dayIn(dues[i]);
        if (!due && !isWritten(statuses[i]))
            return std::nullopt;
        const auto daysLeft = due ? std::optional(*due - std::floor(today)) : std::nullopt;
        return wordOf(WordSet::ActionState,
                      planning::actionState(statusOf(statuses[i]), daysLeft, soonDays.value_or(7)));
    });
}

Answer actionQuadrant(const Values& impacts, const Values& efforts, std::optional<double> cut) {
    return perCompleteRow(
        [&](double impact, double effort) {
            return wordOf(WordSet::ActionQuadrant, planning::quadrant(impact, effort, cut.value_or(3)));
        },
        impacts, efforts);
}

Answer actionUrgency(const Values& importances, const Values& urgencies, std::optional<double> cut) {
    return perCompleteRow(
        [&](double importance, double urgent) {
            return wordOf(WordSet::ActionUrgency, planning::urgency(importance, urgent, cut.value_or(3)));
        },
        importances, urgencies);
}

Answer actionSmart(const Words& texts, const Words& measures, const Words& targets, const Words& owners,
                   const Values& dues) {
    requireSameLength(texts, measures, targets, owners, dues);
    return perRow(texts.size(), [&](std::size_t i) -> std::optional<std::string> {
        planning::SmartParts parts{texts[i]};
        parts.measure = isWritten(measures[i]);
        // Zero is a target where a measure says of what; elsewhere it is a blank cell passed alone.
        parts.target = isWritten(targets[i]) || (parts.measure && !planning::isBlank(targets[i]));
        parts.owner = isWritten(owners[i]);
        parts.due = dayIn(dues[i]).has_value();
        if (!isWritten(texts[i]) && !parts.measure && !parts.target && !parts.owner && !parts.due)
            return std::nullopt;
        return planning::missingOfSmart(parts);
    });
}

Answer actionProgress(const Numbers& done, const std::optional<Numbers>& weights) {
    if (!weights)
        return numberOrNothing(planning::progress(filledCells(done)));
    const auto [share, weight] = completeRows(done, *weights);
    return numberOrNothing(planning::progress(share, weight));
}

} // namespace keyplan::functions
