// How sure a force field's verdict is when the strengths are only estimates.
//
// Source: Keyplan; after Kurt Lewin's net, with estimation errors spread as the sum of two equal dice.
#pragma once

#include <optional>
#include <span>

namespace keyplan::planning {

/// How far a strength may be off, and the scale it lies on. Whole numbers.
struct StrengthError {
    /// Points up or down, 0 to 1,000,000.
    double most = 1;
    /// Lowest and highest strength of the scale, 0 or more.
    double low = 1;
    double high = 5;
};

/// The probability, 0..1, that the net is above zero when every strength may be off by k points,
/// independently of the others, with weight (e + 1 − |k|) / (e + 1)² for |k| ≤ e; what would leave the scale
/// falls on its bound. Computed by convolution, no random numbers: the error is that of adding up as many
/// doubles.
///
/// A strength of 0 has not been given yet; nothing when none has. InvalidArgument ("strength-invalid",
/// "strength-not-whole", "strength-off-scale", "scale-invalid", "error-invalid"), and "strengths-too-many"
/// when it would take seconds (some 15,000 forces on a scale from 1 to 5).
std::optional<double> chance(std::span<const double> drivers, std::span<const double> barriers,
                             const StrengthError& error = {});

} // namespace keyplan::planning
