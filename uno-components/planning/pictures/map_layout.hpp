// Where the people of an account map stand: a tidy tree whose lower ranks are stacked as far as the page asks
// for it.
#pragma once

#include "planning/pictures/stakeholder_map.hpp"

#include <cstddef>
#include <vector>

namespace keyplan::planning {

/// Of the boxes and the paper, in millimetres.
namespace map_size {
inline constexpr double boxWidth = 44;
inline constexpr double boxHeight = 14.8;
/// Rows of boxes stand this far apart: between any two of them lies a corridor for lines.
inline constexpr double rowHeight = 19.4;
inline constexpr double corridor = rowHeight - boxHeight;
/// Between neighbours in a row at least this much.
inline constexpr double gap = 4.5;
/// Stacked people stand this far right of the line that they hang from, and this far of their boss's left.
inline constexpr double hang = 2;
inline constexpr double indent = 4;
/// What a landscape page shows at full size, head and legend of the sheet already taken off.
inline constexpr double pageWidth = 271;
inline constexpr double pageHeight = 176;
inline constexpr double headHeight = 34;
/// Printed smaller than this nobody reads it: it then goes onto several pages.
inline constexpr double leastScale = 0.56;
} // namespace map_size

struct MapBox {
    double left = 0;
    /// Rows count from 0; its top is row × rowHeight.
    int row = 0;
};

/// How a person's reports hang from them.
enum class Hanging { Beside, Stacked };

struct MapLayout {
    /// One for each person, in their order.
    std::vector<MapBox> boxes;
    /// For each person: whether the reports stand beside each other, the boss in the middle over them, or
    /// stacked right below.
    std::vector<Hanging> hanging;
    double width = 0;
    int rows = 0;
    /// Where those without a place in the organisation stand, if anybody does.
    std::vector<std::size_t> loose;
    /// What the page is printed at, if it is to be one; below leastScale it is to be several.
    double scale = 1;
    bool onePage() const { return scale >= map_size::leastScale; }
};

/// Nobody overlaps, and reports stand in the order of the plan. Linear in the number of people.
MapLayout layOutMap(const StakeholderMap& map);

} // namespace keyplan::planning
