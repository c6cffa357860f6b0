// Calendar dates as ISO 8601 text.
#include "planning/date.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Date, ReadsAndWritesIsoDates) {
    for (const char* text : {"2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31"}) {
        const auto date = parseIsoDate(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(isoDate(*date), text);
    }
}

TEST(Date, RefusesWhatIsNoDate) {
    for (const char* text : {"", "2026-13-01", "2026-02-29", "2026-1-1", "26-01-01", "2026/01/01",
                             "2026-01-0x", "2026-01-+1", "0000-01-01", "2026-01-011"})
        EXPECT_FALSE(parseIsoDate(text)) << text;
}

} // namespace keyplan::planning
