// The picture of whitespace: what could still be sold, units against products, as a heat map.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <string>

namespace keyplan::planning {

/// Units down and products across, the largest first; each pair's potential less current as a number, a sign
/// and a fill in five steps of the largest; totals at the ends. Products beyond the eleven largest share a
/// column. Rows of one pair add up. Left out and told: "whitespace-incomplete" (ids) without unit, product
/// or potential, "whitespace-amount-invalid" (row, what it says). `source` is the sheet of the table. Throws
/// PlanError "picture-no-whitespace" when there is nothing to draw.
CellPicture whitespaceMap(const Plan& plan, const std::string& source, const Messages& messages);

/// 0 for nothing, else 1 to 5: the fifth of the largest that a value lies in.
int heatStep(double value, double largest);

} // namespace keyplan::planning
