// The wallet functions: our share of what a client spends, and what is still to be had.
#include "planning/wallet.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"

#include <algorithm>

namespace keyplan::functions {

namespace {

// Where there is a potential, no current revenue means that we sell nothing there yet.
Numbers currentOrNone(const Numbers& currents) {
    Numbers filled(currents.size());
    std::transform(currents.begin(), currents.end(), filled.begin(),
                   [](const std::optional<double>& current) { return current.value_or(0); });
    return filled;
}

} // namespace

Answer accountWalletShare(const Values& ours, const Values& totals) {
    return perCompleteRow(planning::walletShare, ours, totals);
}

Answer accountWalletRank(const Values& ranks, const Values& suppliers) {
    return perCompleteRow(planning::walletShareOfRank, ranks, suppliers);
}

Answer accountWhitespace(const Numbers& potentials, const Numbers& currents) {
    const auto [potential, current] = completeRows(potentials, currentOrNone(currents));
    return numberOrNothing(planning::whitespace(potential, current));
}

Answer accountPenetration(const Numbers& potentials, const Numbers& currents) {
    const auto [potential, current] = completeRows(potentials, currentOrNone(currents));
    return numberOrNothing(planning::penetration(potential, current));
}

} // namespace keyplan::functions
