// What tried strengths make of an objective, in words.
#include "planning/what_if_wording.hpp"

#include "planning/actions/wording.hpp"

#include <cmath>

namespace keyplan::planning {

namespace {

std::string step(const TriedForce& force, long long from, long long to, const Say& say) {
    return say("what-if-step", {force.force.id, std::to_string(from), std::to_string(to)});
}

} // namespace

std::string netInWords(const std::optional<ForceFieldFigures>& figures) {
    return figures ? signedNumber(figures->net) : "–";
}

std::string verdictInWords(const std::optional<ForceFieldFigures>& figures, const Say& say) {
    if (!figures)
        return say("what-if-unknown", {});
    return say(figures->goodChance ? "what-if-good" : "what-if-bad", {});
}

std::string chanceInWords(const std::optional<ForceFieldFigures>& figures, const Say& say) {
    if (!figures)
        return "–";
    const double percent = figures->chance * 100;
    if (percent > 0 && percent < 1)
        return say("what-if-chance-under", {"1"});
    if (percent < 100 && percent > 99)
        return say("what-if-chance-over", {"99"});
    return std::to_string(std::lround(percent)) + "%";
}

std::string flipInWords(const TriedObjective& objective, const std::optional<ForceFieldFigures>& figures,
                        const Say& say) {
    if (!figures)
        return say("what-if-no-strength", {});
    if (figures->goodChance)
        return say(figures->margin == 1 ? "what-if-flip-none-one" : "what-if-flip-none",
                   {std::to_string(figures->margin)});
    if (!figures->flip)
        return say("what-if-flip-impossible", {});
    std::vector<std::string> steps;
    for (std::size_t n = 0; n < objective.forces.size(); ++n)
        if (const long long points = figures->flip->points[n]; points > 0)
            steps.push_back(step(objective.forces[n], objective.forces[n].tried,
                                 objective.forces[n].tried - points, say));
    return say("what-if-flip", {listed(steps, say), asText(figures->flip->cost)});
}

std::string changesInWords(const TriedObjective& objective, const Say& say) {
    std::vector<std::string> steps;
    for (const TriedForce& force : objective.forces)
        if (force.isChanged())
            steps.push_back(step(force, force.force.strength, force.tried, say));
    return listed(steps, say);
}

} // namespace keyplan::planning
