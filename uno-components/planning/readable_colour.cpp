// Colours of status that can be read on any background.
#include "planning/readable_colour.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

int channel(std::int32_t colour, int shift) {
    return (colour >> shift) & 0xFF;
}

double luminance(std::int32_t colour) {
    const auto linear = [&](int shift) {
        const double value = channel(colour, shift) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

std::int32_t mixed(std::int32_t colour, int with, double share) {
    std::int32_t result = 0;
    for (const int shift : {16, 8, 0}) {
        const double value = channel(colour, shift) * (1 - share) + with * share;
        result |= static_cast<std::int32_t>(std::lround(value)) << shift;
    }
    return result;
}

} // namespace

double contrast(std::int32_t one, std::int32_t other) {
    const auto [dark, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dark + 0.05);
}

std::int32_t readableOn(std::int32_t background, std::int32_t colour, double least) {
    constexpr int steps = 20;
    const int towards = contrast(background, 0xFFFFFF) > contrast(background, 0) ? 0xFF : 0;
    for (int step = 0; step < steps; ++step) {
        const std::int32_t tried = mixed(colour, towards, static_cast<double>(step) / steps);
        if (contrast(tried, background) >= least)
            return tried;
    }
    return mixed(colour, towards, 1);
}

} // namespace keyplan::planning
