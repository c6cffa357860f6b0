// The functions of what customers are worth and how well they stay.
#include "planning/customer_value.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"

namespace keyplan::functions {

Answer accountLifetimeValue(const Values& margins, const Values& retentions, double discount,
                            std::optional<double> cost, std::optional<double> years) {
    return perCompleteRow(
        [&](double margin, double retention) {
            return planning::lifetimeValue(margin, retention, discount, cost.value_or(0), years);
        },
        margins, retentions);
}

Answer accountNetRetention(const Values& starts, const Values& expansions, const Values& contractions,
                           const Values& churns) {
    return perCompleteRow(planning::netRetention, starts, expansions, contractions, churns);
}

Answer accountGrossRetention(const Values& starts, const Values& contractions, const Values& churns) {
    return perCompleteRow(planning::grossRetention, starts, contractions, churns);
}

Answer accountNps(const Numbers& scores) {
    return numberOrNothing(planning::netPromoterScore(filledCells(scores)));
}

Answer accountRfm(const Values& recencies, const Values& frequencies, const Values& moneys,
                  const Numbers& allRecencies, const Numbers& allFrequencies, const Numbers& allMoneys) {
    requireSameLength(allRecencies, allFrequencies, allMoneys);
    const planning::RecencyFrequencyMoney accounts(filledCells(allRecencies), filledCells(allFrequencies),
                                                   filledCells(allMoneys));
    return perCompleteRow([&](double recency, double frequency,
                              double money) { return accounts.score(recency, frequency, money); },
                          recencies, frequencies, moneys);
}

} // namespace keyplan::functions
