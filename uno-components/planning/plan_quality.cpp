// The quality of a plan as a document: how complete and how fresh it is, and how long it should run.
#include "planning/plan_quality.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

struct Count {
    std::size_t filled = 0;
    std::size_t all = 0;
};

// Cells from `first` up to `end`.
std::size_t filledIn(const FilledCells& block, std::size_t first, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t cell = first; cell < end; ++cell)
        count += block.filled[cell] ? 1 : 0;
    return count;
}

Count countIn(const FilledCells& block) {
    const std::size_t cells = block.filled.size();
    if (block.columns < 2 || cells <= block.columns)
        return {filledIn(block, 0, cells), cells};
    Count count;
    for (std::size_t row = 0; row + block.columns <= cells; row += block.columns)
        if (const std::size_t filled = filledIn(block, row + 1, row + block.columns)) {
            count.filled += filled;
            count.all += block.columns - 1;
        }
    return count;
}

} // namespace

std::optional<double> completeness(std::span<const FilledCells> blocks) {
    Count total;
    for (const FilledCells& block : blocks) {
        const Count count = countIn(block);
        total.filled += count.filled;
        total.all += count.all;
    }
    if (total.all == 0)
        return std::nullopt;
    return static_cast<double>(total.filled) / static_cast<double>(total.all);
}

double freshness(double days, double halfLife) {
    if (!std::isfinite(days) || !std::isfinite(halfLife) || halfLife <= 0)
        throw InvalidArgument("half-life-invalid");
    return std::exp2(-std::max(days, 0.0) / halfLife);
}

double planPeriod(double cycleMonths, double times) {
    const double period = cycleMonths * times;
    if (!(cycleMonths >= 0) || !(times >= 0) || !std::isfinite(period))
        throw InvalidArgument("period-invalid");
    return period;
}

} // namespace keyplan::planning
