// The bodies of the schedules' functions: rows, blanks, dates of any document, and what they refuse.
#include "answers.hpp"
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

// Monday, 2 March 2026.
constexpr double monday = 46083;
constexpr std::monostate blank;
constexpr planning::Date nullDate = std::chrono::year(1899) / 12 / 30;
const std::optional<Numbers> noHolidays;

using Rows = std::vector<std::vector<double>>;

// The rows of a table, empty where it shows "".
Rows rowsOf(const Answer& answer) {
    const auto& grid = std::get<Grid>(answer);
    Rows rows;
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        if (i % grid.columns == 0)
            rows.emplace_back();
        if (const auto* number = std::get_if<double>(&grid.cells[i]))
            rows.back().push_back(*number);
    }
    return rows;
}

} // namespace

TEST(ActionEstimateFunctions, EachRowByItself) {
    const auto column = std::get<Column>(
        actionEstimate({2.0, blank, 5.0, std::string("two")}, {4.0, 1.0, 4.0, 4.0}, {12.0, 1.0, 12.0, 12.0}));
    EXPECT_EQ(std::get<double>(column[0]), 5);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[1]));
    EXPECT_EQ(std::get<CellError>(column[2]), CellError::IllegalArgument);
    EXPECT_EQ(std::get<CellError>(column[3]), CellError::NoValue);
    EXPECT_EQ(std::get<double>(std::get<AnswerCell>(actionEstimateError({2.0}, {14.0}))), 2);
    EXPECT_TRUE(isNothing(actionEstimateError({2.0}, {blank})));
    EXPECT_THROW(actionEstimate({2.0}, {4.0}, {12.0, 12.0}), planning::InvalidArgument);
    EXPECT_THROW(actionEstimateError({2.0}, {12.0, 12.0}), planning::InvalidArgument);
}

TEST(ActionScheduleFunction, OneRowForEachAction) {
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"A1", "A2", "A3"}, {3, 1, 2}, {"", "", "a1; A2"}, monday,
                                    noHolidays)),
              (Rows{{monday, monday + 2, 0, 1}, {monday, monday, 2, 0}, {monday + 3, monday + 4, 0, 1}}));
}

TEST(ActionScheduleFunction, RowsWithoutAnIdStayBlank) {
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"A1", "", " ", "A2"}, {1, -5, 0.5, 1}, {"", "A9", "", "A1"},
                                    monday, noHolidays)),
              (Rows{{monday, monday, 0, 1}, {}, {}, {monday + 1, monday + 1, 0, 1}}));
    EXPECT_TRUE(isNothing(actionSchedule(nullDate, {"", ""}, {1, 1}, {"", ""}, monday, noHolidays)));
}

TEST(ActionScheduleFunction, BlanksMeanOneDayAndNoPredecessors) {
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"A1"}, {std::nullopt}, {""}, monday, noHolidays)),
              (Rows{{monday, monday, 0, 1}}));
    // One blank cell passed alone.
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"A1"}, {2}, {"0"}, monday, noHolidays)),
              (Rows{{monday, monday + 1, 0, 1}}));
    EXPECT_THROW(actionSchedule(nullDate, {"A1", "A2"}, {2, 2}, {"", "0"}, monday, noHolidays),
                 planning::InvalidArgument);
    // Ids may be numbers.
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"0", "1"}, {1, 1}, {"", "0"}, monday, noHolidays)),
              (Rows{{monday, monday, 0, 1}, {monday + 1, monday + 1, 0, 1}}));
}

TEST(ActionScheduleFunction, HolidaysAreDatesOfWhateverTime) {
    const Numbers holidays{monday + 1.5, std::nullopt, 0, -3};
    EXPECT_EQ(rowsOf(actionSchedule(nullDate, {"A1"}, {2}, {""}, monday - 1.25, holidays)),
              (Rows{{monday, monday + 2, 0, 1}}));
}

TEST(ActionScheduleFunction, AnyFirstDayOfTheDocument) {
    const planning::Date other = std::chrono::year(1904) / 1 / 1;
    EXPECT_EQ(rowsOf(actionSchedule(other, {"A1"}, {6}, {""}, monday - 1462, noHolidays)),
              (Rows{{monday - 1462, monday - 1462 + 7, 0, 1}}));
}

TEST(ActionScheduleFunction, NothingWithoutAStart) {
    EXPECT_TRUE(isNothing(actionSchedule(nullDate, {"A1"}, {1}, {""}, 0, noHolidays)));
    EXPECT_TRUE(isNothing(actionLevel(nullDate, {"A1"}, {1}, {""}, {"Ana"}, -1, noHolidays)));
}

TEST(ActionScheduleFunction, RefusesWhatIsNoPlan) {
    const auto refused = [](const Words& ids, const Numbers& durations, const Words& after) {
        EXPECT_THROW(actionSchedule(nullDate, ids, durations, after, monday, noHolidays),
                     planning::InvalidArgument);
        EXPECT_THROW(actionLevel(nullDate, ids, durations, after, Words(ids.size()), monday, noHolidays),
                     planning::InvalidArgument);
    };
    refused({"A1", "A2"}, {1, 1}, {"A2", "A1"});
    refused({"A1", "a1"}, {1, 1}, {"", ""});
    refused({"A1", "A2"}, {1, 1}, {"", "A9"});
    refused({"A1", "A2"}, {1, -1}, {"", ""});
    refused({"A1", "A2"}, {1, 1.5}, {"", ""});
    refused({"A1", "A2"}, {1}, {"", ""});
    refused({"A1", "A2"}, {1, 1}, {""});
    EXPECT_THROW(actionLevel(nullDate, {"A1", "A2"}, {1, 1}, {"", ""}, {"Ana"}, monday, noHolidays),
                 planning::InvalidArgument);
    EXPECT_THROW(actionSchedule(nullDate, {"A1"}, {1}, {""}, 3e6, noHolidays), planning::InvalidArgument);
}

TEST(ActionLevelFunction, OneActionAtATimeForEachOwner) {
    const Words ids{"A1", "", "A2", "A3"};
    const Numbers durations{2, std::nullopt, 2, 3};
    const Words after{"", "", "", "A1"};
    EXPECT_EQ(
        rowsOf(actionLevel(nullDate, ids, durations, after, {"Ana", "", " ana", "Ben"}, monday, noHolidays)),
        (Rows{
            {monday, monday + 1, 0, 1}, {}, {monday + 2, monday + 3, 1, 0}, {monday + 2, monday + 4, 0, 1}}));
    // Without owners it is the plain schedule.
    EXPECT_EQ(rowsOf(actionLevel(nullDate, ids, durations, after, Words(4), monday, noHolidays)),
              rowsOf(actionSchedule(nullDate, ids, durations, after, monday, noHolidays)));
}

} // namespace keyplan::functions
