// Force field analysis: the forces for and against an objective, weighed.
#include "planning/force_field.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace keyplan::planning {

namespace {

bool inDomain(double value) {
    return value >= 0 && value <= largestExact;
}

struct Sums {
    double drivers = 0;
    double barriers = 0;

    double total() const { return drivers + barriers; }
};

// The order of the rows must not show in the last digits.
double sum(std::span<const double> strengths) {
    RunningSum total;
    for (const double strength : strengths) {
        if (!inDomain(strength))
            throw InvalidArgument("strength-invalid");
        total.add(strength);
    }
    return total.value();
}

std::optional<Sums> sums(std::span<const double> drivers, std::span<const double> barriers) {
    const Sums both{sum(drivers), sum(barriers)};
    if (both.total() > largestExact)
        throw InvalidArgument("strength-invalid");
    if (both.total() > 0)
        return both;
    return std::nullopt;
}

void requireWhole(std::span<const double> strengths) {
    if (!std::all_of(strengths.begin(), strengths.end(),
                     [](double value) { return value == std::floor(value); }))
        throw InvalidArgument("strength-not-whole");
}

double costOf(std::span<const double> costs, std::size_t barrier) {
    return costs.empty() ? 1 : costs[barrier];
}

void requireCosts(std::span<const double> barriers, std::span<const double> costs) {
    if (costs.empty())
        return;
    if (costs.size() != barriers.size())
        throw InvalidArgument("lengths-differ");
    for (std::size_t barrier = 0; barrier < barriers.size(); ++barrier)
        // A barrier without a strength is no barrier yet, whatever stands beside it.
        if (barriers[barrier] > 0 && !inDomain(costs[barrier]))
            throw InvalidArgument("cost-invalid");
}

} // namespace

std::optional<double> net(std::span<const double> drivers, std::span<const double> barriers) {
    const auto both = sums(drivers, barriers);
    return both ? std::optional(difference(both->drivers, both->barriers)) : std::nullopt;
}

bool goodChance(double net) {
    return net > 0;
}

std::optional<double> balance(std::span<const double> drivers, std::span<const double> barriers) {
    const auto both = sums(drivers, barriers);
    return both ? std::optional(difference(both->drivers, both->barriers) / both->total()) : std::nullopt;
}

std::optional<long long> margin(std::span<const double> drivers, std::span<const double> barriers) {
    const auto both = sums(drivers, barriers);
    requireWhole(drivers);
    requireWhole(barriers);
    if (!both)
        return std::nullopt;
    const auto points = static_cast<long long>(both->drivers) - static_cast<long long>(both->barriers);
    return points > 0 ? points : 1 - points;
}

std::optional<Flip> flip(std::span<const double> drivers, std::span<const double> barriers,
                         std::span<const double> costs) {
    const auto both = sums(drivers, barriers);
    requireWhole(drivers);
    requireWhole(barriers);
    requireCosts(barriers, costs);
    if (!both)
        return std::nullopt;

    auto needed = static_cast<long long>(both->barriers) - static_cast<long long>(both->drivers) + 1;
    if (needed > static_cast<long long>(both->barriers))
        return std::nullopt;

    std::vector<std::size_t> cheapestFirst;
    for (std::size_t barrier = 0; barrier < barriers.size(); ++barrier)
        if (barriers[barrier] > 0)
            cheapestFirst.push_back(barrier);
    std::stable_sort(cheapestFirst.begin(), cheapestFirst.end(), [&](std::size_t left, std::size_t right) {
        return costOf(costs, left) < costOf(costs, right);
    });

    Flip flip{std::vector<long long>(barriers.size(), 0), 0};
    for (const std::size_t barrier : cheapestFirst) {
        if (needed <= 0)
            break;
        const long long points = std::min(needed, static_cast<long long>(barriers[barrier]));
        flip.points[barrier] = points;
        flip.cost += static_cast<double>(points) * costOf(costs, barrier);
        needed -= points;
    }
    return flip;
}

std::optional<double> leverage(double strength, double influence, double max) {
    if (!inDomain(strength))
        throw InvalidArgument("strength-invalid");
    if (!inDomain(influence) || !std::isfinite(max) || max < 0)
        throw InvalidArgument("influence-invalid");
    if (strength == 0)
        return std::nullopt;
    if (max == 0)
        throw DivisionByZero("division-by-zero");
    const double result = strength * influence / max;
    if (!std::isfinite(result))
        throw InvalidArgument("influence-invalid");
    return result;
}

} // namespace keyplan::planning
