// Revenue against its target: what to expect, what is missing, how far open business covers it, and which
// accounts bring most of it.
#include "planning/revenue.hpp"

#include "planning/amounts.hpp"
#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace keyplan::planning {

double expectedRevenue(double won, std::span<const double> amounts, std::span<const double> probabilities) {
    if (amounts.size() != probabilities.size())
        throw InvalidArgument("lengths-differ");
    RunningSum expected;
    expected.add(won);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!(probabilities[i] >= 0 && probabilities[i] <= 1))
            throw InvalidArgument("probability-invalid");
        expected.add(amounts[i] * probabilities[i]);
    }
    return withinRange(expected.value());
}

double revenueGap(double target, double expected) {
    return withinRange(difference(target, expected));
}

double attainment(double target, double expected) {
    requireAmount(target);
    return shareOf(expected, target);
}

std::optional<double> pipelineCoverage(double open, double target, double won) {
    requireAmount(open);
    const double missing = withinRange(difference(target, won));
    return missing > 0 ? std::optional(withinRange(open / missing)) : std::nullopt;
}

RevenueTiers::RevenueTiers(std::span<const double> values, double a, double b)
    : largestFirst_(values.begin(), values.end()), held_{0}, a_(a), b_(b) {
    if (!(a >= 0 && a <= b && b <= 1))
        throw InvalidArgument("shares-out-of-order");
    requireAmounts(values);
    std::sort(largestFirst_.begin(), largestFirst_.end(), std::greater<>());
    RunningSum held;
    for (const double value : largestFirst_) {
        held.add(value);
        held_.push_back(withinRange(held.value()));
    }
}

std::optional<Tier> RevenueTiers::of(double value) const {
    requireAmount(value);
    if (largestFirst_.empty())
        return std::nullopt;
    const double total = held_.back();
    if (total == 0)
        throw DivisionByZero("division-by-zero");
    const auto larger =
        std::lower_bound(largestFirst_.begin(), largestFirst_.end(), value, std::greater<>()) -
        largestFirst_.begin();
    const double before = held_[static_cast<std::size_t>(larger)];
    // Not before / total < a: where shares meet the limit on paper, rounding must not decide.
    if (difference(before, a_ * total) < 0)
        return Tier::A;
    return difference(before, b_ * total) < 0 ? Tier::B : Tier::C;
}

} // namespace keyplan::planning
