// The numbers in the ids of a table's rows.
#include "planning/row_id.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

int numberIn(const std::string& id) {
    Section section;
    section.rowId = "RK";
    return idNumber(id, section);
}

TEST(RowId, HasANumberAfterItsLetters) {
    EXPECT_EQ(numberIn("RK1"), 1);
    EXPECT_EQ(numberIn("RK012"), 12);
    EXPECT_EQ(numberIn("RK99999999"), 99'999'999);
}

TEST(RowId, MadeAnotherWayHasNone) {
    for (const char* id : {"", "RK", "R1", "O1", "RK1a", "RKx", "RK-3", "rk1", "RK 1", "1", "RK100000000"})
        EXPECT_EQ(numberIn(id), 0) << id;
}

} // namespace
} // namespace keyplan::planning
