// The account map: an organisation chart of the client's people that shows who decides, how they stand to us,
// whom they influence, who of us knows them, and whom nobody of us knows.
#pragma once

#include "planning/pictures/cell_picture.hpp"
#include "planning/pictures/drawing.hpp"
#include "planning/pictures/map_layout.hpp"

namespace keyplan::planning {

struct AccountMap {
    /// What stands around the drawing: title, what it says; its rows and columns make room for the drawing.
    CellPicture picture;
    /// Lies with its upper left corner on the cell at firstPictureRow, firstPictureColumn.
    Drawing drawing;
};

/// Draws `stakeholders`; `source` is the name of the sheet that they stand on. Throws PlanError: see
/// readStakeholderMap.
AccountMap accountMap(const Plan& plan, const std::string& source, const Messages& messages);

/// The people and their lines, below a legend.
Drawing drawMap(const StakeholderMap& map, const MapLayout& layout, const Messages& messages);

/// How high the legend of a drawing of this width is, in millimetres.
double legendHeight(double width, const Messages& messages);

} // namespace keyplan::planning
