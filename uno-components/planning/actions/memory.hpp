// What Generate Actions and Derive Strategies remember from run to run: which row they made for what, and
// what they wrote there.
#pragma once

#include "planning/plan.hpp"

#include <string>
#include <vector>

namespace keyplan::planning {

struct GeneratedAction {
    /// The proposal's key, "weaken:F3".
    std::string key;
    /// The id of the action's row.
    std::string row;
    /// What was last written, field by field.
    Fields written;
};

/// At most one entry a key. Entries stay when their action is deleted: that is how it stays deleted.
using ActionMemory = std::vector<GeneratedAction>;

/// A row that we wrote, that nobody has edited since, and whose cause has changed.
struct RowUpdate {
    /// As in GeneratedAction.
    std::string key;
    std::string row;
    /// The fields to write; an empty value clears the field.
    Fields fields;
};

/// The memory after these rows were written. One that was not written leaves no trace and is proposed again.
ActionMemory remember(ActionMemory memory, const std::vector<GeneratedAction>& added,
                      const std::vector<RowUpdate>& updated);

} // namespace keyplan::planning
