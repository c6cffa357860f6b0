// What the picture of a SWOT shows: its statements in their order, and the position they add up to.
#pragma once

#include "planning/finding.hpp"
#include "planning/plan.hpp"
#include "planning/swot.hpp"

#include <optional>
#include <vector>

namespace keyplan::planning {

struct SwotStatement {
    /// In the plan that was read.
    const Row* row = nullptr;
    FactorKind kind = FactorKind::Strength;
    bool aboutClient = false;
    /// Importance and rating; nothing while one is missing.
    std::optional<Weighed> weighed;
    double score() const { return weighed ? weighed->importance * weighed->rating : 0; }
};

struct SwotStatements {
    std::vector<SwotStatement> statements;
    /// "swot-kind-left-out", "swot-importance-invalid", "swot-rating-invalid" (row, what it says).
    std::vector<Finding> findings;
};

/// About us before about the client, unscored last, the strongest first. Rows of no known kind and scores
/// that are none are left out and told. The plan must outlive the result.
SwotStatements readSwot(const Plan& plan);

/// Of what is about the client, or about us; nothing where nothing of it is scored.
std::optional<Position> positionOf(const SwotStatements& swot, bool client);

} // namespace keyplan::planning
