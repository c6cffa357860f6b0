// Completeness counted by hand and cell by cell, freshness at its half-lives, periods of sales cycles.
#include "planning/plan_quality.hpp"

#include "planning/errors.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

std::optional<double> completenessOf(const std::vector<FilledCells>& blocks) {
    return completeness(blocks);
}

} // namespace

TEST(Completeness, AListCountsEachOfItsCells) {
    EXPECT_EQ(completenessOf({{1, {true, false, true, true}}}), 0.75);
    EXPECT_EQ(completenessOf({{4, {true, false, true, true}}}), 0.75);
    EXPECT_EQ(completenessOf({{1, {false, false}}}), 0);
    EXPECT_EQ(completenessOf({{1, {true}}}), 1);
}

TEST(Completeness, ATableCountsWhatStandsBesideItsIds) {
    const FilledCells table{3,
                            {true, true, true,     // both written
                             true, true, false,    // one of two
                             true, false, false,   // only an id: no row yet
                             false, false, false,  // nothing at all
                             false, false, true}}; // a row without its id is a row
    EXPECT_EQ(completenessOf({table}), 4 / 6.0);
}

TEST(Completeness, BlocksAddTheirCells) {
    const FilledCells card{1, {true, true, true, false}};
    const FilledCells table{2, {true, true, true, false}};
    EXPECT_EQ(completenessOf({card, table}), 4 / 5.0);
    EXPECT_EQ(completenessOf({table, card}), 4 / 5.0);
}

TEST(Completeness, NothingToCount) {
    EXPECT_EQ(completenessOf({}), std::nullopt);
    EXPECT_EQ(completenessOf({{1, {}}}), std::nullopt);
    EXPECT_EQ(completenessOf({{2, {true, false, true, false}}}), std::nullopt);
}

// Every table of two rows and three columns, counted by the words of the contract.
TEST(Completeness, AgreesWithCountingEverySmallTable) {
    for (unsigned bits = 0; bits < 64; ++bits) {
        FilledCells table{3, {}};
        for (unsigned cell = 0; cell < 6; ++cell)
            table.filled.push_back((bits >> cell & 1U) != 0);
        int all = 0;
        int filled = 0;
        for (const std::size_t row : {0U, 3U}) {
            const int written = (table.filled[row + 1] ? 1 : 0) + (table.filled[row + 2] ? 1 : 0);
            if (written == 0)
                continue;
            all += 2;
            filled += written;
        }
        const auto share = completenessOf({table});
        ASSERT_EQ(share.has_value(), all > 0);
        if (share) {
            EXPECT_EQ(*share, static_cast<double>(filled) / all);
        }
    }
}

TEST(Freshness, HalvesWithEveryHalfLife) {
    EXPECT_EQ(freshness(0), 1);
    EXPECT_EQ(freshness(30), 0.5);
    EXPECT_EQ(freshness(60), 0.25);
    EXPECT_EQ(freshness(90, 90), 0.5);
    EXPECT_NEAR(freshness(15), 0.70710678118654752, 1e-15);
    EXPECT_EQ(freshness(1e9), 0);
    for (int day = 0; day < 400; ++day) {
        EXPECT_NEAR(freshness(day + 30), freshness(day) / 2, 1e-15);
        EXPECT_LT(freshness(day + 1), freshness(day));
    }
}

TEST(Freshness, AnUpdateToComeIsFresh) {
    EXPECT_EQ(freshness(-1), 1);
    EXPECT_EQ(freshness(-400, 7), 1);
}

TEST(Freshness, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {0.0, -30.0, infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(freshness(10, bad), InvalidArgument);
    EXPECT_THROW(freshness(infinity), InvalidArgument);
}

TEST(PlanPeriod, IsThreeToFourSalesCycles) {
    EXPECT_EQ(planPeriod(3), 12);
    EXPECT_EQ(planPeriod(4, 3), 12);
    EXPECT_EQ(planPeriod(1.5), 6);
    EXPECT_EQ(planPeriod(0), 0);
}

TEST(PlanPeriod, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {-1.0, infinity, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(planPeriod(bad), InvalidArgument);
        EXPECT_THROW(planPeriod(3, bad), InvalidArgument);
    }
    EXPECT_THROW(planPeriod(-3, -4), InvalidArgument);
    EXPECT_THROW(planPeriod(1e200, 1e200), InvalidArgument);
}

} // namespace keyplan::planning
