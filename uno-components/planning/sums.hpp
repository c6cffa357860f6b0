// Sums and differences that come out as on paper: the binary rounding of decimal fractions does not show.
#pragma once

#include <cmath>
#include <span>

namespace keyplan::planning {

/// Up to here doubles hold every whole number, so that sums of whole numbers are exact.
inline constexpr double largestExact = 9007199254740992.0;

/// A sum that grows term by term and keeps what each addition would lose, so that the order of the terms does
/// not show in the last digits.
///
/// Source: Arnold Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
class RunningSum {
public:
    // Inline: ranges may have a million cells.
    void add(double term) {
        const double next = total_ + term;
        lost_ += std::abs(total_) >= std::abs(term) ? (total_ - next) + term : (term - next) + total_;
        total_ = next;
        size_ += std::abs(term);
    }

    /// A sum so small against its terms that it can only be what rounding left of them (0.1 + 0.2 − 0.3) is
    /// 0. `noise` is how far a term may be off, as a share of it.
    double value(double noise = oneRounding) const {
        const double sum = total_ + lost_;
        return std::abs(sum) <= size_ * noise && std::isfinite(size_) ? 0 : sum;
    }

    /// Each term may be off by half a unit in its last place before anything is added.
    static constexpr double oneRounding = 0x1p-52;

private:
    double total_ = 0;
    double lost_ = 0;
    double size_ = 0;
};

/// Σ terms, 0 when there are none.
double sumOf(std::span<const double> terms);

/// minuend − subtrahend; 0 when they differ by no more than noise, a share of both.
inline double difference(double minuend, double subtrahend, double noise = RunningSum::oneRounding) {
    RunningSum sum;
    sum.add(minuend);
    sum.add(-subtrahend);
    return sum.value(noise);
}

/// The result itself; a result beyond what a cell can hold throws InvalidArgument ("number-too-large").
double withinRange(double result);

} // namespace keyplan::planning
