// What a picture of a force field shows: one objective's forces, strongest first, and what they add up to.
#include "planning/force_field_picture.hpp"

#include "planning/actions/force_table.hpp"
#include "planning/errors.hpp"
#include "planning/force_field.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace keyplan::planning {

namespace {

ForceFieldPicture& pictureOf(std::vector<ForceFieldPicture>& pictures, const std::string& objective) {
    const auto found = std::find_if(pictures.begin(), pictures.end(), [&](const ForceFieldPicture& picture) {
        return picture.objective == objective;
    });
    if (found != pictures.end())
        return *found;
    pictures.push_back({objective, {}, {}, 0});
    return pictures.back();
}

void finish(ForceFieldPicture& picture) {
    std::stable_sort(picture.forces.begin(), picture.forces.end(),
                     [](const PicturedForce& a, const PicturedForce& b) {
                         return a.driver != b.driver ? a.driver : a.strength > b.strength;
                     });
    std::vector<double> drivers;
    std::vector<double> barriers;
    for (const PicturedForce& force : picture.forces)
        (force.driver ? drivers : barriers).push_back(force.strength);
    picture.net = net(drivers, barriers).value_or(0);
}

} // namespace

std::vector<ForceFieldPicture> forceFieldPictures(const Plan& plan) {
    std::vector<ForceFieldPicture> pictures;
    for (const Row& objective : plan.rows("objectives"))
        pictureOf(pictures, objective.id).words = objective.text("objective");
    for (const Row& row : plan.rows("force-field")) {
        const std::string strength = row.text("strength");
        if (strength.empty() || strength == "0")
            continue;
        const auto number = row.number("strength");
        constexpr double strongest = 5;
        if (!number || !(*number >= 1 && *number <= strongest) || std::trunc(*number) != *number)
            throw PlanError("force-strength-invalid", {row.id, strength});
        const auto kind = forceKind(row.text("kind"));
        if (!kind)
            throw PlanError("force-kind-invalid", {row.id, row.text("kind")});
        pictureOf(pictures, row.text("objective"))
            .forces.push_back({row.text("force"), *number, *kind == ForceKind::Driver});
    }
    std::erase_if(pictures, [](const ForceFieldPicture& picture) { return picture.forces.empty(); });
    for (ForceFieldPicture& picture : pictures)
        finish(picture);
    return pictures;
}

std::vector<ForceFieldPicture> mostPressing(std::vector<ForceFieldPicture> pictures, const Plan& plan,
                                            const std::string& chosen) {
    if (pictures.size() <= mostForceFields)
        return pictures;
    const auto pressure = [&](const std::string& id) {
        constexpr double usualPriority = 3;
        const auto& objectives = plan.rows("objectives");
        const auto row = std::find_if(objectives.begin(), objectives.end(),
                                      [&](const Row& objective) { return objective.id == id; });
        const bool known = row != objectives.end();
        return std::tuple(!chosen.empty() && sameWord(id, chosen), known && !isClosed(*row),
                          known ? row->number("priority").value_or(usualPriority) : 0.0);
    };
    std::vector<std::pair<decltype(pressure({})), std::size_t>> ranked;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        ranked.emplace_back(pressure(pictures[i].objective), i);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    ranked.resize(mostForceFields);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<ForceFieldPicture> pressing;
    for (const auto& [rank, index] : ranked)
        pressing.push_back(std::move(pictures[index]));
    return pressing;
}

} // namespace keyplan::planning
