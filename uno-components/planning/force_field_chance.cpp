// How sure a force field's verdict is when the strengths are only estimates.
#include "planning/force_field_chance.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace keyplan::planning {

namespace {

constexpr double largestError = 1e6;
// Multiplications that take about a second.
constexpr double mostWork = 1e9;

bool isWhole(double value) {
    return value == std::floor(value);
}

void requireError(const StrengthError& error) {
    if (!(error.most >= 0 && error.most <= largestError) || !isWhole(error.most))
        throw InvalidArgument("error-invalid");
    if (!(error.low >= 0 && error.low <= error.high && error.high <= largestExact) || !isWhole(error.low) ||
        !isWhole(error.high))
        throw InvalidArgument("scale-invalid");
}

// The strengths that have been given.
std::vector<double> given(std::span<const double> strengths, const StrengthError& error) {
    std::vector<double> scored;
    for (const double strength : strengths) {
        if (!(strength >= 0 && strength <= largestExact))
            throw InvalidArgument("strength-invalid");
        if (!isWhole(strength))
            throw InvalidArgument("strength-not-whole");
        if (strength == 0)
            continue;
        if (strength < error.low || strength > error.high)
            throw InvalidArgument("strength-off-scale");
        scored.push_back(strength);
    }
    return scored;
}

double lowest(double strength, const StrengthError& error) {
    return std::max(error.low, strength - error.most);
}

double highest(double strength, const StrengthError& error) {
    return std::min(error.high, strength + error.most);
}

// The probability of each whole number from `first` upwards.
struct Distribution {
    double first = 0;
    std::vector<double> masses;
};

// What a strength may truly be. Weights of the steps beyond a bound add up to a triangular number.
Distribution spread(double strength, const StrengthError& error) {
    const double steps = error.most + 1;
    const double first = lowest(strength, error);
    const double last = highest(strength, error);
    Distribution spread{first, std::vector<double>(static_cast<std::size_t>(last - first) + 1, 0)};
    for (std::size_t i = 0; i < spread.masses.size(); ++i)
        spread.masses[i] = steps - std::abs(first + static_cast<double>(i) - strength);
    const auto beyond = [&](double bound) {
        const double left = error.most - std::abs(strength - bound);
        return left * (left + 1) / 2;
    };
    spread.masses.front() += beyond(first);
    spread.masses.back() += beyond(last);
    for (double& mass : spread.masses)
        mass /= steps * steps;
    return spread;
}

Distribution negative(Distribution spread) {
    spread.first = -(spread.first + static_cast<double>(spread.masses.size() - 1));
    std::reverse(spread.masses.begin(), spread.masses.end());
    return spread;
}

// The distribution of the sum of two independent numbers; `room` keeps memory from call to call.
void add(Distribution& total, const Distribution& one, std::vector<double>& room) {
    room.assign(total.masses.size() + one.masses.size() - 1, 0);
    for (std::size_t step = 0; step < one.masses.size(); ++step)
        for (std::size_t i = 0; i < total.masses.size(); ++i)
            room[i + step] += total.masses[i] * one.masses[step];
    total.masses.swap(room);
    total.first += one.first;
}

void requireFeasible(const std::vector<double>& drivers, const std::vector<double>& barriers,
                     const StrengthError& error) {
    double width = 0;
    double reach = 0;
    for (const std::vector<double>* side : {&drivers, &barriers})
        for (const double strength : *side) {
            width += highest(strength, error) - lowest(strength, error) + 1;
            reach += highest(strength, error);
        }
    if (reach > largestExact)
        throw InvalidArgument("strength-invalid");
    // Every force runs over the numbers that the forces before it can add up to.
    if (width * width / 2 > mostWork)
        throw InvalidArgument("strengths-too-many");
}

} // namespace

std::optional<double> chance(std::span<const double> drivers, std::span<const double> barriers,
                             const StrengthError& error) {
    requireError(error);
    const std::vector<double> forces = given(drivers, error);
    const std::vector<double> resisting = given(barriers, error);
    if (forces.empty() && resisting.empty())
        return std::nullopt;
    requireFeasible(forces, resisting, error);

    Distribution net{0, {1}};
    std::vector<double> room;
    for (const double strength : forces)
        add(net, spread(strength, error), room);
    for (const double strength : resisting)
        add(net, negative(spread(strength, error)), room);

    double win = 0;
    double lose = 0;
    for (std::size_t i = 0; i < net.masses.size(); ++i)
        (net.first + static_cast<double>(i) > 0 ? win : lose) += net.masses[i];
    // Both together are 1 but for rounding, which must not make a certain win uncertain.
    return win / (win + lose);
}

} // namespace keyplan::planning
