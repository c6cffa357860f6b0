// What Generate Actions remembers from run to run: which action it made for what, and what it wrote there.
#pragma once

#include "planning/plan.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace keyplan::planning {

struct GeneratedAction {
    /// The proposal's key, "weaken:F3".
    std::string key;
    /// The id of the action's row.
    std::string row;
    /// What was last written, field by field.
    std::map<std::string, Value, std::less<>> written;
};

/// At most one entry a key. Entries stay when their action is deleted: that is how it stays deleted.
using ActionMemory = std::vector<GeneratedAction>;

} // namespace keyplan::planning
