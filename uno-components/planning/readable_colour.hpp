// Colours of status that can be read on any background.
#pragma once

#include <cstdint>

namespace keyplan::planning {

/// Colours are 0xRRGGBB. The colour itself, or mixed with black or white, whichever the background asks for,
/// until the contrast of the two is at least `least` (the formula of the Web Content Accessibility
/// Guidelines 2.1).
std::int32_t readableOn(std::int32_t background, std::int32_t colour, double least = 4.5);

double contrast(std::int32_t one, std::int32_t other);

} // namespace keyplan::planning
