// The functions of dates in a plan: when a review comes next, and how far away a date is.
#include "bodies.hpp"
#include "functions/cells.hpp"
#include "planning/horizon.hpp"
#include "planning/review_cadence.hpp"

namespace keyplan::functions {

Answer actionNextReview(planning::Date nullDate, const Values& lasts, const Words& cadences, double today) {
    requireSameLength(lasts, cadences);
    return perRow(lasts.size(), [&](std::size_t i) -> std::optional<double> {
        const auto last = dayIn(lasts[i]);
        if (!last || !isWritten(cadences[i]))
            return std::nullopt;
        const auto cadence = chosen<planning::Cadence>(WordSet::Cadence, cadences[i], "cadence-unknown");
        const auto next = planning::nextReview(dateOf(*last, nullDate), cadence, dateOf(today, nullDate));
        return next ? std::optional(serialOf(*next, nullDate)) : std::nullopt;
    });
}

Answer actionHorizon(planning::Date nullDate, const Values& dues, double start) {
    const auto startDay = dayIn(start);
    return perRow(dues.size(), [&](std::size_t i) -> std::optional<Word> {
        const auto due = dayIn(dues[i]);
        if (!due || !startDay)
            return std::nullopt;
        return wordOf(WordSet::Horizon,
                      planning::horizon(dateOf(*due, nullDate), dateOf(*startDay, nullDate)));
    });
}

} // namespace keyplan::functions
