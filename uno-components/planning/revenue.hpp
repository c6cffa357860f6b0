// Revenue against its target: what to expect, what is missing, how far open business covers it, and which
// accounts bring most of it.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

// Common to all of these: money in one currency. A result beyond what a cell can hold throws InvalidArgument
// ("number-too-large").

/// won + Σ amount × probability over open opportunities. As many amounts as probabilities, else
/// InvalidArgument ("lengths-differ"); probabilities 0..1 ("probability-invalid"). An amount may be below 0:
/// a price cut that we expect.
double expectedRevenue(double won, std::span<const double> amounts, std::span<const double> probabilities);

/// target − expected: above 0 is a shortfall. What is only rounding is 0.
double revenueGap(double target, double expected);

/// expected / target. A target of 0 throws DivisionByZero, one below 0 InvalidArgument ("amount-invalid").
double attainment(double target, double expected);

/// open / (target − won): how many times open business covers what is still to win. Nothing when the target
/// is met. open 0 or more, else InvalidArgument ("amount-invalid").
std::optional<double> pipelineCoverage(double open, double target, double won);

enum class Tier { A, B, C };

/// Ranks accounts by the share of all revenue that strictly larger ones hold (the ABC analysis of H. Ford
/// Dickie, 1951, after Pareto): those with less than `a` of it before them are A, with less than `b` B, the
/// others C. Accounts of the same value are always of the same tier.
class RevenueTiers {
public:
    /// Values 0 or more, in any order ("amount-invalid"); 0 ≤ a ≤ b ≤ 1 ("shares-out-of-order"), else
    /// InvalidArgument. Sorts once.
    explicit RevenueTiers(std::span<const double> values, double a = 0.8, double b = 0.95);

    /// The tier of an account with this value, 0 or more ("amount-invalid"); it need not be among the values.
    /// Nothing when there are no values; DivisionByZero when all of them are 0.
    std::optional<Tier> of(double value) const;

private:
    std::vector<double> largestFirst_;
    std::vector<double> held_; // by so many of the largest: one more than there are values
    double a_;
    double b_;
};

} // namespace keyplan::planning
