// The SWOT two by two: order, position, and what cannot be shown.
#include "planning/pictures/swot_matrix.hpp"

#include "pictured_plan.hpp"

#include "planning/errors.hpp"

namespace keyplan::planning {
namespace {

using tests::cellsWith;

Row statement(const std::string& id, const std::string& kind, Value importance, Value rating,
              const std::string& about = "Us") {
    return tests::planRow(id, {{"about", about},
                               {"kind", kind},
                               {"statement", "Because of " + id + "."},
                               {"importance", std::move(importance)},
                               {"rating", std::move(rating)}});
}

CellPicture drawn(std::vector<Row> rows) {
    return swotMatrix(tests::planWith("swot", std::move(rows)), "SWOT", tests::realMessages());
}

layout::Position placeOf(const CellPicture& picture, const std::string& words) {
    const auto found = cellsWith(picture, words);
    EXPECT_EQ(found.size(), 1U) << words;
    return found.empty() ? layout::Position{} : found.front();
}

TEST(SwotMatrix, ShowsTheStrongestFirstAboutUsBeforeTheClientAndUnscoredLast) {
    const CellPicture picture =
        drawn({statement("SW1", "Strength", {}, 5.0), statement("SW2", "Strength", 2.0, 2.0),
               statement("SW3", "Strength", 5.0, 5.0, "Client"), statement("SW4", "Strength", 3.0, 4.0),
               statement("SW5", "Threat", 3.0, 3.0), statement("SW6", "Weakness", 1.0, 1.0),
               statement("SW7", "Opportunity", 1.0, 1.0)});
    tests::expectSound(picture);
    const auto row = [&](const char* id) { return placeOf(picture, "of " + std::string(id) + ".").row; };
    EXPECT_LT(row("SW4"), row("SW2"));
    EXPECT_LT(row("SW2"), row("SW3"));
    EXPECT_LT(row("SW3"), row("SW1"));
    EXPECT_EQ(row("SW4"), row("SW6"));
    EXPECT_EQ(row("SW7"), row("SW5"));
    EXPECT_LT(row("SW1"), row("SW7"));
    EXPECT_LT(placeOf(picture, "of SW4.").column, placeOf(picture, "of SW6.").column);
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"picture-swot-unscored", {"SW1"}}}));
}

TEST(SwotMatrix, MarksThePositionOfTheRowsAboutUs) {
    // x = 4 − (5·2 + 1·5)/6 = 1.5, y = 3 − 5 = −2: strengths against threats. The client's rows do not count.
    const CellPicture picture =
        drawn({statement("SW1", "Strength", 3.0, 4.0), statement("SW2", "Weakness", 5.0, 2.0),
               statement("SW3", "Weakness", 1.0, 5.0), statement("SW4", "Opportunity", 2.0, 3.0),
               statement("SW5", "Threat", 1.0, 5.0), statement("SW6", "Opportunity", 5.0, 5.0, "Client")});
    EXPECT_EQ(picture.says, "ST: use strengths to ward off threats. Strengths against weaknesses +1.5, "
                            "opportunities against threats −2.0.");
    layout::Position us;
    layout::Position client;
    layout::Position corner;
    for (const layout::Cell& cell : picture.sheet.cells)
        if (const auto* text = std::get_if<std::string>(&cell.content)) {
            us = *text == "●" ? cell.at : us;
            client = *text == "○" ? cell.at : client;
            corner = *text == "WO" ? cell.at : corner;
        }
    EXPECT_EQ(us.column, corner.column + 5 + 2);
    EXPECT_EQ(us.row, corner.row + 5 + 2);
    EXPECT_EQ(client.column, corner.column + 5);
    EXPECT_EQ(client.row, corner.row);
}

TEST(SwotMatrix, LeavesOutAndTellsWhatItCannotRead) {
    const CellPicture picture =
        drawn({statement("SW1", "Strength", 3.0, 4.0), statement("SW2", "Luck", 3.0, 4.0),
               statement("SW3", "Threat", 9.0, 4.0), statement("SW4", "Threat", 1.0, std::string("x"))});
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"swot-kind-left-out", {"SW2", "Luck"}},
                                                      {"swot-importance-invalid", {"SW3", "9"}},
                                                      {"swot-rating-invalid", {"SW4", "x"}}}));
    EXPECT_TRUE(cellsWith(picture, "of SW2.").empty());
}

TEST(SwotMatrix, RefusesWithoutStatements) {
    EXPECT_THROW(drawn({}), PlanError);
}

} // namespace
} // namespace keyplan::planning
