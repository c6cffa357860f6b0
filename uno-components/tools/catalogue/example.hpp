// Where an example's data and its result lie in a sheet, and what its cells show.
#pragma once

#include "tools/catalogue/catalogue.hpp"
#include "tools/catalogue/formula.hpp"

namespace keyplan::catalogue {

/// The data without blank rows and columns behind that no reference needs. Both 0 when there is none.
struct DataSize {
    std::size_t columns = 0;
    std::size_t rows = 0;
};
DataSize dataSize(const Example& example);

/// The ranges that the formula reads, each once, in order.
std::vector<CellRange> rangesRead(const Example& example);

/// The row, counted from 0, in which the result begins: beside the data that it comes from.
std::size_t resultRow(const Example& example);

/// Whether more than one cell shows the result.
bool fillsCells(const Example& example);

/// A cell as Calc shows it: "1.5", "Driver", "30 Nov 2026", "#N/A".
std::string shown(const nlohmann::json& cell);

/// Whether it lies to the right in its cell.
bool isNumeric(const nlohmann::json& cell);

} // namespace keyplan::catalogue
