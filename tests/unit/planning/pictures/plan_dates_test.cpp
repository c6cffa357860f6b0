#include "planning/pictures/plan_dates.hpp"

#include "../planned_actions.hpp"
#include "planning/pictures/timeline.hpp"
#include "shown_cells.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

// The lanes, and from the second column on the months.
constexpr int headRow = 4;
constexpr int firstRow = 5;

const char* const year = R"({
  "account": {"name": "Acme", "period-start": "2026-07-01", "period-end": "2027-06-30", "renewal-date": "2027-03-31"},
  "objectives": [{"id": "O1", "objective": "Renew the contract", "due": "2027-03-15", "status": "On track"},
                 {"id": "O2", "objective": "Win Berlin", "due": "2026-10-01", "status": "Achieved"}],
  "actions": [{"id": "A1", "action": "Sign", "duration": 0, "due": "2026-12-18"},
              {"id": "A2", "action": "Work", "duration": 5, "due": "2026-12-18"}],
  "opportunities": [{"id": "OP1", "opportunity": "Depot", "close-date": "2026-11-20", "stage": "Negotiating"},
                    {"id": "OP2", "opportunity": "Fleet", "close-date": "2026-11-10", "stage": "Lost"}],
  "reviews": [{"id": "R1", "review": "Monthly review", "date": "2026-12-10", "status": "Planned"},
              {"id": "R2", "review": "Client update", "date": "2026-12-05", "status": "Planned"},
              {"id": "R3", "review": "Monthly review", "date": "2026-12-03"},
              {"id": "R4", "review": "monthly review", "date": "2026-11-10", "status": "Held"},
              {"id": "R5", "review": "Monthly review", "date": "2026-10-10", "status": "Planned"},
              {"id": "R6", "review": "Monthly review", "date": "2026-09-10", "status": "Skipped"},
              {"id": "R7", "review": "Monthly review"}]})";

CellPicture drawn(const char* sections, const char* today) {
    return timelinePicture(planOf(sections), day(today), tests::realMessages(), "Reviews");
}

TEST(PlanDates, StandInLanes) {
    const Plan plan = planOf(year);
    const auto lanes = planDates(plan, day("2026-11-30"), tests::realMessages());
    std::vector<std::string> names;
    for (const DateLane& lane : lanes)
        names.push_back(lane.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Plan and contract", "Monthly review", "Client update",
                                               "Objectives due", "Milestones", "Deals close"}));
    std::vector<std::string> reviews;
    for (const PlanDate& date : lanes[1].dates)
        reviews.push_back(isoDate(date.day) + " " + date.words);
    EXPECT_EQ(reviews,
              (std::vector<std::string>{"2026-09-10 skipped", "2026-10-10 overdue", "2026-11-10 held",
                                        "2026-12-03 planned", "2026-12-10 planned"}));
    EXPECT_EQ(lanes[3].dates[0].state, DateState::Done);
    EXPECT_EQ(lanes[3].dates[1].state, DateState::Planned);
    EXPECT_EQ(lanes[4].dates.size(), 1U);
    EXPECT_EQ(lanes[5].dates[0].state, DateState::GivenUp);
    EXPECT_EQ(lanes[5].dates[1].state, DateState::Missed);
}

TEST(Timeline, PutsDatesIntoTheirMonthsAndStacksThoseOfOne) {
    const CellPicture picture = drawn(year, "2026-11-30");
    expectSound(picture);
    const ShownCells cells(picture);
    EXPECT_EQ(cells.columnCount(), 2 + 12);
    EXPECT_EQ(cells.text(headRow, 2), "Jul 2026");
    EXPECT_EQ(cells.text(headRow, 13), "Jun 2027");
    EXPECT_EQ(cells.text(headRow, 6), "Nov 2026\n▼ Today, 30");
    EXPECT_EQ(cells.style(headRow, 6), "Keyplan Picture Today Head");
    const int reviews = cells.rowOf("Monthly review");
    EXPECT_EQ(cells.text(reviews, 4), "10 – skipped");
    EXPECT_EQ(cells.text(reviews, 5), "10 ! overdue");
    EXPECT_EQ(cells.text(reviews, 6), "10 ✓ held");
    EXPECT_EQ(cells.text(reviews, 7), "3 planned");
    EXPECT_EQ(cells.text(reviews + 1, 7), "10 planned");
    EXPECT_EQ(cells.style(reviews + 1, 7), "Keyplan Picture Date Planned");
    // Two rows of dates and one of air.
    EXPECT_EQ(cells.rowOf("Client update"), reviews + 3);
    EXPECT_EQ(cells.text(cells.rowOf("Milestones"), 7), "18 A1 Sign");
    EXPECT_EQ(cells.text(firstRow, 10), "31 Renewal");
}

