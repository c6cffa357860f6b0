#include "planning/pictures/gantt.hpp"

#include "../planned_actions.hpp"
#include "planning/pictures/dated_actions.hpp"
#include "planning/pictures/gantt_path.hpp"
#include "shown_cells.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace keyplan::planning {
namespace {

// Of the picture: number, action, owner, start, due, after, status, then the axis.
constexpr int actionColumn = 2;
constexpr int statusColumn = 7;
constexpr int axisColumn = 8;
constexpr int headRow = 6;

CellPicture drawn(const Plan& plan, const char* today) {
    return ganttPicture(plan, day(today), tests::realMessages(), "Actions");
}

// Days from Monday 30 November to Friday 18 December: 19 columns from column 8 on.
const char* const worked = R"({
  "account": {"name": "Acme"},
  "objectives": [{"id": "O1", "objective": "Renew the contract", "due": "2026-12-18"}],
  "actions": [
    {"id": "A6", "action": "Think of it"},
    {"id": "A4", "action": "Call them", "start": "2026-12-02", "due": "2026-12-08", "status": "To do"},
    {"id": "A1", "action": "Ask", "start": "2026-11-30", "due": "2026-12-04", "status": "Done", "objective": "O1"},
    {"id": "A2", "action": "Offer", "start": "2026-12-07", "due": "2026-12-11", "after": "A1", "status": "Doing",
     "done": 0.4, "objective": "O1"},
    {"id": "A3", "action": "Sign", "duration": 0, "due": "2026-12-11", "after": "A2", "objective": "O1"},
    {"id": "A5", "action": "Deliver", "start": "2026-12-09", "due": "2026-12-15", "after": "A2; a99",
     "objective": "O1"}]})";

TEST(Gantt, DrawsBarsWhereTheirDaysAre) {
    const Plan plan = planOf(worked);
    const CellPicture picture = drawn(plan, "2026-12-09");
    expectSound(picture);
    const ShownCells cells(picture);
    EXPECT_EQ(picture.id, "gantt");
    EXPECT_EQ(cells.columnCount(), axisColumn + 19);

    const int done = cells.rowOf("A1");
    EXPECT_EQ(cells.columnsLike(done, "Keyplan Picture Bar"), std::pair(8, 12));
    EXPECT_EQ(cells.style(done, 8), "Keyplan Picture Bar Done Critical");
    EXPECT_EQ(cells.text(done, 8), "✓C");
    EXPECT_EQ(cells.text(done, statusColumn), "Done");

    // Two of five days are done.
    const int doing = cells.rowOf("A2");
    EXPECT_EQ(cells.columnsLike(doing, "Keyplan Picture Bar Share Critical"), std::pair(15, 16));
    EXPECT_EQ(cells.columnsLike(doing, "Keyplan Picture Bar To Do Critical"), std::pair(17, 19));
    EXPECT_EQ(cells.text(doing, statusColumn), "Doing, 40 %");
    EXPECT_EQ(cells.text(doing, 14), "A1 →");

    const int late = cells.rowOf("A4");
    EXPECT_EQ(cells.columnsLike(late, "Keyplan Picture Bar"), std::pair(10, 16));
    EXPECT_EQ(cells.style(late, 10), "Keyplan Picture Bar Late");
    EXPECT_EQ(cells.text(late, 10), "!");
    EXPECT_EQ(cells.text(late, statusColumn), "1 day late");

    const int milestone = cells.rowOf("A3");
    EXPECT_EQ(cells.text(milestone, 19), "◆");
    EXPECT_EQ(cells.columnsLike(milestone, "Keyplan Picture Bar"), std::pair(19, 19));

    const int tooEarly = cells.rowOf("A5");
    EXPECT_EQ(cells.columnsLike(tooEarly, "Keyplan Picture Bar"), std::pair(17, 23));
    EXPECT_EQ(cells.text(tooEarly, 16), "before A2 ends →");
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"action-starts-too-early", {"A5", "A2"}},
                                                      {"action-after-unknown", {"A5", "a99"}}}));
}

TEST(Gantt, SaysWhatItShows) {
    const Plan plan = planOf(worked);
    // 5 + 5 + 5 days from A1 over A2 to A5, against 10 to A3.
    EXPECT_EQ(drawn(plan, "2026-12-09").says,
              "6 actions, 1 late; the critical path ends on 15 Dec 2026; 1 without dates.");
    EXPECT_EQ(
        drawn(planOf(R"({"actions": [{"id": "A1", "action": "Ask", "due": "2026-11-30"}]})"), "2026-11-30")
            .says,
        "1 action, 0 late.");
}

