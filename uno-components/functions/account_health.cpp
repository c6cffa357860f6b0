// Fit and health of accounts, and how firmly a choice between two stands.
#include "planning/account_health.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"
#include "planning/robustness.hpp"

namespace keyplan::functions {

Answer accountFit(const Numbers& weights, const Numbers& scores, std::optional<double> max) {
    const auto [weight, score] = completeRows(weights, scores);
    return numberOrNothing(planning::accountFit(weight, score, max.value_or(5)));
}

Answer accountHealth(const Numbers& weights, const Numbers& scores) {
    const auto [weight, score] = completeRows(weights, scores);
    return numberOrNothing(planning::accountHealth(weight, score));
}

Answer accountRag(const Values& scores, std::optional<double> low, std::optional<double> high) {
    return perCompleteRow(
        [&](double score) {
            return wordOf(WordSet::TrafficLight,
                          planning::trafficLight(score, low.value_or(33), high.value_or(67)));
        },
        scores);
}

Answer accountRobustness(const Numbers& weights, const Numbers& first, const Numbers& second) {
    const auto [weight, one, other] = completeRows(weights, first, second);
    return numberOrNothing(planning::smallestTyingChange(weight, one, other));
}

} // namespace keyplan::functions
