// Which actions come first: impact against effort, and importance against urgency.
#include "planning/action_priority.hpp"

#include "planning/errors.hpp"

#include <cmath>

namespace keyplan::planning {

namespace {

bool isHigh(double score, double cut) {
    for (const double value : {score, cut})
        if (!std::isfinite(value) || value < 0)
            throw InvalidArgument("score-invalid");
    return score >= cut;
}

} // namespace

Quadrant quadrant(double impact, double effort, double cut) {
    const bool worthIt = isHigh(impact, cut);
    const bool hard = isHigh(effort, cut);
    if (worthIt)
        return hard ? Quadrant::MajorProject : Quadrant::QuickWin;
    return hard ? Quadrant::TimeSink : Quadrant::FillIn;
}

Urgency urgency(double importance, double urgent, double cut) {
    const bool important = isHigh(importance, cut);
    const bool pressing = isHigh(urgent, cut);
    if (important)
        return pressing ? Urgency::Do : Urgency::Schedule;
    return pressing ? Urgency::Delegate : Urgency::Drop;
}

} // namespace keyplan::planning
