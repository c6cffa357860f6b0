// Amounts of money as people enter them: what counts as one.
#pragma once

#include <span>

namespace keyplan::planning {

/// Throws InvalidArgument ("amount-invalid") unless the amount is a number of 0 or more.
void requireAmount(double amount);
void requireAmounts(std::span<const double> amounts);

/// part / whole. A whole of 0 throws DivisionByZero; a quotient beyond what a cell can hold InvalidArgument
/// ("number-too-large").
double shareOf(double part, double whole);

} // namespace keyplan::planning
