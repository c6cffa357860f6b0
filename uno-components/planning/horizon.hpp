// Horizons: whether something is due in the plan's first 90 days, in its first year or later.
#pragma once

#include "planning/date.hpp"

namespace keyplan::planning {

/// In the order of the word set "horizon".
enum class Horizon { NinetyDays, OneYear, Later };

/// 90 days: due up to 90 days after the start, that day included, or before the start. One year: up to the
/// same day of next year, included; after a start on 29 February that is 28 February.
Horizon horizon(Date due, Date start);

} // namespace keyplan::planning
