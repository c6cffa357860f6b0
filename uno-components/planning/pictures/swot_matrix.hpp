// The picture of a SWOT: its statements two by two, strongest first, and the position they add up to.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <string>

namespace keyplan::planning {

/// Strengths and weaknesses above opportunities and threats, and a grid from −5 to 5 in which ● marks the
/// position of the rows about us and ○ that of the rows about the client. Statements without both scores
/// are listed last. Left out and told: rows of no known kind ("swot-kind-unknown": row, what it says), scores
/// that are none ("swot-importance-invalid", "swot-rating-invalid": row, what it says). `source` is the
/// sheet of the table. Throws PlanError "picture-no-swot" when there is nothing to draw.
CellPicture swotMatrix(const Plan& plan, const std::string& source, const Messages& messages);

} // namespace keyplan::planning
