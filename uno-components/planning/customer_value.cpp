// What customers are worth and how well they stay: lifetime value, retention of revenue, recommendation, and
// recency, frequency and money.
#include "planning/customer_value.hpp"

#include "planning/amounts.hpp"
#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace keyplan::planning {

namespace {

// The part of a lifetime value for ever that the first `years` years bring: 1 − (r / (1 + i)) to the power of
// years. `lost` is 1 + i − r. Through logarithms, because close to 1 the power would lose its digits.
double partOfFirst(double years, double discount, double lost) {
    if (years < 1 || !std::isfinite(years) || years != std::floor(years))
        throw InvalidArgument("years-invalid");
    return -std::expm1(years * std::log1p(-lost / (1 + discount)));
}

double retained(double start, std::span<const double> changes) {
    RunningSum end;
    end.add(start);
    for (const double change : changes)
        end.add(change);
    return shareOf(withinRange(end.value()), start);
}

void requireCounts(std::span<const double> values, const char* id) {
    for (const double value : values)
        if (!(value >= 0) || !std::isfinite(value))
            throw InvalidArgument(id);
}

double fifth(std::ptrdiff_t noBetter, std::size_t all) {
    const auto count = static_cast<std::size_t>(noBetter);
    return static_cast<double>(std::max<std::size_t>(1, (5 * count + all - 1) / all));
}

std::ptrdiff_t countAtMost(const std::vector<double>& sorted, double value) {
    return std::upper_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
}

std::ptrdiff_t countAtLeast(const std::vector<double>& sorted, double value) {
    return sorted.end() - std::lower_bound(sorted.begin(), sorted.end(), value);
}

} // namespace

double lifetimeValue(double margin, double retention, double discount, double cost,
                     std::optional<double> years) {
    if (!(retention >= 0 && retention <= 1))
        throw InvalidArgument("retention-invalid");
    // 1 − 0.3 − 0.7 is 0 on paper: what rounding leaves of it must not divide.
    const double lost = sumOf(std::array{1.0, discount, -retention});
    if (!(lost > 0) || !std::isfinite(lost))
        throw InvalidArgument("discount-invalid");
    requireAmount(cost);
    const double forEver = withinRange(margin * (retention / lost));
    return withinRange(difference(years ? forEver * partOfFirst(*years, discount, lost) : forEver, cost));
}

double netRetention(double start, double expansion, double contraction, double churn) {
    requireAmounts(std::array{start, expansion, contraction, churn});
    return retained(start, std::array{expansion, -contraction, -churn});
}

double grossRetention(double start, double contraction, double churn) {
    requireAmounts(std::array{start, contraction, churn});
    return retained(start, std::array{-contraction, -churn});
}

std::optional<double> netPromoterScore(std::span<const double> scores) {
    if (scores.empty())
        return std::nullopt;
    double promoters = 0;
    double detractors = 0;
    for (const double score : scores) {
        if (!(score >= 0 && score <= 10))
            throw InvalidArgument("score-outside-scale");
        promoters += score >= 9 ? 1 : 0;
        detractors += score <= 6 ? 1 : 0;
    }
    return 100 * (promoters - detractors) / static_cast<double>(scores.size());
}

RecencyFrequencyMoney::RecencyFrequencyMoney(std::vector<double> recencies, std::vector<double> frequencies,
                                             std::vector<double> moneys)
    : recencies_(std::move(recencies)), frequencies_(std::move(frequencies)), moneys_(std::move(moneys)) {
    requireCounts(recencies_, "recency-invalid");
    requireCounts(frequencies_, "frequency-invalid");
    for (const double money : moneys_)
        withinRange(money);
    std::sort(recencies_.begin(), recencies_.end());
    std::sort(frequencies_.begin(), frequencies_.end());
    std::sort(moneys_.begin(), moneys_.end());
}

std::optional<double> RecencyFrequencyMoney::score(double recency, double frequency, double money) const {
    requireCounts(std::array{recency}, "recency-invalid");
    requireCounts(std::array{frequency}, "frequency-invalid");
    withinRange(money);
    if (recencies_.empty() || frequencies_.empty() || moneys_.empty())
        return std::nullopt;
    return 100 * fifth(countAtLeast(recencies_, recency), recencies_.size()) +
           10 * fifth(countAtMost(frequencies_, frequency), frequencies_.size()) +
           fifth(countAtMost(moneys_, money), moneys_.size());
}

} // namespace keyplan::planning
