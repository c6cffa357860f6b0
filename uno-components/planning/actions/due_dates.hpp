// When a generated action is due: on a working day, in time for its objective.
#pragma once

#include "planning/date.hpp"

#include <optional>

namespace keyplan::planning {

// Work begins on `start`, today or later.

/// Work on a force: half-way between the start and the objective's due date, and a week or more before that
/// date when it is more than a week away. Moved back to a working day (Monday to Friday), though never before
/// the start. Where the objective's date is missing, the start itself or before: the first working day from
/// 30 days after the start.
Date dueForForce(Date start, std::optional<Date> objectiveDue);

/// Work that cannot wait: so many days after the start, and before `before` when that lies after the start.
/// Moved back to a working day, though never before the start.
Date dueWithin(std::chrono::days most, Date start, std::optional<Date> before);

/// The last working day up to `date`, or the first from `earliest` where that would be before it.
Date workingDayUpTo(Date date, Date earliest);

/// Agreeing what an objective means: 14 days after the start, and before the objective's due date when that
/// lies after the start. Moved back to a working day, though never before the start.
Date dueForAgreement(Date start, std::optional<Date> objectiveDue);

/// Whether the objective (or a deal, a contract) is due within 90 days after today, or was due before.
bool isDueSoon(Date today, std::optional<Date> objectiveDue);

} // namespace keyplan::planning
