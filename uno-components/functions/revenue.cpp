// The revenue functions: expected revenue against the target, and tiers of accounts.
#include "planning/revenue.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"

namespace keyplan::functions {

Answer accountTier(const Values& values, const Numbers& all, std::optional<double> a,
                   std::optional<double> b) {
    const planning::RevenueTiers tiers(filledCells(all), a.value_or(0.8), b.value_or(0.95));
    return perCompleteRow(
        [&](double value) {
            const auto tier = tiers.of(value);
            return tier ? std::optional(wordOf(WordSet::Tier, *tier)) : std::nullopt;
        },
        values);
}

Answer accountExpected(double won, const Numbers& amounts, const Numbers& probabilities) {
    const auto [amount, probability] = completeRows(amounts, probabilities);
    return AnswerCell(planning::expectedRevenue(won, amount, probability));
}

Answer accountGap(const Values& targets, const Values& expected) {
    return perCompleteRow(planning::revenueGap, targets, expected);
}

Answer accountAttainment(const Values& targets, const Values& expected) {
    return perCompleteRow(planning::attainment, targets, expected);
}

Answer accountCoverage(const Values& open, const Values& targets, const Values& won) {
    return perCompleteRow(planning::pipelineCoverage, open, targets, won);
}

} // namespace keyplan::functions
