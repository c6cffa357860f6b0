// What a single cell says: whether something is written there, and which day.
#include "functions/cells.hpp"

#include "planning/words.hpp"

#include <cmath>

namespace keyplan::functions {

bool isWritten(std::string_view word) {
    word = planning::withoutBlanks(word);
    return !word.empty() && word != "0";
}

std::optional<double> dayIn(const Value& value) {
    const auto date = numberIn(value);
    const double day = std::floor(date.value_or(0));
    return day > 0 ? std::optional(day) : std::nullopt;
}

} // namespace keyplan::functions
