// SWOT: strengths, weaknesses, opportunities and threats, weighed and paired into strategies.
//
// Sources: Fred R. David, "Strategic Management" (internal and external factor evaluation matrix: the
// weighted score); Heinz Weihrich, "The TOWS Matrix: A Tool for Situational Analysis" (1982).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

/// In the order of the word set "swot-kind".
enum class FactorKind { Strength, Weakness, Opportunity, Threat };

/// In the order of the word set "strategy".
enum class Strategy { StrengthOpportunity, WeaknessOpportunity, StrengthThreat, WeaknessThreat, Balanced };

/// How much a factor matters, and how strong it is.
struct Weighed {
    double importance = 0;
    double rating = 0;
};

struct Factor {
    FactorKind kind = FactorKind::Strength;
    Weighed weighed;
};

// Common to all of these: only factors that have been scored are given. Importance and rating are 0 or more
// on any scale; negative, infinite or enormous ones throw InvalidArgument ("importance-invalid",
// "rating-invalid").

/// Σ wᵢrᵢ with the importances normalised to sum 1. Nothing without factors; InvalidArgument
/// ("importance-all-zero") when none of them matters.
std::optional<double> weightedScore(std::span<const Weighed> factors);

/// Where an account stands: right of 0 strengths outweigh weaknesses, above 0 opportunities outweigh threats.
struct Position {
    double x = 0;
    double y = 0;
};

/// x = weighted mean of the strengths − of the weaknesses, y = of the opportunities − of the threats; a kind
/// without factors counts 0. Differences that are only the rounding of decimal fractions are 0. Nothing
/// without factors; InvalidArgument ("importance-all-zero") when a kind has factors and none of them matters.
std::optional<Position> position(std::span<const Factor> factors);

/// The strategy of the quadrant; balanced when either coordinate is 0.
Strategy strategyAt(Position position);

/// A pair of an internal and an external factor, as indices into the factors given.
struct Pairing {
    Strategy strategy = Strategy::Balanced;
    std::size_t internal = 0;
    std::size_t external = 0;
    /// The product of both factors' importance × rating.
    double score = 0;
};

/// The `most` strongest pairs of a strength or weakness with an opportunity or threat, strongest first; of
/// equal pairs the one with the earlier internal, then the earlier external factor. Fewer when there are not
/// as many pairs.
std::vector<Pairing> strongestPairs(std::span<const Factor> factors, std::size_t most);

} // namespace keyplan::planning
