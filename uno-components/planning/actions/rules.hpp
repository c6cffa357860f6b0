// Every rule that actions are generated from: its name, what it reads, and what it proposes.
#pragma once

#include "planning/actions/rule.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// A section that a rule works from, with the fields without which it would misread the rows.
struct RuleSource {
    std::string_view section;
    std::vector<std::string_view> fields;
};

struct Rule {
    /// Stays for good: plans store it.
    std::string_view name;
    std::vector<RuleSource> sources;
    /// Works on the objectives that are pursued: one of these two is there.
    std::vector<Proposal> (*forObjective)(const Objective&, const RuleContext&) = nullptr;
    std::vector<Proposal> (*forPlan)(const RuleContext&) = nullptr;
};

/// In the order in which the dialog shows them and in which equally valuable proposals stand.
std::span<const Rule> allRules();

/// Those of the names given, none of them: all. Throws PlanError "rule-unknown" (name).
std::vector<const Rule*> chosenRules(const std::vector<std::string>& names);

} // namespace keyplan::planning
