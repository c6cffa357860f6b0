// Three-point estimates: how long an action is expected to take, and how far off that may be.
#include "planning/estimate.hpp"

#include "planning/errors.hpp"

#include <cmath>

namespace keyplan::planning {

namespace {

// Numbers so large that their sum is none any more are out of any domain, too.
double finite(double result) {
    if (!std::isfinite(result))
        throw InvalidArgument("estimate-invalid");
    return result;
}

} // namespace

double estimate(double optimistic, double likely, double pessimistic) {
    // Written so that NaN fails it.
    if (!(optimistic <= likely && likely <= pessimistic))
        throw InvalidArgument("estimate-invalid");
    return finite((optimistic + 4 * likely + pessimistic) / 6);
}

double estimateError(double optimistic, double pessimistic) {
    if (!(optimistic <= pessimistic))
        throw InvalidArgument("estimate-invalid");
    return finite((pessimistic - optimistic) / 6);
}

} // namespace keyplan::planning
