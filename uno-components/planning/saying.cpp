// Messages as what says a sentence in planning.
#include "planning/saying.hpp"

namespace keyplan::planning {

Say saying(const Messages& messages) {
    return [&messages](std::string_view id, const std::vector<std::string>& arguments) {
        return messages.say(id, arguments);
    };
}

} // namespace keyplan::planning
