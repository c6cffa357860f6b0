// The ways of influence lines through an account map: along the corridors between its rows and through the
// gaps within them, never across a box.
#pragma once

#include "planning/pictures/drawing.hpp"
#include "planning/pictures/map_layout.hpp"

#include <vector>

namespace keyplan::planning {

/// The frame of a box; the corridor above the first row starts at 0.
DrawingFrame frameOf(const MapBox& box);

/// One way for each influence of the map: the corners of a line that leaves its first person's box and ends
/// at the second one's, all parts level or upright. Lines in one corridor keep apart as long as there is
/// room.
std::vector<std::vector<DrawingPoint>> influenceRoutes(const StakeholderMap& map, const MapLayout& layout);

/// Where a line has room for a sign: the middle of its longest part.
DrawingPoint middleOfLongest(const std::vector<DrawingPoint>& line);

} // namespace keyplan::planning
