// Weights from comparing criteria two by two, and how far the comparisons agree with each other: the analytic
// hierarchy process.
//
// Sources: Thomas Saaty, "The Analytic Hierarchy Process" (1980); for the row geometric means Gordon
// Crawford, Cindy Williams, "A Note on the Analysis of Subjective Judgment Matrices" (1985).
#pragma once

#include <cstddef>
#include <vector>

namespace keyplan::planning {

/// Comparisons of n criteria: the cell in row i and column j says how many times as important criterion i is
/// as criterion j.
class PairwiseComparison {
public:
    /// Cells row by row. As many rows as columns and at least one ("comparison-not-square"), every cell above
    /// 0 ("comparison-invalid"), else InvalidArgument. Mirrored cells need not be each other's inverse.
    PairwiseComparison(std::size_t columns, std::vector<double> cells);

    /// The geometric means of the rows, as shares of their sum.
    std::vector<double> weights() const;

    /// How far the comparisons contradict each other, against comparisons made at random: 0 not at all, up to
    /// 0.1 is good enough. λ is the mean of (Aw)ᵢ / wᵢ, the ratio ((λ − n) / (n − 1)) / Saaty's random index
    /// of n; 0 for one or two criteria. More than ten, for which Saaty gives no index, throw InvalidArgument
    /// ("comparison-too-large").
    double consistencyRatio() const;

private:
    double at(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }

    std::size_t size_;
    std::vector<double> cells_;
};

} // namespace keyplan::planning
