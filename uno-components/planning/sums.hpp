// Sums and differences that come out as on paper: the binary rounding of decimal fractions does not show.
#pragma once

#include <span>

namespace keyplan::planning {

/// A sum that grows term by term and keeps what each addition would lose (Neumaier 1974), so that the order
/// of the terms does not show in the last digits.
class RunningSum {
public:
    void add(double term);

    /// A sum so small against its terms that it can only be what rounding left of them (0.1 + 0.2 − 0.3) is
    /// 0.
    double value() const;

private:
    double total_ = 0;
    double lost_ = 0;
    double size_ = 0;
};

/// Σ terms, 0 when there are none.
double sumOf(std::span<const double> terms);

/// minuend − subtrahend; 0 when they differ by no more than rounding.
double difference(double minuend, double subtrahend);

/// The result itself; a result beyond what a cell can hold throws InvalidArgument ("number-too-large").
double withinRange(double result);

} // namespace keyplan::planning
