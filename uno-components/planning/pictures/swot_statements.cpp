// What the picture of a SWOT shows.
#include "planning/pictures/swot_statements.hpp"

#include "planning/actions/wording.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/swot_words.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

SwotStatements readSwot(const Plan& plan) {
    constexpr std::size_t longestWord = 40;
    SwotStatements swot;
    for (const Row& row : plan.rows("swot")) {
        if (row.isBlank())
            continue;
        const auto kind = factorKindOf(row.text("kind"));
        if (!kind) {
            swot.findings.push_back(
                {"swot-kind-left-out", {row.id, shortened(row.text("kind"), longestWord)}});
            continue;
        }
        SwotStatement statement{&row, *kind, sameWord(row.text("about"), "Client"), {}};
        const std::size_t before = swot.findings.size();
        const auto importance = scoreOf(row, "importance", "swot-importance-invalid", swot.findings);
        const auto rating = scoreOf(row, "rating", "swot-rating-invalid", swot.findings);
        if (swot.findings.size() > before)
            continue;
        if (importance && rating)
            statement.weighed = Weighed{static_cast<double>(*importance), static_cast<double>(*rating)};
        swot.statements.push_back(statement);
    }
    // About us before about the client, unscored last, the strongest first.
    std::stable_sort(swot.statements.begin(), swot.statements.end(),
                     [](const SwotStatement& a, const SwotStatement& b) {
                         if (a.weighed.has_value() != b.weighed.has_value())
                             return a.weighed.has_value();
                         return a.aboutClient != b.aboutClient ? b.aboutClient : a.score() > b.score();
                     });
    return swot;
}

std::optional<Position> positionOf(const SwotStatements& swot, bool client) {
    std::vector<Factor> factors;
    for (const SwotStatement& statement : swot.statements)
        if (statement.aboutClient == client && statement.weighed)
            factors.push_back({statement.kind, *statement.weighed});
    return position(factors);
}

} // namespace keyplan::planning