TEST(Timeline, SaysWhatComesNextInWords) {
    const CellPicture picture = drawn(year, "2026-11-30");
    EXPECT_EQ(picture.says, "Next: Monthly review on 3 Dec 2026, in 3 days; 2 overdue.");
    const ShownCells cells(picture);
    const int next = cells.rowOf("The next dates");
    EXPECT_EQ(cells.text(next + 1, 1), "3 Dec 2026");
    EXPECT_EQ(cells.text(next + 1, 2), "in 3 days: Monthly review");
    EXPECT_EQ(cells.text(next + 2, 2), "in 5 days: Client update");
    EXPECT_EQ(cells.text(next + 4, 2), "in 18 days: A1 Sign");
    EXPECT_EQ(cells.text(next + 5, 1), "15 Mar 2027");
    EXPECT_EQ(cells.lastRow(), next + 5);
    EXPECT_EQ(
        drawn(R"({"reviews": [{"id": "R1", "review": "Check-in", "date": "2026-12-01"}]})", "2026-11-30")
            .says,
        "Next: Check-in on 1 Dec 2026, tomorrow.");
    EXPECT_EQ(
        drawn(R"({"reviews": [{"id": "R1", "date": "2026-11-01", "status": "Held"}]})", "2026-11-30").says,
        "Nothing lies ahead.");
}

TEST(Timeline, TakesWeeksForShortPlansAndQuartersForLongOnes) {
    const CellPicture weeks = drawn(R"({"reviews": [{"id": "R1", "review": "Check-in", "date": "2026-12-01"},
                                           {"id": "R2", "review": "Check-in", "date": "2027-01-20"}]})",
                                    "2026-12-02");
    EXPECT_EQ(ShownCells(weeks).text(headRow, 2), "30 Nov\n▼ Today, 2 Dec");
    EXPECT_EQ(ShownCells(weeks).text(firstRow, 2), "1 Dec ! overdue");
    const CellPicture quarters =
        drawn(R"({"reviews": [{"id": "R1", "review": "Check-in", "date": "2026-12-01"},
                                           {"id": "R2", "review": "Check-in", "date": "2029-01-20"},
                                           {"id": "R3", "review": "Check-in", "date": "2929-01-20"}]})",
              "2026-12-02");
    EXPECT_EQ(ShownCells(quarters).text(headRow, 2), "Q4 2026\n▼ Today, 2 Dec");
    EXPECT_EQ(quarters.findings, (std::vector<Finding>{{"timeline-clipped", {"1"}}}));
}

TEST(Timeline, RefusesWithoutDates) {
    EXPECT_EQ(
        tests::refusal([] { drawn(R"({"reviews": [{"id": "R1", "review": "Check-in"}]})", "2026-12-02"); }),
        (std::vector<std::string>{"timeline-no-dates"}));
}

TEST(Timeline, ShowsEveryDateOnceHoweverCrowded) {
    Plan plan = planOf(R"({"actions": []})");
    for (int i = 1; i <= 200; ++i) {
        Row row{"A" + std::to_string(i), {}, {}};
        row.set("action", std::string(10000, 'x'));
        row.set("duration", 0.0);
        row.set("due", day("2026-01-01") + std::chrono::days(i * 37 % 360));
        plan.find("actions")->rows.push_back(std::move(row));
    }
    const CellPicture picture = timelinePicture(plan, day("2026-06-01"), tests::realMessages(), "Actions");
    expectSound(picture);
    int shown = 0;
    for (const layout::Cell& cell : picture.sheet.cells)
        shown += cell.style.starts_with("Keyplan Picture Date");
    EXPECT_EQ(shown, 200);
}

} // namespace
} // namespace keyplan::planning
