// Colours that can be read: they keep their hue where they may, and always reach the contrast asked for.
#include "planning/readable_colour.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

TEST(ReadableOn, LeavesWhatCanBeRead) {
    EXPECT_EQ(readableOn(0xFFFFFF, 0x0F5C6E), 0x0F5C6E);
    EXPECT_EQ(readableOn(0x000000, 0xE69F00), 0xE69F00);
}

TEST(ReadableOn, ReachesTheContrastOnEveryGrey) {
    for (const std::int32_t colour : {0x009E73, 0xE69F00, 0xD55E00, 0x0F5C6E})
        for (std::int32_t grey = 0; grey <= 0xFF; ++grey) {
            const std::int32_t background = grey << 16 | grey << 8 | grey;
            EXPECT_GE(contrast(readableOn(background, colour), background), 4.5) << std::hex << background;
        }
}

TEST(Contrast, IsThatOfTheGuidelines) {
    EXPECT_DOUBLE_EQ(contrast(0x000000, 0xFFFFFF), 21);
    EXPECT_DOUBLE_EQ(contrast(0x123456, 0x123456), 1);
    EXPECT_GE(contrast(0x767676, 0xFFFFFF), 4.5);
    EXPECT_LT(contrast(0x777777, 0xFFFFFF), 4.5);
}

} // namespace
} // namespace keyplan::planning
