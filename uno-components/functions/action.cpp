// The functions of single actions: where they stand, which come first, what they lack, how far they are.
#include "bodies.hpp"
#include "functions/cells.hpp"
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
    const auto status = choiceOf(WordSet::ActionStatus, word);
    if (!status)
        throw planning::InvalidArgument("status-unknown", {word});
    return static_cast<planning::ActionStatus>(*status);
}

// One word for each pair of scores that is complete.
template <class Choose>
Answer wordPerPair(const Values& first, const Values& second, WordSet set, Choose choose) {
    requireSameLength(first.size(), second.size());
    return perRow(first.size(), [&](std::size_t i) -> std::optional<Word> {
        const auto one = numberIn(first[i]);
        const auto other = numberIn(second[i]);
        if (!one || !other)
            return std::nullopt;
        return Word{set, static_cast<std::size_t>(choose(*one, *other))};
    });
}

} // namespace

Answer actionState(const Words& statuses, const Values& dues, double today, std::optional<double> soonDays) {
    requireSameLength(statuses.size(), dues.size());
    return perRow(statuses.size(), [&](std::size_t i) -> std::optional<Word> {
        const auto due = dayIn(dues[i]);
        if (!due && !isWritten(statuses[i]))
            return std::nullopt;
        const auto daysLeft = due ? std::optional(*due - std::floor(today)) : std::nullopt;
        const auto state = planning::actionState(statusOf(statuses[i]), daysLeft, soonDays.value_or(7));
        return Word{WordSet::ActionState, static_cast<std::size_t>(state)};
    });
}

Answer actionQuadrant(const Values& impacts, const Values& efforts, std::optional<double> cut) {
    return wordPerPair(impacts, efforts, WordSet::ActionQuadrant, [&](double impact, double effort) {
        return planning::quadrant(impact, effort, cut.value_or(3));
    });
}

Answer actionUrgency(const Values& importances, const Values& urgencies, std::optional<double> cut) {
    return wordPerPair(importances, urgencies, WordSet::ActionUrgency, [&](double importance, double urgent) {
        return planning::urgency(importance, urgent, cut.value_or(3));
    });
}

Answer actionSmart(const Words& texts, const Words& measures, const Words& targets, const Words& owners,
                   const Values& dues) {
    for (const std::size_t other : {measures.size(), targets.size(), owners.size(), dues.size()})
        requireSameLength(texts.size(), other);
    return perRow(texts.size(), [&](std::size_t i) -> std::optional<std::string> {
        planning::SmartParts parts{texts[i]};
        parts.measure = isWritten(measures[i]);
        // Zero is a target where a measure says of what; elsewhere it is a blank cell passed alone.
        parts.target =
            isWritten(targets[i]) || (parts.measure && !planning::withoutBlanks(targets[i]).empty());
        parts.owner = isWritten(owners[i]);
        parts.due = dayIn(dues[i]).has_value();
        if (!isWritten(texts[i]) && !parts.measure && !parts.target && !parts.owner && !parts.due)
            return std::nullopt;
        return planning::missingOfSmart(parts);
    });
}

Answer actionProgress(const Numbers& done, const std::optional<Numbers>& weights) {
    if (weights)
        requireSameLength(done.size(), weights->size());
    std::vector<double> shares;
    std::vector<double> shareWeights;
    for (std::size_t i = 0; i < done.size(); ++i) {
        const auto weight = weights ? (*weights)[i] : 1;
        if (!done[i] || !weight)
            continue;
        shares.push_back(*done[i]);
        shareWeights.push_back(*weight);
    }
    return numberOrNothing(planning::progress(shares, shareWeights));
}

} // namespace keyplan::functions
