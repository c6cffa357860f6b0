// How well an account fits us and how healthy it is: scores weighed, and a traffic light for them.
#pragma once

#include <optional>
#include <span>

namespace keyplan::planning {

// Common to fit and health: as many weights as scores ("lengths-differ"), weights 0 or more and not all 0
// ("weight-invalid", "weights-all-zero"), scores on their scale ("score-outside-scale"), else
// InvalidArgument; nothing when there are no scores.

/// The weighted mean of the scores as a share of the best score: 0..1. Scores 0..max. max 0 throws
/// DivisionByZero, max below 0 InvalidArgument.
std::optional<double> accountFit(std::span<const double> weights, std::span<const double> scores,
                                 double max = 5);

/// The weighted mean of scores 0..100.
std::optional<double> accountHealth(std::span<const double> weights, std::span<const double> scores);

enum class TrafficLight { Red, Amber, Green };

/// Red below low, green at or above high, else amber; what differs from a limit by rounding only lies on it.
/// low ≤ high, else InvalidArgument ("limits-out-of-order").
TrafficLight trafficLight(double score, double low = 33, double high = 67);

} // namespace keyplan::planning
