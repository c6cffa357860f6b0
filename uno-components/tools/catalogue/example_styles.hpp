// How the workbook of examples looks: its styles, its pages, and what its windows show.
#pragma once

#include "tools/catalogue/flat_sheet.hpp"

namespace keyplan::catalogue {

/// A sheet and how many of its rows stay in view.
struct FrozenSheet {
    const FlatSheet& sheet;
    std::size_t rows = 0;
};

/// The parts of a flat file before its body: settings, styles, automatic styles, page.
std::string exampleStyles(const std::vector<FrozenSheet>& sheets);

} // namespace keyplan::catalogue
