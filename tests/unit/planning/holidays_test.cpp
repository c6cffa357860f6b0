// Holidays as people list them: days and stretches of days.
#include "planning/holidays.hpp"

#include "planning/errors.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

TEST(Holidays, AreDaysAndStretches) {
    EXPECT_TRUE(readHolidays(" ").empty());
    const auto holidays = readHolidays("2027-01-01; 2026-12-24/2026-12-26,2026-12-25");
    ASSERT_EQ(holidays.size(), 4U);
    EXPECT_EQ(isoDate(holidays[0]), "2026-12-24");
    EXPECT_EQ(isoDate(holidays[3]), "2027-01-01");
    EXPECT_EQ(holidaysText(holidays), "2026-12-24/2026-12-26, 2027-01-01");
    EXPECT_EQ(readHolidays(holidaysText(holidays)), holidays);
    EXPECT_EQ(holidaysText({}), "");
}

TEST(Holidays, CanBeYearsOfDays) {
    const auto years = readHolidays("2026-01-01/2026-12-31 2027-01-01/2027-12-31");
    EXPECT_EQ(years.size(), 730U);
    EXPECT_EQ(readHolidays(holidaysText(years)), years);
}

TEST(Holidays, SayWhichWordIsNone) {
    for (const char* text : {"2026-02-30", "Easter", "2026-12-26/2026-12-24", "2026-01-01/2027-01-02", "/",
                             "2026-01-01/", "2026-12-24, 25"})
        EXPECT_THROW(readHolidays(text), InvalidArgument) << text;
    try {
        readHolidays("2026-12-24, 25");
    } catch (const InvalidArgument& error) {
        EXPECT_EQ(error.id(), "holiday-invalid");
        EXPECT_EQ(error.arguments(), std::vector<std::string>{"25"});
    }
}

} // namespace
} // namespace keyplan::planning
