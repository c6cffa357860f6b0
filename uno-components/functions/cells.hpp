// What a single cell says: whether something is written there, and which day.
#pragma once

#include "functions/values.hpp"

#include <optional>
#include <string_view>

namespace keyplan::functions {

/// Whether something is written: more than blanks, and not "0", which is what one blank cell passed alone
/// arrives as. For cells where a person writes a word and a zero would mean nothing.
bool isWritten(std::string_view word);

/// The day of a date, as a Calc date without its time of day; nothing in a blank cell and for a number that
/// is no date (not above 0). Text throws NotANumber.
std::optional<double> dayIn(const Value& value);

} // namespace keyplan::functions
