// Progress: how much of the work is done.
#include "planning/progress.hpp"

#include "planning/errors.hpp"
#include "planning/weighted_mean.hpp"

#include <algorithm>
#include <vector>

namespace keyplan::planning {

std::optional<double> progress(std::span<const double> done, std::span<const double> weights) {
    // Written so that NaN fails it.
    if (!std::all_of(done.begin(), done.end(), [](double share) { return share >= 0 && share <= 1; }))
        throw InvalidArgument("share-invalid");
    return weights.empty() ? weightedMean(std::vector<double>(done.size(), 1), done)
                           : weightedMean(weights, done);
}

} // namespace keyplan::planning
