// The quality of a plan as a document: how complete and how fresh it is, and how long it should run.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

/// A block of a plan: for each cell, row by row, whether something is written there.
struct FilledCells {
    std::size_t columns = 1;
    std::vector<bool> filled;
};

/// The share of cells that are filled, 0 to 1, over all blocks; nothing when there is no cell to count. A
/// block of several columns and several rows is a table whose first column holds the rows' ids: that column
/// is not counted, and neither is a row where nothing else is written. A single row or column is a list: each
/// cell counts.
std::optional<double> completeness(std::span<const FilledCells> blocks);

/// 0.5^(days / halfLife): 1 on the day of the update, 0.5 after a half-life. Days and half-life in days;
/// negative days, an update still to come, count as 0. A half-life that is not above 0 throws InvalidArgument
/// ("half-life-invalid").
double freshness(double days, double halfLife = 30);

/// The months that a plan should cover: sales cycle in months × times. Both 0 or more, else InvalidArgument
/// ("period-invalid").
double planPeriod(double cycleMonths, double times = 4);

} // namespace keyplan::planning
