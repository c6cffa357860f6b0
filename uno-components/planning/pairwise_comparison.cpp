// Weights from comparing criteria two by two, and how far the comparisons agree with each other: the analytic
// hierarchy process.
#include "planning/pairwise_comparison.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"
#include "planning/weighted_mean.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace keyplan::planning {

namespace {

constexpr std::array randomIndex{0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

} // namespace

PairwiseComparison::PairwiseComparison(std::size_t columns, std::vector<double> cells)
    : size_(columns), cells_(std::move(cells)) {
    if (size_ == 0 || cells_.size() % size_ != 0 || cells_.size() / size_ != size_)
        throw InvalidArgument("comparison-not-square");
    if (!std::all_of(cells_.begin(), cells_.end(),
                     [](double cell) { return cell > 0 && std::isfinite(cell); }))
        throw InvalidArgument("comparison-invalid");
}

std::vector<double> PairwiseComparison::weights() const {
    std::vector<double> logarithms(size_);
    for (std::size_t row = 0; row < size_; ++row) {
        RunningSum sum;
        for (std::size_t column = 0; column < size_; ++column)
            sum.add(std::log(at(row, column)));
        logarithms[row] = sum.value() / static_cast<double>(size_);
    }
    // Against the largest, so that no mean leaves the range of numbers.
    const double largest = *std::max_element(logarithms.begin(), logarithms.end());
    std::vector<double> means(size_);
    std::transform(logarithms.begin(), logarithms.end(), means.begin(),
                   [&](double logarithm) { return std::exp(logarithm - largest); });
    return normalised(means);
}

double PairwiseComparison::consistencyRatio() const {
    if (size_ >= randomIndex.size())
        throw InvalidArgument("comparison-too-large");
    if (size_ <= 2)
        return 0;
    const auto weight = weights();
    const auto size = static_cast<double>(size_);
    RunningSum sum;
    for (std::size_t row = 0; row < size_; ++row)
        for (std::size_t column = 0; column < size_; ++column)
            sum.add(at(row, column) * weight[column] / weight[row]);
    const double excess = withinRange(sum.value()) / size - size;
    // Comparisons such as 1/3 are rounded, and their products with them: that is no contradiction.
    if (std::abs(excess) <= size * 0x1p-48)
        return 0;
    return excess / (size - 1) / randomIndex[size_];
}

} // namespace keyplan::planning
