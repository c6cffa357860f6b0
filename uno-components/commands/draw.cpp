// Draw: pictures from the plan's data.
#include "commands/pictures/pictures.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <string>

namespace keyplan::commands {

CommandResult draw(CommandCall& call) {
    const std::string wanted = call.arguments.has("Picture") ? call.arguments.text("Picture") : "force-field";
    const auto found = std::find_if(pictures().begin(), pictures().end(),
                                    [&](const Picture& known) { return wanted == known.id; });
    if (found != pictures().end())
        return found->draw(call);
    std::string known;
    for (const Picture& picture : pictures())
        known += (known.empty() ? "" : ", ") + std::string(picture.id);
    throw planning::PlanError("picture-unknown", {wanted, known});
}

} // namespace keyplan::commands
