// The buttons of the panel: which commands they run, and what a plan must hold for them.
#pragma once

#include "planning/actions/proposal.hpp"

#include <string>
#include <vector>

namespace keyplan::sidebar {

/// One of the commands that a button runs, or offers in a choice.
struct CommandChoice {
    /// A message.
    std::string label;
    /// "org.keyplan:Draw?Picture=gantt"
    std::string url;
    /// The section without which it is not offered; empty: always.
    std::string needs = {};
};

struct CommandButton {
    std::string slot;
    std::string label;
    /// The name of its picture among the extension's icons.
    std::string icon;
    /// One command to run, several to choose from.
    std::vector<CommandChoice> choices;
    /// Shown beside a plan, else beside a spreadsheet that is none.
    bool forPlans = true;
    std::string needs = {};

    std::string description(const planning::Say& say) const;
};

const std::vector<CommandButton>& commandButtons();

} // namespace keyplan::sidebar
