// The share of what a client spends that comes to us, and what is still to be had.
#include "planning/wallet.hpp"

#include "planning/amounts.hpp"
#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace keyplan::planning {

namespace {

void requirePairs(std::span<const double> potentials, std::span<const double> currents) {
    if (potentials.size() != currents.size())
        throw InvalidArgument("lengths-differ");
    requireAmounts(potentials);
    requireAmounts(currents);
}

} // namespace

double walletShare(double ours, double total) {
    requireAmount(ours);
    requireAmount(total);
    return shareOf(ours, total);
}

double walletShareOfRank(double rank, double suppliers) {
    if (!(suppliers >= 1) || !std::isfinite(suppliers) || suppliers != std::floor(suppliers))
        throw InvalidArgument("suppliers-invalid");
    if (!(rank >= 1 && rank <= suppliers))
        throw InvalidArgument("rank-invalid");
    // (1 − rank / (n + 1)) as one fraction: for the last of many suppliers the difference of nearly equal
    // numbers would lose most of its digits.
    return ((suppliers - rank) + 1) / (suppliers + 1) * 2 / suppliers;
}

std::optional<double> whitespace(std::span<const double> potentials, std::span<const double> currents) {
    requirePairs(potentials, currents);
    if (potentials.empty())
        return std::nullopt;
    RunningSum open;
    for (std::size_t i = 0; i < potentials.size(); ++i)
        open.add(std::max(0.0, difference(potentials[i], currents[i])));
    return withinRange(open.value());
}

std::optional<double> penetration(std::span<const double> potentials, std::span<const double> currents) {
    requirePairs(potentials, currents);
    if (potentials.empty())
        return std::nullopt;
    RunningSum reached;
    for (std::size_t i = 0; i < potentials.size(); ++i)
        reached.add(std::min(potentials[i], currents[i]));
    return std::min(1.0, shareOf(reached.value(), withinRange(sumOf(potentials))));
}

} // namespace keyplan::planning
