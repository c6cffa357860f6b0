// Review cadences: when a plan is looked at again.
#pragma once

#include "planning/date.hpp"

#include <optional>

namespace keyplan::planning {

/// In the order of the word set "cadence".
enum class Cadence { Weekly, Fortnightly, Monthly, Quarterly, HalfYearly, Yearly, Once };

/// The first date after today that is a whole number of periods, one or more, after `last`. Every date is
/// counted from `last` itself: months after 31 January are 28 or 29 February, then 31 March. A `last` on the
/// end of its month stays on month ends. Nothing comes after a review that is held once. A date after the
/// year 9999 throws InvalidArgument ("date-out-of-range").
std::optional<Date> nextReview(Date last, Cadence cadence, Date today);

} // namespace keyplan::planning
