// How well an account fits us and how healthy it is: scores weighed, and a traffic light for them.
#include "planning/account_health.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"
#include "planning/weighted_mean.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

std::optional<double> meanOnScale(std::span<const double> weights, std::span<const double> scores,
                                  double max) {
    if (!std::all_of(scores.begin(), scores.end(), [&](double score) { return score >= 0 && score <= max; }))
        throw InvalidArgument("score-outside-scale");
    return weightedMean(weights, scores);
}

} // namespace

std::optional<double> accountFit(std::span<const double> weights, std::span<const double> scores,
                                 double max) {
    if (!(max >= 0) || !std::isfinite(max))
        throw InvalidArgument("score-outside-scale");
    if (max == 0)
        throw DivisionByZero("division-by-zero");
    const auto mean = meanOnScale(weights, scores, max);
    return mean ? std::optional(*mean / max) : std::nullopt;
}

std::optional<double> accountHealth(std::span<const double> weights, std::span<const double> scores) {
    return meanOnScale(weights, scores, 100);
}

TrafficLight trafficLight(double score, double low, double high) {
    if (!(low <= high))
        throw InvalidArgument("limits-out-of-order");
    if (difference(withinRange(score), low) < 0)
        return TrafficLight::Red;
    return difference(score, high) < 0 ? TrafficLight::Amber : TrafficLight::Green;
}

} // namespace keyplan::planning
