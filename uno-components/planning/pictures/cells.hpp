// Writing into a picture's sheet, said shortly; what its sentences and findings share.
#pragma once

#include "planning/finding.hpp"
#include "planning/layout/sheet.hpp"
#include "planning/messages.hpp"
#include "planning/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

void put(layout::SheetLayout& sheet, layout::Position at, layout::Content content, std::string style);

/// Makes one cell of several; it has the style of the whole range, so that its lines go round it.
void join(layout::SheetLayout& sheet, const layout::Range& range, layout::Content content,
          const std::string& style);

/// The account's name, or "".
std::string accountName(const Plan& plan);

/// The sentence of one choice of several: "risk-zone" and "High" say "risk-zone-High".
std::string sentenceOf(const Messages& messages, std::string_view family, std::string_view choice,
                       const std::vector<std::string>& arguments = {});

/// A score from 1 to 5. Nothing where none is entered, or where what is entered is no whole number from 1 to
/// 5: then a finding `invalid` (row id, what it says) is added.
std::optional<int> scoreOf(const Row& row, std::string_view field, const char* invalid,
                           std::vector<Finding>& findings);

/// "RK1, RK2 and 7 more": at most five ids.
std::string someIds(const std::vector<std::string>& ids, const Messages& messages);

} // namespace keyplan::planning