TEST(Gantt, StandsInAReadersOrder) {
    const CellPicture picture = drawn(planOf(worked), "2026-12-09");
    const ShownCells cells(picture);
    std::vector<std::string> ids;
    for (int row = headRow + 1; row <= cells.lastRow(); ++row)
        ids.push_back(cells.text(row, firstPictureColumn));
    EXPECT_EQ(ids, (std::vector<std::string>{"O1", "A1", "A2", "A5", "A3", "Actions that serve no objective",
                                             "A4", "Without dates", "A6"}));
    EXPECT_EQ(cells.text(cells.rowOf("O1"), 26), "▼");
}

TEST(Gantt, MarksToday) {
    const Plan plan = planOf(worked);
    {
        const CellPicture picture = drawn(plan, "2026-12-09");
        const ShownCells cells(picture);
        EXPECT_EQ(cells.text(headRow, 17), "▼ Today, 9 Dec 2026");
        EXPECT_EQ(cells.columnsLike(cells.rowOf("A1"), "Keyplan Picture Today"), std::pair(17, 17));
        // The other weekend lies behind the bar.
        EXPECT_EQ(cells.columnsLike(cells.rowOf("A5"), "Keyplan Picture Time Weekend"), std::pair(13, 14));
    }
    const CellPicture picture = drawn(plan, "2028-01-01");
    const ShownCells cells(picture);
    EXPECT_EQ(cells.text(headRow, 26), "Today, 1 Jan 2028 ►");
    EXPECT_EQ(cells.columnsLike(cells.rowOf("A1"), "Keyplan Picture Today").first, -1);
}

TEST(Gantt, IndentsPartsUnderWhatTheyArePartOf) {
    const CellPicture picture = drawn(planOf(R"({"actions": [
        {"id": "A1", "action": "Late part", "part-of": "A3", "start": "2026-12-07", "due": "2026-12-11"},
        {"id": "A2", "action": "Early part", "part-of": "A3", "start": "2026-12-01", "due": "2026-12-02"},
        {"id": "A3", "action": "Whole"},
        {"id": "A4", "action": "Mine", "part-of": "A5", "due": "2026-12-01"},
        {"id": "A5", "action": "Yours", "part-of": "A4", "due": "2026-12-01"}]})"),
                                      "2026-12-01");
    const ShownCells cells(picture);
    // From the first day of its first part to the last of its last.
    const int whole = cells.rowOf("A3");
    EXPECT_EQ(cells.columnsLike(whole, "Keyplan Picture Bar"), std::pair(8, 18));
    EXPECT_EQ(cells.rowOf("A2"), whole + 1);
    EXPECT_EQ(cells.rowOf("A1"), whole + 2);
    EXPECT_EQ(cells.text(whole + 1, actionColumn), "\u2003Early part");
    EXPECT_EQ(cells.rowsOf("A4").size(), 1U);
    EXPECT_EQ(cells.rowsOf("A5").size(), 1U);
}

TEST(Gantt, FramesWhatScheduleActionsMarked) {
    const Plan plan = planOf(R"({"actions": [
        {"id": "A1", "action": "First", "start": "2026-12-01", "due": "2026-12-02"},
        {"id": "A2", "action": "Second", "start": "2026-12-03", "due": "2026-12-04", "after": "A1"}]})");
    const auto framed = [](const CellPicture& picture) {
        return std::count_if(
            picture.sheet.fills.begin(), picture.sheet.fills.end(),
            [](const layout::Fill& fill) { return fill.style == "Keyplan Picture Bar To Do Critical"; });
    };
    EXPECT_EQ(framed(drawn(plan, "2026-12-01")), 2);
    const std::vector<std::string> marked{"a2"};
    EXPECT_EQ(framed(ganttPicture(plan, day("2026-12-01"), tests::realMessages(), "Actions", marked)), 1);
}

