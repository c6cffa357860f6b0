// The health of a plan in words: dates and money as a person reads them, and the one sentence that matters
// most.
#include "planning/health_words.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"

#include <cmath>
#include <cstdlib>

namespace keyplan::planning {

namespace {

constexpr const char* minus = "−";

} // namespace

std::string wholeNumber(double number, const Say& say) {
    constexpr double largest = 1e15;
    if (!(std::abs(number) < largest))
        return asText(number);
    const long long whole = std::llround(number);
    std::string digits = std::to_string(std::llabs(whole));
    const std::string mark = say("thousands-mark", {});
    for (std::size_t left = digits.size(); left > 3; left -= 3)
        digits.insert(left - 3, mark);
    return (whole < 0 ? minus : "") + digits;
}

std::string percentOf(double share) {
    return std::to_string(std::lround(share * 100));
}

std::string signedNet(double net) {
    if (std::trunc(net) == net && std::abs(net) < 1e6)
        return signedNumber(static_cast<int>(net));
    return (net < 0 ? minus : "+") + asText(std::abs(net));
}

std::string counted(const std::string& id, std::size_t count, const Say& say) {
    return count == 1 ? say(id + "-one", {}) : say(id, {std::to_string(count)});
}

std::string daysAway(int daysLeft, const Say& say) {
    if (daysLeft == 0)
        return say("health-today", {});
    return counted(daysLeft < 0 ? "health-late" : "health-in", static_cast<std::size_t>(std::abs(daysLeft)),
                   say);
}

std::string healthSentence(const PlanHealth& health, const Say& say) {
    std::string sentence = say("health-sentence-complete", {percentOf(health.completeness.share)});
    const auto add = [&](const std::string& part) { sentence += "; " + part; };
    if (health.objectives.empty())
        add(say("health-sentence-no-objectives", {}));
    else
        add(say(health.likelyToFail == 0        ? "health-sentence-none-fail"
                : health.objectives.size() == 1 ? "health-sentence-fails"
                                                : "health-sentence-fail",
                {std::to_string(health.likelyToFail), std::to_string(health.objectives.size())}));
    add(health.overdueActions == 0 ? say("health-sentence-none-overdue", {})
                                   : counted("health-sentence-overdue", health.overdueActions, say));
    add(health.nextReview ? say("health-sentence-review", {dayInWords(health.nextReview->date, say)})
                          : say("health-sentence-no-review", {}));
    return sentence + ".";
}

} // namespace keyplan::planning
