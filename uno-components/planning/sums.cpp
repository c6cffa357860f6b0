// Sums and differences that come out as on paper: the binary rounding of decimal fractions does not show.
#include "planning/sums.hpp"

#include "planning/errors.hpp"

#include <cmath>

namespace keyplan::planning {

double sumOf(std::span<const double> terms) {
    RunningSum sum;
    for (const double term : terms)
        sum.add(term);
    return sum.value();
}

double withinRange(double result) {
    if (!std::isfinite(result))
        throw InvalidArgument("number-too-large");
    return result;
}

} // namespace keyplan::planning
