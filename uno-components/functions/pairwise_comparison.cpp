// The functions of the analytic hierarchy process: a table of comparisons in, weights or their consistency
// out.
#include "planning/pairwise_comparison.hpp"

#include "bodies.hpp"

#include <algorithm>

namespace keyplan::functions {

namespace {

// Nothing while comparisons are still missing. A table of the wrong shape is one even then.
std::optional<planning::PairwiseComparison> comparisonIn(const Table& matrix) {
    // A missing comparison counts as even while the shape is looked at.
    std::vector<double> cells;
    bool complete = true;
    for (const Value& cell : matrix.cells) {
        const auto* number = std::get_if<double>(&cell);
        complete = complete && number;
        cells.push_back(number ? *number : 1);
    }
    planning::PairwiseComparison comparison(matrix.columns, std::move(cells));
    return complete ? std::optional(std::move(comparison)) : std::nullopt;
}

} // namespace

Answer accountWeights(const Table& matrix) {
    const auto comparison = comparisonIn(matrix);
    if (!comparison)
        return AnswerCell();
    const auto weights = comparison->weights();
    return Column(weights.begin(), weights.end());
}

Answer accountConsistency(const Table& matrix) {
    const auto comparison = comparisonIn(matrix);
    return comparison ? AnswerCell(comparison->consistencyRatio()) : AnswerCell();
}

} // namespace keyplan::functions
