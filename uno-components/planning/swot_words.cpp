// The words of a SWOT as plans hold them.
#include "planning/swot_words.hpp"

#include "planning/words.hpp"

#include <array>
#include <cstddef>

namespace keyplan::planning {

std::optional<FactorKind> factorKindOf(std::string_view word) {
    constexpr std::array<std::string_view, 4> words{"Strength", "Weakness", "Opportunity", "Threat"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (sameWord(word, words.at(i)))
            return static_cast<FactorKind>(i);
    return std::nullopt;
}

std::string strategyWord(Strategy strategy) {
    constexpr std::array<const char*, 5> words{"SO", "WO", "ST", "WT", "balanced"};
    return words.at(static_cast<std::size_t>(strategy));
}

} // namespace keyplan::planning
