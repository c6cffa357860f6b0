// The share of what a client spends that comes to us, and what is still to be had.
//
// Source of the allocation by rank: Timothy Keiningham, Lerzan Aksoy, Alexander Buoye, Bruce Cooil, "Customer
// Loyalty Isn't Enough. Grow Your Share of Wallet", Harvard Business Review (October 2011).
#pragma once

#include <optional>
#include <span>

namespace keyplan::planning {

// Common to all of these: amounts of money are 0 or more, else InvalidArgument ("amount-invalid").

/// ours / total. A total of 0 throws DivisionByZero. Above 1 when the total was estimated too low.
double walletShare(double ours, double total);

/// (1 − rank / (n + 1)) × 2 / n: the share of wallet to expect of the supplier whom the client ranks so among
/// n; over all ranks they sum to 1. n a whole number of 1 or more ("suppliers-invalid"), 1 ≤ rank ≤ n, with
/// fractions for ties ("rank-invalid"), else InvalidArgument.
double walletShareOfRank(double rank, double suppliers);

// Common to both: potential and current revenue belong together, as many of one as of the other, else
// InvalidArgument ("lengths-differ"); nothing when there are none. A sum beyond what a cell can hold throws
// InvalidArgument ("number-too-large").

/// Σ max(0, potential − current): what could still be sold. Selling more than the potential in one place
/// makes up for nothing in another.
std::optional<double> whitespace(std::span<const double> potentials, std::span<const double> currents);

/// Σ min(current, potential) / Σ potential: 0..1. Without any potential DivisionByZero.
std::optional<double> penetration(std::span<const double> potentials, std::span<const double> currents);

} // namespace keyplan::planning
