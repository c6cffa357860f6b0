// One family of functions as a sheet of the example workbook.
#pragma once

#include "tools/catalogue/flat_sheet.hpp"
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

/// One cell of a result: where it stands, what it should be.
struct Check {
    std::string label;
    std::string sheet;
    std::size_t column = 0;
    std::size_t row = 0;
    nlohmann::json expected;
};

/// The sheet that holds the checks, and the row of a check there, counted from 0.
constexpr const char* checkSheet = "Checks";
constexpr std::size_t checkRow(std::size_t check) {
    return check + 4;
}

/// Rows of a family's sheet that stay in view.
constexpr std::size_t familyHead = 2;

/// For each function its block: what it is for, and each example with its data, formula, result, and what
/// that should be. Adds a check for each cell of a result.
FlatSheet layFamily(const Family& family, const Functions& functions, std::vector<Check>& checks);

} // namespace keyplan::catalogue
