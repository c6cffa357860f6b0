// Lists of ids in one cell.
#include "planning/id_list.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

using Ids = std::vector<std::string>;

TEST(IdList, IsSplitAtCommasSemicolonsAndBlanks) {
    EXPECT_EQ(splitIds("A1"), (Ids{"A1"}));
    EXPECT_EQ(splitIds("A1,A2;A3 A4\tA5\nA6"), (Ids{"A1", "A2", "A3", "A4", "A5", "A6"}));
    EXPECT_EQ(splitIds("A1\xC2\xA0"
                       "A2\xE2\x80\xAF"
                       "A3\xE3\x80\x80"
                       "A4"),
              (Ids{"A1", "A2", "A3", "A4"}));
}

TEST(IdList, HasNoEmptyIds) {
    EXPECT_EQ(splitIds(""), Ids{});
    EXPECT_EQ(splitIds(" ,; \xC2\xA0,"), Ids{});
    EXPECT_EQ(splitIds(" , A1 ;, A2 ; "), (Ids{"A1", "A2"}));
}

TEST(IdList, LeavesIdsAsTheyAre) {
    EXPECT_EQ(splitIds("a1, A1, \xC3\x84-2.b"), (Ids{"a1", "A1", "\xC3\x84-2.b"}));
    // A letter whose first byte is the no-break space's.
    EXPECT_EQ(splitIds("\xC2\xB5"
                       "1"),
              (Ids{"\xC2\xB5"
                   "1"}));
    // Not UTF-8 at all: nothing is lost.
    EXPECT_EQ(splitIds("A\xC2 \xE3\x80"), (Ids{"A\xC2", "\xE3\x80"}));
}

} // namespace keyplan::planning
