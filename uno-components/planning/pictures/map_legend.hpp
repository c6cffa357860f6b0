// The signs of an account map, the same in its boxes and in its legend.
#pragma once

#include "planning/messages.hpp"
#include "planning/pictures/drawing.hpp"
#include "planning/stakeholders.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

/// How a status looks: a colour, and a sign for those who do not see colours.
struct StatusLook {
    int fill;
    int colour;
    const char* sign;
};

const StatusLook& lookOf(std::optional<StakeholderStatus> status);

/// The field with the sign of a status.
DrawingBox statusField(std::optional<StakeholderStatus> status, const DrawingFrame& frame, double size);

/// The line from one who influences to one who is influenced, and its sign.
std::vector<std::variant<DrawingBox, DrawingLine>> influenceLine(const std::vector<DrawingPoint>& corners,
                                                                 bool harmful, const DrawingPoint& sign);

/// The border of somebody we know, or of somebody nobody has met.
Stroke borderOf(bool known);

Stroke reportingStroke();

/// "●●●○○", or nothing without an influence.
std::string influenceDots(int influence);

/// What the signs mean, in as many lines as a drawing of this width (millimetres) asks for; gives the height.
double addLegend(Drawing& drawing, double width, const Messages& messages);

} // namespace keyplan::planning
