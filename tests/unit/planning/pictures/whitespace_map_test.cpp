// The heat map of whitespace: sums, steps and what it says.
#include "planning/pictures/whitespace_map.hpp"

#include "pictured_plan.hpp"

#include "planning/errors.hpp"

namespace keyplan::planning {
namespace {

Row pair(const std::string& id, const std::string& unit, const std::string& product, Value current,
         Value potential) {
    return tests::planRow(id, {{"unit", unit},
                               {"product", product},
                               {"current", std::move(current)},
                               {"potential", std::move(potential)}});
}

CellPicture drawn(std::vector<Row> rows) {
    return whitespaceMap(tests::planWith("whitespace", std::move(rows)), "Whitespace", tests::realMessages());
}

std::vector<double> numbersIn(const CellPicture& picture) {
    std::vector<double> all;
    for (const layout::Cell& cell : picture.sheet.cells)
        if (const auto* number = std::get_if<double>(&cell.content))
            all.push_back(*number);
    return all;
}

TEST(HeatStep, IsTheFifthOfTheLargest) {
    EXPECT_EQ(heatStep(0, 100), 0);
    EXPECT_EQ(heatStep(1, 100), 1);
    EXPECT_EQ(heatStep(20, 100), 1);
    EXPECT_EQ(heatStep(21, 100), 2);
    EXPECT_EQ(heatStep(80, 100), 4);
    EXPECT_EQ(heatStep(100, 100), 5);
    EXPECT_EQ(heatStep(0, 0), 0);
}

TEST(WhitespaceMap, AddsUpPairsAndTotalsLargestFirst) {
    // North: Pumps 100 − 40 = 60 and 10 more; South: Pumps 500 − 0, Seals sold beyond their potential.
    const CellPicture picture =
        drawn({pair("W1", "North", "Pumps", 40.0, 100.0), pair("W2", "South", "Pumps", {}, 500.0),
               pair("W3", "South", "Seals", 30.0, 20.0), pair("W4", " north", "PUMPS", {}, 10.0)});
    tests::expectSound(picture);
    // South: Pumps, Seals, total; North: Pumps, total; totals of both products and of all.
    EXPECT_EQ(numbersIn(picture), (std::vector<double>{500, 0, 500, 70, 70, 570, 0, 570}));
    EXPECT_EQ(tests::cellsWith(picture, "–").size(), 2U); // the empty pair, the legend
    EXPECT_EQ(picture.says, "570 still to be sold. Largest: Pumps at South (500) and Pumps at North (70).");
}

TEST(WhitespaceMap, TellsWhatItLeavesOut) {
    const CellPicture picture =
        drawn({pair("W1", "North", "Pumps", {}, 5.0), pair("W2", "North", "", {}, 5.0),
               pair("W3", "North", "Seals", -1.0, 5.0), pair("W4", "North", "Seals", {}, std::string("much")),
               pair("W5", "South", "Seals", {}, {})});
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"whitespace-amount-left-out", {"W3", "-1"}},
                                                      {"whitespace-amount-left-out", {"W4", "much"}},
                                                      {"whitespace-incomplete", {"W2 and W5"}}}));
}

TEST(WhitespaceMap, GivesManyProductsACommonColumnAndLosesNothing) {
    std::vector<Row> rows;
    double sum = 0;
    for (int i = 1; i <= 30; ++i) {
        rows.push_back(pair("W" + std::to_string(i), "North", "Product " + std::to_string(i), {}, i * 1.0));
        sum += i;
    }
    const CellPicture picture = drawn(rows);
    tests::expectSound(picture);
    double width = 0;
    for (const layout::ColumnSize& column : picture.sheet.columns)
        width += column.hidden ? 0 : column.width;
    EXPECT_LE(width, 273.01);
    // Twelve of the row, its total, twelve of the totals, the total.
    const auto numbers = numbersIn(picture);
    ASSERT_EQ(numbers.size(), 26U);
    EXPECT_EQ(numbers[12], sum);
    EXPECT_EQ(numbers[11], sum - (30 + 29 + 28 + 27 + 26 + 25 + 24 + 23 + 22 + 21 + 20));
    EXPECT_EQ(numbers[25], sum);
}

TEST(WhitespaceMap, RefusesWithoutAPair) {
    EXPECT_THROW(drawn({}), PlanError);
    EXPECT_THROW(drawn({pair("W1", "North", "Pumps", {}, {})}), PlanError);
}

} // namespace
} // namespace keyplan::planning
