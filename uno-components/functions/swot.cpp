// The SWOT functions: ranges in, planning's SWOT called, cells out.
#include "planning/swot.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"
#include "planning/swot_statement.hpp"
#include "planning/words.hpp"

#include <cmath>
#include <string>

namespace keyplan::functions {

namespace {

using planning::Factor;
using planning::FactorKind;
using planning::StatementCue;

// Enough for any plan, and little enough to hold.
constexpr double mostPairs = 10000;

FactorKind kindOf(const std::string& word) {
    return chosen<FactorKind>(WordSet::SwotKind, word, "swot-kind-unknown");
}

// Importance and rating of a row, nothing while one of them is missing: a half-filled table still computes.
std::optional<planning::Weighed> weighed(const Numbers& importance, const Numbers& ratings, std::size_t row) {
    if (!importance[row] || !ratings[row])
        return std::nullopt;
    return planning::Weighed{*importance[row], *ratings[row]};
}

std::optional<Factor> factor(const Words& kinds, const Numbers& importance, const Numbers& ratings,
                             std::size_t row) {
    const auto scores = weighed(importance, ratings, row);
    return scores ? std::optional(Factor{kindOf(kinds[row]), *scores}) : std::nullopt;
}

std::size_t pairsAskedFor(std::optional<double> most) {
    const double pairs = most.value_or(10);
    if (!(pairs >= 1 && pairs <= mostPairs) || pairs != std::floor(pairs))
        throw planning::InvalidArgument("pairs-invalid");
    return static_cast<std::size_t>(pairs);
}

} // namespace

Answer swotScore(const Numbers& importance, const Numbers& ratings) {
    requireSameLength(importance, ratings);
    std::vector<planning::Weighed> factors;
    for (std::size_t row = 0; row < ratings.size(); ++row)
        if (const auto scores = weighed(importance, ratings, row))
            factors.push_back(*scores);
    return numberOrNothing(planning::weightedScore(factors));
}

Answer swotPosition(const Words& kinds, const Numbers& importance, const Numbers& ratings) {
    requireSameLength(kinds, importance, ratings);
    std::vector<Factor> factors;
    for (std::size_t row = 0; row < ratings.size(); ++row)
        if (const auto each = factor(kinds, importance, ratings, row))
            factors.push_back(*each);
    const auto position = planning::position(factors);
    if (!position)
        return AnswerCell();
    return Grid{2, {position->x, position->y}};
}

Answer swotStrategy(const Values& x, const Values& y) {
    return perCompleteRow(
        [](double across, double up) {
            return wordOf(WordSet::Strategy, planning::strategyAt({across, up}));
        },
        x, y);
}

Answer swotTows(const Words& kinds, const Words& statements, const Numbers& importance,
                const Numbers& ratings, std::optional<double> most) {
    requireSameLength(kinds, statements, importance, ratings);
    const std::size_t pairs = pairsAskedFor(most);
    std::vector<Factor> factors;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < ratings.size(); ++row) {
        // Without a statement there is nothing to pair, whatever it may score.
        if (planning::isBlank(statements[row]))
            continue;
        if (const auto each = factor(kinds, importance, ratings, row)) {
            factors.push_back(*each);
            rows.push_back(row);
        }
    }
    if (factors.empty())
        return AnswerCell();
    Grid grid{4, {}};
    for (const planning::Pairing& pair : planning::strongestPairs(factors, pairs)) {
        grid.cells.emplace_back(wordOf(WordSet::Strategy, pair.strategy));
        grid.cells.emplace_back(statements[rows[pair.internal]]);
        grid.cells.emplace_back(statements[rows[pair.external]]);
        grid.cells.emplace_back(pair.score);
    }
    grid.cells.resize(pairs * grid.columns);
    return grid;
}

Answer swotCheck(const Words& statements) {
    const planning::CueOf cueOf = [](std::string_view phrase) {
        const auto choice = choiceOf(WordSet::StatementCue, phrase);
        return choice ? std::optional(static_cast<StatementCue>(*choice)) : std::nullopt;
    };
    return perRow(statements.size(), [&](std::size_t row) -> std::optional<AnswerCell> {
        if (planning::isBlank(statements[row]))
            return std::nullopt;
        const auto advice = planning::adviceOn(statements[row], cueOf);
        if (!advice)
            return AnswerCell(std::string());
        return AnswerCell(wordOf(WordSet::StatementAdvice, *advice));
    });
}

} // namespace keyplan::functions
