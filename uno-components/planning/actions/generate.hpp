// Generating actions: what the analysis calls for, merged with the actions that are there.
#pragma once

#include "planning/actions/memory.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/date.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct GenerateOptions {
    /// "weaken", "complete", "reinforce"; empty: all.
    std::vector<std::string> rules;
    /// The most actions to add, 1 or more. Updates are not counted.
    int most = 10;
    Date today;
    Say say;
    /// When work can begin: due dates are counted from it. Today when it is missing or past.
    std::optional<Date> start = std::nullopt;
};

/// An action that we wrote, that nobody has edited since, and whose cause has changed.
struct ActionUpdate {
    /// The id of the action's row.
    std::string row;
    Proposal proposal;
    /// The fields to write; an empty value clears the field.
    std::map<std::string, Value, std::less<>> fields;
};

struct ActionChanges {
    /// The most valuable first, at most GenerateOptions::most.
    std::vector<Proposal> added;
    std::vector<ActionUpdate> updated;
    /// Forces passed over, see force_table.hpp.
    std::vector<Finding> findings;
    /// Proposals whose action is there as we would write it; was changed by the user and is theirs now; was
    /// deleted by the user and stays so; did not fit into `most`.
    std::size_t unchanged = 0;
    std::size_t editedByUser = 0;
    std::size_t deletedByUser = 0;
    std::size_t leftForLater = 0;
};

/// What the open objectives call for, most valuable first. A proposal's value: weaken 200 + 10 × the
/// objective's priority (1–5, 3 when blank) + points to take off, complete 100 + 10 × priority + parts
/// missing, reinforce 10 × leverage. Ties: objectives in table order, weaken before complete before
/// reinforce, forces in table order. Throws as readForceTable does.
std::vector<Proposal> proposeActions(const Plan& plan, const GenerateOptions& options,
                                     std::vector<Finding>& findings);

/// Merges the proposals with the actions of the plan. For each proposal:
/// - its action was made before and is gone, or its row is blank: it stays away;
/// - any field differs from what we wrote, or the user filled another one (notes, start): the row is theirs;
/// - else the fields that would read differently now are updated, except the status, and except the due date
///   as long as it lies before the objective's or the objective's lies in the past;
/// - no memory of it, but a row whose source says the same (an imported plan): it is there already and is
///   never updated.
///
/// Actions whose cause is gone are left alone. Changes nothing itself and gives out no row ids.
/// Throws PlanError: as readForceTable does; "rule-unknown" (name); "actions-most-invalid" (number);
/// "row-id-twice" ("actions", id).
ActionChanges planActionChanges(const Plan& plan, const ActionMemory& memory, const GenerateOptions& options);

/// A proposal that was written, with the id of its row. For an update, that of the row updated.
struct AcceptedAction {
    std::string key;
    std::string row;
};

/// The memory after the accepted ones among the changes were written; additions and updates not accepted
/// leave no trace and are proposed again.
ActionMemory remember(ActionMemory memory, const ActionChanges& changes,
                      const std::vector<AcceptedAction>& accepted);

} // namespace keyplan::planning
