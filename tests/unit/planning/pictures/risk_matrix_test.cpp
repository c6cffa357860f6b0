// The picture of risks: every open risk in its cell, zones as in the table, bad rows told.
#include "planning/pictures/risk_matrix.hpp"

#include "pictured_plan.hpp"

#include "planning/errors.hpp"

namespace keyplan::planning {
namespace {

using tests::cellsWith;

Row risk(const std::string& id, Value likelihood, Value impact, const std::string& status = "Open") {
    return tests::planRow(id, {{"risk", "The price falls"},
                               {"likelihood", std::move(likelihood)},
                               {"impact", std::move(impact)},
                               {"status", status}});
}

CellPicture drawn(std::vector<Row> rows) {
    return riskMatrix(tests::planWith("risks", std::move(rows)), "Risks", tests::realMessages());
}

TEST(RiskZone, TurnsAtEightAndFifteen) {
    EXPECT_EQ(riskZone(7), RiskZone::Low);
    EXPECT_EQ(riskZone(8), RiskZone::Medium);
    EXPECT_EQ(riskZone(14), RiskZone::Medium);
    EXPECT_EQ(riskZone(15), RiskZone::High);
}

TEST(RiskMatrix, PutsLikelyRisksAboveAndGraveOnesToTheRight) {
    const CellPicture picture = drawn({risk("RK1", 5.0, 1.0), risk("RK2", 1.0, 4.0), risk("RK3", 5.0, 1.0)});
    tests::expectSound(picture);
    const auto first = cellsWith(picture, "RK1 The");
    const auto second = cellsWith(picture, "RK2 The");
    const auto third = cellsWith(picture, "RK3 The");
    ASSERT_EQ(first.size(), 1U);
    ASSERT_EQ(second.size(), 1U);
    ASSERT_EQ(third.size(), 1U);
    EXPECT_LT(first[0].row, second[0].row);
    EXPECT_EQ(second[0].column - first[0].column, 3);
    // One below the other in one cell.
    EXPECT_EQ(third[0].row, first[0].row + 1);
    EXPECT_EQ(third[0].column, first[0].column);
    EXPECT_TRUE(picture.findings.empty());
}

TEST(RiskMatrix, CountsClosedOnesAndTellsWhatItLeavesOut) {
    const CellPicture picture =
        drawn({risk("RK1", 5.0, 5.0), risk("RK2", 5.0, 5.0, "closed"), risk("RK3", 6.0, 5.0),
               risk("RK4", 2.0, std::string("high")), risk("RK5", {}, 2.0), risk("RK6", 2.5, 2.0)});
    EXPECT_TRUE(cellsWith(picture, "RK2").empty());
    EXPECT_FALSE(cellsWith(picture, "Closed and not shown: 1").empty());
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"risk-likelihood-invalid", {"RK3", "6"}},
                                                      {"risk-impact-invalid", {"RK4", "high"}},
                                                      {"risk-likelihood-invalid", {"RK6", "2.5"}},
                                                      {"picture-risks-unscored", {"RK5"}}}));
}

TEST(RiskMatrix, ShowsEachOfManyOnceAndOnlyTheHighestInTheList) {
    std::vector<Row> rows;
    for (int i = 1; i <= 60; ++i)
        rows.push_back(risk("RK" + std::to_string(i), i % 5 + 1.0, i % 3 + 1.0));
    const CellPicture picture = drawn(rows);
    tests::expectSound(picture);
    for (const Row& row : rows)
        EXPECT_EQ(cellsWith(picture, row.id + " The ").size(), 1U) << row.id;
    EXPECT_FALSE(cellsWith(picture, "50 more").empty());
}

TEST(RiskMatrix, ShortensWhatIsTooLong) {
    Row row = risk("RK1", 3.0, 3.0);
    row.set("risk", std::string(10000, 'x'));
    const CellPicture picture = drawn({row});
    for (const layout::Cell& cell : picture.sheet.cells) {
        const auto* text = std::get_if<std::string>(&cell.content);
        EXPECT_TRUE(!text || text->size() < 300U);
    }
}

TEST(RiskMatrix, RefusesWhereNothingCanBeDrawn) {
    EXPECT_THROW(drawn({}), PlanError);
    EXPECT_THROW(drawn({risk("RK1", {}, {})}), PlanError);
    EXPECT_THROW(drawn({risk("RK1", 1.0, 1.0, "Closed")}), PlanError);
}

} // namespace
} // namespace keyplan::planning
