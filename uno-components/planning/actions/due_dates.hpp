// When a generated action is due: on a working day, in time for its objective.
#pragma once

#include "planning/date.hpp"

#include <optional>

namespace keyplan::planning {

/// Work on a force: half-way between today and the objective's due date, and a week or more before that date
/// when it is more than a week away. Moved back to a working day (Monday to Friday), though never before
/// today. Where the objective's date is missing, today or past: the first working day from 30 days after
/// today.
Date dueForForce(Date today, std::optional<Date> objectiveDue);

/// Agreeing what an objective means: 14 days after today, and before the objective's due date when that lies
/// in the future. Moved back to a working day, though never before today.
Date dueForAgreement(Date today, std::optional<Date> objectiveDue);

/// Whether the objective is due within 90 days after today, or was due before.
bool isDueSoon(Date today, std::optional<Date> objectiveDue);

} // namespace keyplan::planning
