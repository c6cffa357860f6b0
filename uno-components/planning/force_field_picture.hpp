// What a picture of a force field shows: one objective's forces, strongest first, and what they add up to.
#pragma once

#include "planning/plan.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::planning {

struct PicturedForce {
    std::string force;
    double strength = 0;
    bool driver = false;
};

struct ForceFieldPicture {
    std::string objective;
    /// The objective's words; empty when the plan has no such objective.
    std::string words;
    /// Drivers, then barriers, each strongest first; equal strengths in the table's order.
    std::vector<PicturedForce> forces;
    double net = 0;
};

/// One picture for each objective that has scored forces, in the order of the objectives; forces whose
/// objective does not exist come last, under the name they give. Throws PlanError "force-kind-invalid",
/// "force-strength-invalid" (row id, what it says) for rows that cannot be drawn: a strength is a whole
/// number from 1 to 5, blank or 0 is none.
std::vector<ForceFieldPicture> forceFieldPictures(const Plan& plan);

/// More force fields than these are not read one below the other.
inline constexpr std::size_t mostForceFields = 20;

/// At most mostForceFields of the pictures: that of the chosen objective (its id, without regard to case;
/// empty for none), then those of open objectives before others, of a higher priority before a lower one (3
/// where nobody said), of equal ones the earlier; in the order in which they are given.
std::vector<ForceFieldPicture> mostPressing(std::vector<ForceFieldPicture> pictures, const Plan& plan,
                                            const std::string& chosen);

} // namespace keyplan::planning
