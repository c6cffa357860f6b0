// Strategies from a SWOT: which pairs of its rows to do something about, and a draft of what.
//
// Source: Heinz Weihrich, "The TOWS Matrix: A Tool for Situational Analysis" (1982); see swot.hpp.
#pragma once

#include "planning/actions/memory.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/finding.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::planning {

struct StrategyOptions {
    /// The most pairs to look at, 1 or more, the strongest of all.
    int most = 10;
    Say say;
};

/// A pair of SWOT rows with the row that it calls for: kind, internal, external and a draft of the strategy.
struct DerivedStrategy {
    /// "SW1+SW5": the ids of the inner and the outer row.
    std::string key;
    Row row;
    double score = 0;
};

struct StrategyChanges {
    /// The strongest first.
    std::vector<DerivedStrategy> added;
    /// Drafts whose SWOT rows read otherwise now.
    std::vector<RowUpdate> updated;
    std::size_t unchanged = 0;
    std::size_t editedByUser = 0;
    std::size_t deletedByUser = 0;
    /// Pairs weaker than `most`.
    std::size_t weaker = 0;
    /// Whether the rows are about the client, since none is about us.
    bool aboutClient = false;
    /// Rows passed over, all of them in one finding each: "strategy-about-unknown", "strategy-kind-unknown",
    /// "strategy-statement-missing" and "strategy-score-missing" (their ids).
    std::vector<Finding> findings;
};

/// Pairs the rows about us; where there are none, those about the client. A row that does not say counts as
/// ours. Each of the strongest pairs
/// - that stands in `strategies`, as we wrote it and not adopted: gets its draft and kind anew where they
///   would read otherwise; changed by the user, adopted, or written by hand: stays as it is;
/// - that we wrote before and that is gone: stays away;
/// - else: is added.
///
/// Throws PlanError: "strategies-most-invalid" (number), "row-id-twice" ("swot", id), "strategies-no-swot"
/// without a row that can be paired, and "strategies-no-inside", "strategies-no-outside" (and with "-client")
/// where only one side can.
StrategyChanges planStrategies(const Plan& plan, const ActionMemory& memory, const StrategyOptions& options);

} // namespace keyplan::planning
