// Progress: how much of the work is done.
#include "planning/progress.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace keyplan::planning {

namespace {

// The largest weight; weights are measured by it, so that no sum of them is too large.
double largest(std::span<const double> weights) {
    double most = 0;
    for (const double weight : weights) {
        if (!std::isfinite(weight) || weight < 0)
            throw InvalidArgument("weight-invalid");
        most = std::max(most, weight);
    }
    if (most == 0)
        throw InvalidArgument("weights-all-zero");
    return most;
}

} // namespace

std::optional<double> progress(std::span<const double> done, std::span<const double> weights) {
    if (!weights.empty() && weights.size() != done.size())
        throw InvalidArgument("lengths-differ");
    if (done.empty())
        return std::nullopt;
    const double unit = weights.empty() ? 1 : largest(weights);
    double finished = 0;
    double all = 0;
    for (std::size_t i = 0; i < done.size(); ++i) {
        // Written so that NaN fails it.
        if (!(done[i] >= 0 && done[i] <= 1))
            throw InvalidArgument("share-invalid");
        const double weight = weights.empty() ? 1 : weights[i] / unit;
        finished += weight * done[i];
        all += weight;
    }
    return finished / all;
}

} // namespace keyplan::planning
