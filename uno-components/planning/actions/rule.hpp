// What every rule is given and how it names its proposals. A rule is a function from the plan to proposals;
// what it cannot use in a row becomes a finding and stops nothing.
#pragma once

#include "planning/actions/force_table.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/actions/references.hpp"
#include "planning/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

struct RuleContext {
    const Plan& plan;
    const References& references;
    Date today;
    /// When work can begin, today or later: due dates are counted from it.
    Date start;
    const Say& say;
    /// Where rules report rows that they pass over.
    std::vector<Finding>& findings;
    /// The plan has one open objective and no other.
    bool onlyObjective = false;

    /// The objective matters much (priority 4 or 5) or is due within 90 days.
    bool isPressing(const Objective& objective) const;
    /// The last day that the plan looks ahead to: that of its period, or a year after today when the plan
    /// names none or it is past.
    Date horizon() const;
    /// An amount of money in words, with the account's currency: "189,750 EUR".
    std::string money(double amount) const;

    /// The filled rows of a table that have ids of their own; the others are reported:
    /// "row-without-id-passed" (section, first words), "row-id-twice-passed" (section, id).
    std::vector<const Row*> rows(std::string_view section) const;
    /// Whether the row names an objective that was achieved or dropped: nothing is derived from it.
    bool servesClosedObjective(const Row& row) const;
    /// The id of the open objective that the row names; empty when it names none.
    std::string openObjective(const Row& row) const;

    void report(std::string_view section, std::string id, std::vector<std::string> arguments) const;
    /// A field that holds a whole number from 1 to 5; nothing when it is empty or 0. Anything else is
    /// reported under the id given (row, text) and `usable` becomes false.
    std::optional<int> score(const Row& row, std::string_view section, std::string_view field,
                             const char* errorId, bool& usable) const;
    /// A field that holds an amount of 0 or more; nothing when it is empty; anything else as above.
    std::optional<double> amount(const Row& row, std::string_view section, std::string_view field,
                                 const char* errorId, bool& usable) const;
};

/// A proposal of a rule for a source row, with the fields that all have: source, owner, due, priority and the
/// status "To do".
Proposal proposalFor(std::string_view rule, const std::string& source, const std::string& owner, Date due,
                     std::string_view priority);

/// The same for work on an objective: its owner does it, before its due date.
Proposal proposalFor(std::string_view rule, const std::string& source, const Objective& objective, Date due,
                     std::string_view priority);

/// Writes the action, the message `id` around a name that is shortened where it is long, and the reason,
/// which then quotes the name in full.
void setAction(Proposal& proposal, std::string_view id, std::string_view name, std::string why,
               const Say& say);

} // namespace keyplan::planning
