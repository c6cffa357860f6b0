// The timeline picture: reviews, milestones and due dates in lanes over months, and the next dates in words.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <string>

namespace keyplan::planning {

/// `source` is the sheet that most dates come from. Throws PlanError "timeline-no-dates" when there is
/// nothing to draw. Finding: "timeline-clipped" (how many dates lie too far away to be shown).
CellPicture timelinePicture(const Plan& plan, Date today, const Messages& messages,
                            const std::string& source);

} // namespace keyplan::planning
