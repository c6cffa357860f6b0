// The hidden sheet with the phrases that fields offer, such as questions to ask.
#pragma once

#include "planning/layout/sheet.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <string>

namespace keyplan::planning::layout {

inline constexpr const char* bankSheet = "Keyplan phrases";

/// Where the phrases of each field lie, by "section.field".
std::map<std::string, std::string, std::less<>> bankRanges(const Vocabulary& vocabulary);

/// The sheet itself: one column for each field that has phrases, with the field's name above them.
SheetLayout layBanks(const Vocabulary& vocabulary);

} // namespace keyplan::planning::layout
