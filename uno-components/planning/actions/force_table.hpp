// The open objectives of a plan with the forces that act on them, checked: what the rules work from.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/plan.hpp"
#include "planning/words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::planning {

/// One driver or barrier that has a strength.
struct Force {
    std::string id;
    std::string text;
    /// 1 to 5, whole.
    int strength = 0;
    /// 1 to 5, whole; 0 when nobody said.
    int influence = 0;
    /// Effort to take one point off: the force's cost, else 6 − influence, else 1.
    double costPerPoint = 1;
};

struct Objective {
    std::string id;
    std::string text;
    std::string owner;
    /// 1 to 5; 3 when nobody said.
    int priority = 3;
    std::optional<Date> due;
    /// Never shown to the client.
    bool isOurs = false;
    bool hasMeasure = false;
    bool hasTarget = false;
    std::vector<Force> drivers;
    std::vector<Force> barriers;

    bool hasForces() const { return !drivers.empty() || !barriers.empty(); }
    int driverStrength() const;
    int barrierStrength() const;
    /// Σ driver strengths − Σ barrier strengths.
    int net() const { return driverStrength() - barrierStrength(); }
    /// Net 0 or below, where there are forces.
    bool isFailing() const { return hasForces() && net() <= 0; }
};

struct ForceTable {
    /// In the order of the plan, without those achieved or dropped.
    std::vector<Objective> objectives;
    /// Forces passed over: "force-without-objective" (force), "force-objective-unknown" (force, objective),
    /// "force-without-strength" (force).
    std::vector<Finding> findings;
};

/// Ids are compared without regard to case. Throws PlanError: "no-objectives"; "row-without-id" (section,
/// first words of the row); "row-id-twice" (section, id); "objective-priority-invalid" (objective, text);
/// "force-kind-invalid", "force-strength-invalid", "force-influence-invalid", "force-cost-invalid" (force,
/// text): a strength, an influence or a priority is a whole number from 1 to 5, blank or 0 is none; a cost is
/// 0 or more.
ForceTable readForceTable(const Plan& plan);

/// Whether an objective's row says that it was achieved or dropped.
bool isClosed(const Row& objective);

/// The most objectives that are pursued at a time.
constexpr std::size_t mostPursued = 5;

/// Those of the open objectives that are pursued: at most five, of the highest priority, of equal ones the
/// earlier; in the order of the plan.
std::vector<Objective> pursuedOf(std::vector<Objective> open);

/// Whether a force drives or holds back, as its row says it. Throws PlanError "force-kind-invalid".
ForceKind readForceKind(const Row& row);

/// A force as its row says it, of strength 0 where it has none yet. Throws PlanError
/// "force-strength-invalid", "force-influence-invalid", "force-cost-invalid".
Force readForce(const Row& row);

/// Throws PlanError "row-id-twice" (section, id) when two filled rows of a section have one id.
void refuseDoubledIds(const Plan& plan, std::string_view section);

} // namespace keyplan::planning
