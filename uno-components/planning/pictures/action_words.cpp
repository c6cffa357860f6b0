// Where an action stands, in words.
#include "planning/pictures/action_words.hpp"

#include <cmath>

namespace keyplan::planning {

ActionWords actionWords(const DatedAction& action, Date today, const std::string& clash,
                        const Messages& messages) {
    if (action.dueBeforeStart)
        return {messages.say("state-due-before-start"), true};
    if (action.late(today)) {
        const auto days = (today - action.span->last).count();
        return {days == 1 ? messages.say("state-late-day")
                          : messages.say("state-late-days", {std::to_string(days)}),
                true};
    }
    if (!clash.empty())
        return {messages.say("state-clash", {clash}), true};
    if (action.done())
        return {messages.say("state-done"), false};
    const std::string words =
        messages.say(action.status == ActionStatus::Doing ? "state-doing" : "state-to-do");
    if (action.share <= 0)
        return {words, false};
    constexpr double hundred = 100;
    return {messages.say("state-share", {words, std::to_string(std::lround(action.share * hundred))}), false};
}

} // namespace keyplan::planning