TEST(Gantt, DrawsACircleWithoutCriticalPath) {
    const CellPicture picture = drawn(planOf(R"({"actions": [
        {"id": "A1", "action": "Egg", "due": "2026-12-01", "after": "A2"},
        {"id": "A2", "action": "Hen", "due": "2026-12-01", "after": "A1"}]})"),
                                      "2026-12-01");
    EXPECT_EQ(picture.says, "2 actions, 0 late; no critical path, because A1 waits for itself.");
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"action-cycle", {"A1"}}}));
    for (const layout::Fill& fill : picture.sheet.fills)
        EXPECT_EQ(fill.style.find("Bar To Do Critical"), std::string::npos);
}

TEST(Gantt, RefusesWhenThereIsNothingToDraw) {
    const auto refused = [](const char* sections) {
        return tests::refusal([&] { drawn(planOf(sections), "2026-12-01"); });
    };
    EXPECT_EQ(refused(R"({"actions": []})"), (std::vector<std::string>{"gantt-no-actions"}));
    EXPECT_EQ(refused(R"({"actions": [{"id": "A1", "action": "x", "due": "soon"}]})"),
              (std::vector<std::string>{"gantt-no-dates"}));
}

TEST(Gantt, StaysNarrowWhateverIsWritten) {
    const std::string endless(10000, 'W');
    const CellPicture picture = drawn(planOf((R"({"actions": [
        {"id": "A1", "action": ")" + endless + R"(", "owner": ")" +
                                              endless + R"(", "after": ")" + endless +
                                              R"(", "due": "2026-12-01"},
        {"id": "A2", "action": "😀 שלום", "start": "0001-01-01", "due": "9999-12-31"},
        {"id": "A3", "action": "Then", "due": "0004-02-29"},
        {"id": "A4", "action": "Now", "start": "2026-11-30", "due": "2026-12-04", "duration": "some"}]})")
                                                 .c_str()),
                                      "2026-12-01");
    expectSound(picture);
    const ShownCells cells(picture);
    EXPECT_EQ(cells.columnCount(), axisColumn + 14);
    for (const layout::Cell& cell : picture.sheet.cells)
        if (const auto* text = std::get_if<std::string>(&cell.content)) {
            EXPECT_LE(text->size(), 200U);
        }
    EXPECT_EQ(cells.text(cells.rowOf("A3"), axisColumn), "◄");
    EXPECT_EQ(picture.findings.back(), (Finding{"gantt-clipped", {"2"}}));
}

TEST(Gantt, ShowsEveryDatedActionOnceWithinTheAxis) {
    std::mt19937 random(11);
    for (int round = 0; round < 150; ++round) {
        const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
        Plan plan =
            planOf(R"({"objectives": [{"id": "O1", "objective": "One"}, {"id": "O2", "objective": "Two"}],
                               "actions": []})");
        const int count = 1 + upTo(30);
        int dated = 0;
        for (int i = 1; i <= count; ++i) {
            Row row{"A" + std::to_string(i), {}, {}};
            row.set("action", std::string("Do it"));
            const Date first = day("2026-01-01") + std::chrono::days(upTo(1 + round * 12));
            if (upTo(4) > 0)
                row.set("start", first);
            if (upTo(4) > 0)
                row.set("due", first + std::chrono::days(upTo(90) - 3));
            if (upTo(2) > 0)
                row.set("duration", static_cast<double>(upTo(20)));
            if (upTo(3) > 0)
                row.set("after", "A" + std::to_string(1 + upTo(count)));
            if (upTo(3) == 0)
                row.set("part-of", "A" + std::to_string(1 + upTo(count)));
            if (upTo(3) > 0)
                row.set("objective", "O" + std::to_string(1 + upTo(3)));
            row.set("status", std::string(upTo(3) == 0 ? "Done" : "Doing"));
            row.set("done", upTo(10) / 9.0);
            dated += row.date("start") || row.date("due");
            plan.find("actions")->rows.push_back(std::move(row));
        }
        if (dated == 0)
            continue;
        const CellPicture picture = drawn(plan, "2026-06-15");
        expectSound(picture);
        const ShownCells cells(picture);
        for (const Row& row : plan.rows("actions"))
            EXPECT_EQ(cells.rowsOf(row.id).size(), 1U) << row.id;
        for (const layout::Fill& fill : picture.sheet.fills)
            if (fill.style.starts_with("Keyplan Picture Bar")) {
                EXPECT_GE(fill.range.first.column, axisColumn);
                EXPECT_LT(fill.range.last.column, cells.columnCount());
                EXPECT_LE(fill.range.first.column, fill.range.last.column);
            }
    }
}

} // namespace
} // namespace keyplan::planning
