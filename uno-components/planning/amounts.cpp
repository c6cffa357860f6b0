// Amounts of money as people enter them: what counts as one.
#include "planning/amounts.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <cmath>

namespace keyplan::planning {

void requireAmount(double amount) {
    if (!(amount >= 0) || !std::isfinite(amount))
        throw InvalidArgument("amount-invalid");
}

void requireAmounts(std::span<const double> amounts) {
    for (const double amount : amounts)
        requireAmount(amount);
}

double shareOf(double part, double whole) {
    if (whole == 0)
        throw DivisionByZero("division-by-zero");
    return withinRange(part / whole);
}

} // namespace keyplan::planning
