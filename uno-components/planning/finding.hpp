// Something that a method passed over and that the user should know.
#pragma once

#include <string>
#include <vector>

namespace keyplan::planning {

/// A message id with its arguments.
struct Finding {
    std::string id;
    std::vector<std::string> arguments;
    /// The section it was found in; empty when it is about no one section.
    std::string section = {};

    bool operator==(const Finding&) const = default;
};

} // namespace keyplan::planning
