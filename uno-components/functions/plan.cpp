// The functions of a whole plan: how complete and how fresh it is, and how long it should run.
#include "bodies.hpp"
#include "functions/cells.hpp"
#include "functions/complete_rows.hpp"
#include "planning/plan_quality.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace keyplan::functions {

namespace {

// A text of blanks alone looks empty, and so it counts. A zero is written.
bool isFilled(const Value& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text ? !planning::isBlank(*text) : std::holds_alternative<double>(cell);
}

planning::FilledCells filledCellsOf(const Table& table) {
    planning::FilledCells block{table.columns, std::vector<bool>(table.cells.size())};
    std::transform(table.cells.begin(), table.cells.end(), block.filled.begin(), isFilled);
    return block;
}

} // namespace

Answer planCompleteness(const Table& cells, const std::vector<Table>& more) {
    std::vector<planning::FilledCells> blocks{filledCellsOf(cells)};
    std::transform(more.begin(), more.end(), std::back_inserter(blocks), filledCellsOf);
    return numberOrNothing(planning::completeness(blocks));
}

Answer planFreshness(const Values& updates, double today, std::optional<double> halfLifeDays) {
    return perRow(updates.size(), [&](std::size_t i) -> std::optional<double> {
        const auto updated = dayIn(updates[i]);
        if (!updated)
            return std::nullopt;
        return planning::freshness(std::floor(today) - *updated, halfLifeDays.value_or(30));
    });
}

Answer planPeriod(const Values& cycleMonths, std::optional<double> times) {
    return perCompleteRow([&](double cycle) { return planning::planPeriod(cycle, times.value_or(4)); },
                          cycleMonths);
}

} // namespace keyplan::functions
