// Generating actions: what the analysis calls for, merged with the actions that are there.
#pragma once

#include "planning/actions/memory.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct GenerateOptions {
    /// Names of rules, see rules.hpp; empty: all.
    std::vector<std::string> rules;
    /// The most actions to add, 1 or more. Updates are not counted.
    int most = 10;
    Date today;
    Say say;
    /// When work can begin: due dates are counted from it. Today when it is missing or past.
    std::optional<Date> start = std::nullopt;
};

/// One of several objectives, with a net of 0 or below: likely to fail.
struct FailingObjective {
    std::string id;
    std::string text;
    int drivers = 0;
    int barriers = 0;

    int net() const { return drivers - barriers; }
};

/// What the rules call for.
struct ProposedActions {
    /// The most valuable first.
    std::vector<Proposal> proposals;
    /// What was passed over, see force_table.hpp and the rules, and "objective-failing" (objective, net) for
    /// each of `failing`.
    std::vector<Finding> findings;
    /// Pursued objectives that may be dropped instead of being mended: with others beside them, where
    /// barriers are looked at.
    std::vector<FailingObjective> failing;
    /// Open objectives that are not pursued yet: at most five are at a time.
    std::size_t waitingObjectives = 0;
};

struct ActionChanges {
    /// The most valuable first, at most GenerateOptions::most. As long as several rules have new proposals
    /// worth 100 or more, none takes more than a third of the places.
    std::vector<Proposal> added;
    std::vector<RowUpdate> updated;
    /// As in ProposedActions.
    std::vector<Finding> findings;
    std::vector<FailingObjective> failing;
    std::size_t waitingObjectives = 0;
    /// Proposals whose action is there as we would write it; was changed by the user and is theirs now; was
    /// deleted by the user and stays so; did not fit into `most`.
    std::size_t unchanged = 0;
    std::size_t editedByUser = 0;
    std::size_t deletedByUser = 0;
    std::size_t leftForLater = 0;
};

/// What the plan calls for, most valuable first. One scale for all rules: 200 and more, something fails or
/// runs out without it; 100 to 200, a gap in what the plan rests on; below 100, a gain. By rule:
///
/// | rule      | value                                                                             | from–to
/// |
/// |-----------|-----------------------------------------------------------------------------------|----------|
/// | weaken    | 200 (300 for the only open objective) + 10 × its priority (1–5, 3) + points to take off |
/// 211– | | renew     | 300 − 2 × days until the talks must open, 20 at least                             |
/// 20–300   | | mitigate  | 10 × exposure | 120–250  | | advance   | 100 + 50 × amount / largest amount +
/// days by which it closes sooner than in 90    | 100–240  | | complete  | 100 + 10 × the objective's
/// priority + parts missing                               | 111–154  | | meet      | 100 + 10 × influence
/// (1–5, 3) − 5 × further steps                                 | 100–150  | | enact     | 50 + 100 × score /
/// 625                                                            | 50–150   | | deepen    | 70 + 10 × steps
/// to go                                                             | 80–100   | | open      | 50 + 40 ×
/// whitespace / largest whitespace                                         | 50–90    | | reinforce | 10 ×
/// leverage                                                                     | 24–50    |
///
/// Ties: rules as allRules() lists them, rows in table order. At most five objectives are pursued, by
/// priority; those achieved or dropped call for nothing, nor do rows that name them. A section that the plan
/// lacks calls for nothing. Throws PlanError "rule-unknown" (name), and, where weaken, complete or reinforce
/// is among the rules, as readForceTable does; without any objective only when no other rule finds anything
/// either.
ProposedActions proposeActions(const Plan& plan, const GenerateOptions& options);

/// Merges the proposals with the actions of the plan. For each proposal:
/// - its action was made before and is gone, or its row is blank: it stays away;
/// - any field differs from what we wrote, or the user filled another one (notes, start): the row is theirs;
/// - else the fields that would read differently now are updated, except the status, and except the due date
///   as long as it lies before the day that Proposal::before names, or that day is past;
/// - no memory of it, but a row whose source says the same (an imported plan): it is there already and is
///   never updated.
///
/// Actions whose cause is gone are left alone. Changes nothing itself and gives out no row ids.
/// Throws PlanError: as proposeActions does; "actions-most-invalid" (number);
/// "row-id-twice" ("actions", id).
ActionChanges planActionChanges(const Plan& plan, const ActionMemory& memory, const GenerateOptions& options);

} // namespace keyplan::planning
