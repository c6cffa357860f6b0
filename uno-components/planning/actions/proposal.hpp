// What a rule proposes: an action for the plan, with where it came from and what it is worth.
#pragma once

#include "planning/finding.hpp"
#include "planning/plan.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// Says a message in the language the plan is written in: planning itself holds no prose.
using Say = std::function<std::string(std::string_view id, const std::vector<std::string>& arguments)>;

struct Proposal {
    /// Stays the same from run to run: the rule, a colon, the id of the row it came from ("weaken:F3").
    std::string key;
    std::string rule;
    /// The id of the row it came from; for a card its section and what the proposal is about.
    std::string source;
    /// The action's fields: action, source ("F3 weaken"), why, objective, owner, due, priority, status,
    /// result; some also client-owner. Without an id.
    Row row;
    /// It must be done before this day: a due date once written stays as long as it lies before.
    std::optional<Date> before = std::nullopt;
    /// What it is worth beside the others, see generate.hpp.
    double value = 0;
};

} // namespace keyplan::planning
