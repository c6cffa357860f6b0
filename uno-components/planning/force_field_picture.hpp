// What a picture of a force field shows: one objective's forces, strongest first, and what they add up to.
#pragma once

#include "planning/plan.hpp"

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

} // namespace keyplan::planning
