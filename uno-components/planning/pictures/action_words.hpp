// Where an action stands, in words.
#pragma once

#include "planning/messages.hpp"
#include "planning/pictures/dated_actions.hpp"

#include <string>

namespace keyplan::planning {

struct ActionWords {
    std::string words;
    /// Whether they tell of trouble.
    bool bad = false;
};

/// "3 days late", "Doing, 40 %". `clash`: what it waits for although it ends too late, or empty.
ActionWords actionWords(const DatedAction& action, Date today, const std::string& clash,
                        const Messages& messages);

} // namespace keyplan::planning
