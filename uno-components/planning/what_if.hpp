// What if: other strengths tried out on the forces of one objective, and what they would make of it.
#pragma once

#include "planning/actions/force_table.hpp"
#include "planning/force_field.hpp"
#include "planning/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

constexpr int strongestForce = 5;

struct TriedForce {
    Force force;
    ForceKind kind = ForceKind::Driver;
    /// 0 to 5; `force.strength` is what the plan says.
    int tried = 0;

    bool isChanged() const { return tried != force.strength; }
};

/// An objective with its forces in the order of the plan, those without a strength included.
struct TriedObjective {
    std::string id;
    std::string text;
    std::vector<TriedForce> forces;
};

/// What a set of strengths makes of an objective.
struct ForceFieldFigures {
    int net = 0;
    bool goodChance = false;
    /// −1 to 1.
    double balance = 0;
    /// Points that flip the verdict.
    long long margin = 0;
    /// 0 to 1: that the net is above zero when every strength may be a point off.
    double chance = 0;
    /// The cheapest way to a good chance: points to take off each force of the objective, in their order, and
    /// the effort in all. Nothing where weakening barriers alone is not enough.
    std::optional<Flip> flip;
};

/// The objectives of the plan on which forces act, in its order, those without forces left out.
std::vector<const Row*> objectivesWithForces(const Plan& plan);

/// An objective with its forces, tried at the strengths they have. Ids are compared without regard to case.
/// Throws PlanError "objective-unknown" (id), "objective-without-forces" (id) and those of readForce and
/// readForceKind.
TriedObjective tryObjective(const Plan& plan, std::string_view objective);

/// Sets the strengths that a list names: "F1=3, F4=2". Throws PlanError, having changed nothing:
/// "what-if-list-invalid" (what cannot be read), "what-if-strength-invalid" (force, text), "what-if-twice"
/// (force), "force-of-another-objective" (force, objective, this one), "force-unknown" (force).
void tryStrengths(TriedObjective& objective, const Plan& plan, std::string_view list);

/// The figures of the strengths tried; nothing when no force has one.
std::optional<ForceFieldFigures> figuresTried(const TriedObjective& objective);
/// The figures of the strengths that the plan has.
std::optional<ForceFieldFigures> figuresNow(const TriedObjective& objective);

} // namespace keyplan::planning
