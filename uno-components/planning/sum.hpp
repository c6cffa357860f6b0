// Sums and differences without the noise of binary fractions: the order of the rows does not show, and what
// is equal in decimals is equal.
#pragma once

#include <cmath>

namespace keyplan::planning {

/// Neumaier's compensated sum of numbers from 0 upwards.
///
/// Source: Arnold Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
class Sum {
public:
    void add(double value) {
        const double next = total_ + value;
        lost_ += total_ >= value ? (total_ - next) + value : (value - next) + total_;
        total_ = next;
    }

    double total() const { return total_ + lost_; }

private:
    double total_ = 0;
    double lost_ = 0;
};

/// one − other, both 0 or more. Decimal fractions are not exact in binary: a rest as small as `noise`, a
/// share of both, is 0, so that it turns no verdict.
inline double difference(double one, double other, double noise = 0x1p-52) {
    const double rest = one - other;
    return std::abs(rest) <= (one + other) * noise ? 0 : rest;
}

} // namespace keyplan::planning
