// The words of a SWOT as plans hold them.
#pragma once

#include "planning/swot.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning {

/// "Strength", "Weakness", "Opportunity" or "Threat", in any case; nothing for any other word.
std::optional<FactorKind> factorKindOf(std::string_view word);

/// "SO", "WO", "ST", "WT" or "balanced".
std::string strategyWord(Strategy strategy);

} // namespace keyplan::planning
