// The force field functions: ranges in, planning's force field called, cells out.
#include "planning/force_field.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"
#include "planning/force_field_chance.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::functions {

namespace {

using planning::ForceKind;

std::optional<planning::Flip> flipOf(const Strengths& drivers, const Strengths& barriers,
                                     const std::optional<Numbers>& costs) {
    Strengths perPoint(barriers.size(), 1);
    if (costs) {
        requireSameLength(*costs, barriers);
        std::transform(costs->begin(), costs->end(), perPoint.begin(),
                       [](const std::optional<double>& cost) { return cost.value_or(1); });
    }
    return planning::flip(drivers, barriers, perPoint);
}

ForceKind kindOf(const std::string& word) {
    return chosen<ForceKind>(WordSet::ForceKind, word, "kind-unknown");
}

// The strengths of one objective's forces of one kind, 0 in all other rows. Rows of other objectives and rows
// without a strength are not looked at, so that a half-filled table still computes.
Strengths pick(const std::string& objective, ForceKind kind, const Words& objectives, const Words& kinds,
               const Strengths& strengths) {
    requireSameLength(objectives, kinds, strengths);
    Strengths picked(strengths.size(), 0);
    if (planning::isBlank(objective))
        return picked;
    for (std::size_t i = 0; i < picked.size(); ++i) {
        if (strengths[i] != 0 && planning::sameWord(objectives[i], objective) && kindOf(kinds[i]) == kind)
            picked[i] = strengths[i];
    }
    return picked;
}

} // namespace

Answer forceFieldNet(const Strengths& drivers, const Strengths& barriers) {
    return numberOrNothing(planning::net(drivers, barriers));
}

Answer forceFieldNetOf(const std::string& objective, const Words& objectives, const Words& kinds,
                       const Strengths& strengths) {
    return numberOrNothing(planning::net(pick(objective, ForceKind::Driver, objectives, kinds, strengths),
                                         pick(objective, ForceKind::Barrier, objectives, kinds, strengths)));
}

Answer forceFieldPick(const std::string& objective, const std::string& kind, const Words& objectives,
                      const Words& kinds, const Strengths& strengths) {
    const auto picked = pick(objective, kindOf(kind), objectives, kinds, strengths);
    Column column(picked.size());
    for (std::size_t i = 0; i < picked.size(); ++i) {
        if (picked[i] < 0)
            throw planning::InvalidArgument("strength-invalid");
        if (picked[i] > 0)
            column[i] = picked[i];
    }
    return column;
}

Answer forceFieldVerdict(const Values& nets) {
    return perCompleteRow(
        [](double net) {
            return Word{WordSet::Verdict, planning::goodChance(net) ? 1U : 0U};
        },
        nets);
}

Answer forceFieldBalance(const Strengths& drivers, const Strengths& barriers) {
    return numberOrNothing(planning::balance(drivers, barriers));
}

Answer forceFieldMargin(const Strengths& drivers, const Strengths& barriers) {
    return numberOrNothing(planning::margin(drivers, barriers));
}

Answer forceFieldChance(const Strengths& drivers, const Strengths& barriers, std::optional<double> error,
                        std::optional<double> low, std::optional<double> high) {
    const planning::StrengthError usual;
    return numberOrNothing(planning::chance(
        drivers, barriers, {error.value_or(usual.most), low.value_or(usual.low), high.value_or(usual.high)}));
}

Answer forceFieldFlip(const Strengths& drivers, const Strengths& barriers,
                      const std::optional<Numbers>& costs) {
    const auto flip = flipOf(drivers, barriers, costs);
    if (!flip)
        return AnswerCell();
    Column column(barriers.size());
    for (std::size_t i = 0; i < barriers.size(); ++i)
        if (barriers[i] > 0)
            column[i] = static_cast<double>(flip->points[i]);
    return column;
}

Answer forceFieldFlipCost(const Strengths& drivers, const Strengths& barriers,
                          const std::optional<Numbers>& costs) {
    const auto flip = flipOf(drivers, barriers, costs);
    return flip ? AnswerCell(flip->cost) : AnswerCell();
}

Answer forceFieldLeverage(const Values& strengths, const Values& influences, std::optional<double> max) {
    requireSameLength(strengths, influences);
    return perRow(strengths.size(), [&](std::size_t i) -> std::optional<double> {
        const auto strength = numberIn(strengths[i]);
        const auto influence = numberIn(influences[i]);
        if (!strength || !influence)
            return std::nullopt;
        return planning::leverage(*strength, *influence, max.value_or(5));
    });
}

} // namespace keyplan::functions
