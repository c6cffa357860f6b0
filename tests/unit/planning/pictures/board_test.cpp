// The board: every action once, in its column and its owner's lane.
#include "planning/pictures/board.hpp"

#include "pictured_plan.hpp"

#include "planning/errors.hpp"

namespace keyplan::planning {
namespace {

using tests::cellsWith;

const Date today = *parseIsoDate("2026-11-28");

Row action(const std::string& id, const std::string& owner, const std::string& status,
           const std::string& due = {}) {
    Row row = tests::planRow(id, {{"action", "Do " + id + "."}, {"owner", owner}, {"status", status}});
    if (const auto day = parseIsoDate(due))
        row.set("due", *day);
    return row;
}

CellPicture drawn(std::vector<Row> rows) {
    return board(tests::planWith("actions", std::move(rows)), "Actions", today, tests::realMessages());
}

layout::Position cardOf(const CellPicture& picture, const std::string& id) {
    const auto found = cellsWith(picture, "Do " + id + ".");
    EXPECT_EQ(found.size(), 1U) << id;
    return found.empty() ? layout::Position{} : found.front();
}

TEST(Board, HasAColumnForEachStatusAndALaneForEachOwner) {
    const CellPicture picture =
        drawn({action("A1", "", "To do"), action("A2", "Ann", "Doing"), action("A3", "Bo", "Done"),
               action("A4", " ann ", "to do"), action("A5", "Bo", "")});
    tests::expectSound(picture);
    EXPECT_EQ(cardOf(picture, "A2").row, cardOf(picture, "A4").row);
    EXPECT_LT(cardOf(picture, "A4").column, cardOf(picture, "A2").column);
    EXPECT_LT(cardOf(picture, "A2").column, cardOf(picture, "A3").column);
    EXPECT_EQ(cardOf(picture, "A5").column, cardOf(picture, "A4").column);
    EXPECT_LT(cardOf(picture, "A2").row, cardOf(picture, "A3").row);
    // Whom nobody owns comes last.
    EXPECT_LT(cardOf(picture, "A3").row, cardOf(picture, "A1").row);
    EXPECT_EQ(picture.says, "3 to do, 1 doing, 1 done; 0 overdue.");
}

TEST(Board, PutsIdsIntoHiddenColumnsBesideBothRowsOfACard) {
    const CellPicture picture = drawn({action("A1", "Ann", "Doing")});
    const layout::Position card = cardOf(picture, "A1");
    const int ids = card.column - cardColumns;
    EXPECT_TRUE(picture.sheet.columns.at(static_cast<std::size_t>(ids)).hidden);
    int found = 0;
    for (const layout::Cell& cell : picture.sheet.cells)
        if (cell.at.column == ids && (cell.at.row == card.row || cell.at.row == card.row + 1)) {
            ++found;
            EXPECT_EQ(std::get<std::string>(cell.content), "A1");
        }
    EXPECT_EQ(found, 2);
}

TEST(Board, SortsByDueDateAndTellsWhatIsOverdueInWords) {
    const CellPicture picture =
        drawn({action("A1", "Ann", "To do"), action("A2", "Ann", "To do", "2026-12-24"),
               action("A3", "Ann", "To do", "2026-11-27"), action("A4", "Ann", "Done", "2026-11-01")});
    EXPECT_LT(cardOf(picture, "A3").row, cardOf(picture, "A2").row);
    EXPECT_LT(cardOf(picture, "A2").row, cardOf(picture, "A1").row);
    EXPECT_EQ(cellsWith(picture, "overdue since 27 Nov 2026").size(), 1U);
    EXPECT_EQ(cellsWith(picture, "overdue since").size(), 1U);
}

TEST(Board, ShowsEachOfTwoHundredOnceButOnlyTheLatestOfManyDone) {
    std::vector<Row> rows;
    for (int i = 1; i <= 200; ++i)
        rows.push_back(action("A" + std::to_string(i), "Owner " + std::to_string(i % 7),
                              i % 3 == 0   ? "Done"
                              : i % 3 == 1 ? "To do"
                                           : "Doing",
                              "2026-12-01"));
    const CellPicture picture = drawn(rows);
    tests::expectSound(picture);
    std::size_t done = 0;
    for (const Row& row : rows)
        if (row.text("status") == "Done")
            done += cellsWith(picture, "Do " + row.id + ".").size();
        else
            cardOf(picture, row.id);
    EXPECT_EQ(done, 7 * doneShown);
    EXPECT_EQ(cellsWith(picture, "more done").size(), 7U);
}

TEST(Board, KeepsAnActionOfAnUnknownStatusAndTellsIt) {
    const CellPicture picture = drawn({action("A1", "Ann", "Waiting")});
    cardOf(picture, "A1");
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"action-status-unknown", {"A1", "Waiting"}}}));
}

TEST(Board, RefusesWithoutActions) {
    EXPECT_THROW(drawn({}), PlanError);
}

} // namespace
} // namespace keyplan::planning
