// Which actions come first: impact against effort, and importance against urgency.
//
// Sources: the impact and effort matrix, also called action priority matrix; Stephen R. Covey, "The 7 Habits
// of Highly Effective People" (1989), after Dwight D. Eisenhower, for importance and urgency.
#pragma once

namespace keyplan::planning {

// Common to both: scores and `cut` are 0 or more, and a score of `cut` or above counts as high. Negative and
// infinite ones throw InvalidArgument ("score-invalid").

/// In the order of the word set "action-quadrant".
enum class Quadrant { QuickWin, MajorProject, FillIn, TimeSink };

/// High impact is a quick win with low effort and a major project with high effort; low impact a fill-in with
/// low effort and a time sink with high effort.
Quadrant quadrant(double impact, double effort, double cut = 3);

/// In the order of the word set "action-urgency".
enum class Urgency { Do, Schedule, Delegate, Drop };

/// Important and urgent: do it now. Important only: schedule it. Urgent only: delegate it. Neither: drop it.
Urgency urgency(double importance, double urgent, double cut = 3);

} // namespace keyplan::planning
