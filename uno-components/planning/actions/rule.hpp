// What every rule is given and how it names its proposals. A rule is a function from an objective to
// proposals.
#pragma once

#include "planning/actions/force_table.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/date.hpp"

#include <string>
#include <string_view>

namespace keyplan::planning {

struct RuleContext {
    Date today;
    /// When work can begin, today or later: due dates are counted from it.
    Date start;
    const Say& say;

    /// The objective matters much (priority 4 or 5) or is due within 90 days.
    bool isPressing(const Objective& objective) const;
};

/// A proposal of a rule for a source row, with the fields that all have: source, objective, owner, due,
/// priority and the status "To do".
Proposal proposalFor(std::string_view rule, const std::string& source, const Objective& objective, Date due,
                     std::string_view priority);

} // namespace keyplan::planning
