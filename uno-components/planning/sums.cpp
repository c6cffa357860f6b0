// Sums and differences that come out as on paper: the binary rounding of decimal fractions does not show.
#include "planning/sums.hpp"

#include "planning/errors.hpp"

#include <cmath>

namespace keyplan::planning {

void RunningSum::add(double term) {
    const double next = total_ + term;
    lost_ += std::abs(total_) >= std::abs(term) ? (total_ - next) + term : (term - next) + total_;
    total_ = next;
    size_ += std::abs(term);
}

double RunningSum::value() const {
    const double sum = total_ + lost_;
    // Each term may be off by half a unit in its last place before anything is added.
    return std::abs(sum) <= size_ * 0x1p-52 ? 0 : sum;
}

double sumOf(std::span<const double> terms) {
    RunningSum sum;
    for (const double term : terms)
        sum.add(term);
    return sum.value();
}

double difference(double minuend, double subtrahend) {
    RunningSum sum;
    sum.add(minuend);
    sum.add(-subtrahend);
    return sum.value();
}

double withinRange(double result) {
    if (!std::isfinite(result))
        throw InvalidArgument("number-too-large");
    return result;
}

} // namespace keyplan::planning
