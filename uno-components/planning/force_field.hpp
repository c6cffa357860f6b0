// Force field analysis: the forces for and against an objective, weighed.
//
// Source: Kurt Lewin, "Field Theory in Social Science" (1951); net = sum of driver strengths − sum of barrier
// strengths.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

// Common to all of these: strengths are 0 or more, in any order, and 0 means that the force has no strength
// yet. Nothing is returned when no force has a strength. Negative or infinite strengths, and sums too large
// to be exact, throw InvalidArgument ("strength-invalid").

/// Σ drivers − Σ barriers. A difference that is only the rounding of decimal fractions (0.1 + 0.2 − 0.3) is
/// 0.
std::optional<double> net(std::span<const double> drivers, std::span<const double> barriers);

/// Whether a net promises success: above zero, and zero is not enough.
bool goodChance(double net);

/// (ΣD − ΣB) / (ΣD + ΣB): −1 nothing but barriers, 1 nothing but drivers.
std::optional<double> balance(std::span<const double> drivers, std::span<const double> barriers);

/// Points that flip the verdict: 1 − net to win when net ≤ 0, net to lose when net > 0. Whole strengths, else
/// InvalidArgument ("strength-not-whole").
std::optional<long long> margin(std::span<const double> drivers, std::span<const double> barriers);

/// What it takes to win: whole points to take off each barrier, and what that costs in all.
struct Flip {
    /// One for each barrier given, in their order; 0 for those left alone.
    std::vector<long long> points;
    double cost = 0;
};

/// The cheapest way to a net above zero by weakening barriers only. `costs` is the cost per point of each
/// barrier, 0 or more, as many as there are barriers; none at all means 1 each. All points are 0 when the net
/// is above zero already; of equally dear barriers the earlier goes first. Nothing when even removing every
/// barrier does not do it. Whole strengths, else InvalidArgument ("strength-not-whole"); a cost below 0 or of
/// another number: InvalidArgument
/// ("cost-invalid", "lengths-differ").
///
/// Costs are linear and the points needed are one sum over all barriers (a continuous knapsack with whole
/// bounds), so taking the cheapest points first is optimal.
std::optional<Flip> flip(std::span<const double> drivers, std::span<const double> barriers,
                         std::span<const double> costs = {});

/// How much moving a force would matter: strength × influence / max, where `max` is the top of the influence
/// scale. Strength and influence 0 or more, else InvalidArgument; max 0 throws DivisionByZero. Nothing when
/// strength is 0.
std::optional<double> leverage(double strength, double influence, double max = 5);

} // namespace keyplan::planning
