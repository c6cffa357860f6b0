// The names of cells and ranges.
#include "planning/layout/place.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning::layout {
namespace {

TEST(CellName, CountsColumnsInLetters) {
    EXPECT_EQ(cellName({0, 0}), "A1");
    EXPECT_EQ(cellName({9, 25}), "Z10");
    EXPECT_EQ(cellName({0, 26}), "AA1");
    EXPECT_EQ(cellName({0, 701}), "ZZ1");
    EXPECT_EQ(cellName({0, 702}), "AAA1");
    EXPECT_EQ(cellName({4, 27}, true), "$AB$5");
}

TEST(RangeName, QuotesSheets) {
    EXPECT_EQ(rangeName("", {{0, 0}, {1, 1}}), "$A$1:$B$2");
    EXPECT_EQ(rangeName("Client’s answers", {{0, 0}, {0, 0}}), "$'Client’s answers'.$A$1");
    EXPECT_EQ(rangeName("Who's who", {{0, 0}, {0, 1}}), "$'Who''s who'.$A$1:$B$1");
}

TEST(AnchorName, IsANameThatCalcTakes) {
    EXPECT_EQ(anchorName("force-field"), "keyplan_force_field");
    EXPECT_EQ(anchorName("account"), "keyplan_account");
}

} // namespace
} // namespace keyplan::planning::layout
