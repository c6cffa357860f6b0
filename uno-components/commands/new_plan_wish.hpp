// What New Plan is asked for: by its arguments, or by a person in its dialog.
#pragma once

#include "commands/command.hpp"
#include "commands/plan_source.hpp"
#include "planning/layout/paper.hpp"

#include <optional>
#include <string>

namespace keyplan::commands {

struct NewPlanWish {
    std::string templateId = "one-page";
    /// What it stands for, unless for the examples.
    PlanSource source = {};
    std::string account;
    /// Plan data; none for an empty plan.
    std::optional<std::string> data;
    /// Empty for the template's own; so are the look and the paper of a file that the user saved.
    std::string themeId;
    const planning::layout::Paper* paper = &planning::layout::templatePaper;
};

/// Nothing when cancelled. Throws PlanError for an unknown template or paper and for data that cannot be
/// read.
std::optional<NewPlanWish> newPlanWish(CommandCall& call);

} // namespace keyplan::commands
