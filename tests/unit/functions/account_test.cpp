// The account functions as cells see them: blanks, texts, columns and errors.
#include "answers.hpp"
#include "bodies.hpp"

#include "planning/errors.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

using planning::InvalidArgument;
using std::nullopt;

constexpr std::monostate blank;

CellError errorOf(const AnswerCell& cell) {
    return std::get<CellError>(cell);
}

std::size_t choiceShown(const AnswerCell& cell) {
    return std::get<Word>(cell).choice;
}

const Column& columnOf(const Answer& answer) {
    return std::get<Column>(answer);
}

} // namespace

TEST(AccountFunctions, HalfFilledTablesCompute) {
    EXPECT_DOUBLE_EQ(numberOf(accountFit({5, 3, nullopt}, {4, nullopt, 1}, nullopt)), 0.8);
    EXPECT_DOUBLE_EQ(numberOf(accountFit({5, 3}, {4, 4}, 8)), 0.5);
    EXPECT_EQ(numberOf(accountHealth({1, nullopt, 1}, {80, 500, 60})), 70);
    EXPECT_EQ(numberOf(accountExpected(100, {10, nullopt, 20}, {0.5, 7, nullopt})), 105);
    EXPECT_EQ(numberOf(accountNps({10, nullopt, 3, 9, 9})), 50);
    EXPECT_DOUBLE_EQ(numberOf(accountRobustness({1, 9, 1}, {5, nullopt, 2}, {2, 3, 3})), 0.25);
}

TEST(AccountFunctions, NothingFilledInIsNotAvailable) {
    const Numbers none{nullopt, nullopt};
    const Values blanks{blank, blank};
    EXPECT_TRUE(isNothing(accountFit(none, none, nullopt)));
    EXPECT_TRUE(isNothing(accountHealth({1, 1}, none)));
    EXPECT_TRUE(isNothing(accountNps(none)));
    EXPECT_TRUE(isNothing(accountWhitespace(none, {1, 2})));
    EXPECT_TRUE(isNothing(accountPenetration(none, {1, 2})));
    EXPECT_TRUE(isNothing(accountRobustness({1, 1}, none, {1, 2})));
    EXPECT_TRUE(isNothing(accountTier(blanks, {1, 2}, nullopt, nullopt)));
    EXPECT_TRUE(isNothing(accountTier({1.0}, none, nullopt, nullopt)));
    EXPECT_TRUE(isNothing(accountGap(blanks, {1.0, 2.0})));
    EXPECT_TRUE(isNothing(accountCoverage({5.0}, {10.0}, {10.0})));
    EXPECT_TRUE(isNothing(accountRfm({1.0}, {1.0}, {1.0}, none, none, none)));
    EXPECT_TRUE(isNothing(accountRag(blanks, nullopt, nullopt)));
    EXPECT_TRUE(isNothing(accountWeights({2, {blank, blank, blank, blank}})));
    // What is won is something even without opportunities.
    EXPECT_EQ(numberOf(accountExpected(100, none, none)), 100);
}

TEST(AccountFunctions, BlankCurrentRevenueIsNone) {
    EXPECT_EQ(numberOf(accountWhitespace({50, nullopt, 30}, {20, 99, nullopt})), 60);
    EXPECT_EQ(numberOf(accountPenetration({50, nullopt, 30}, {20, 99, nullopt})), 0.25);
}

TEST(AccountFunctions, RowsStandForThemselves) {
    const auto answer =
        accountAttainment({40.0, blank, std::string("n/a"), 0.0, -1.0}, {35.0, 1.0, 1.0, 1.0, 1.0});
    const auto& column = columnOf(answer);
    ASSERT_EQ(column.size(), 5U);
    EXPECT_EQ(std::get<double>(column[0]), 0.875);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[1]));
    EXPECT_EQ(errorOf(column[2]), CellError::NoValue);
    EXPECT_EQ(errorOf(column[3]), CellError::DivisionByZero);
    EXPECT_EQ(errorOf(column[4]), CellError::IllegalArgument);
}

TEST(AccountFunctions, ACompleteRowWithoutAnAnswerIsNotAvailable) {
    const auto answer = accountCoverage({66.0, 5.0, 5.0}, {40.0, 10.0, blank}, {18.0, 10.0, 0.0});
    const auto& column = columnOf(answer);
    ASSERT_EQ(column.size(), 3U);
    EXPECT_EQ(std::get<double>(column[0]), 3);
    EXPECT_EQ(errorOf(column[1]), CellError::NotAvailable);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[2]));
}

TEST(AccountFunctions, EveryFunctionOfRowsGivesColumns) {
    const Values two{2.0, 2.0};
    const Values ones{1.0, 1.0};
    const Numbers all{1, 2};
    for (const auto& answer :
         {accountTier(two, all, nullopt, nullopt), accountGap(two, ones), accountAttainment(two, ones),
          accountCoverage(two, two, ones), accountWalletShare(ones, two), accountWalletRank(ones, two),
          accountLifetimeValue(two, {0.5, 0.5}, 0.1, nullopt, nullopt),
          accountNetRetention(two, ones, ones, ones), accountGrossRetention(two, ones, ones),
          accountRfm(two, two, two, all, all, all), accountRag(two, nullopt, nullopt)}) {
        const auto& column = columnOf(answer);
        ASSERT_EQ(column.size(), 2U);
        for (const auto& cell : column)
            EXPECT_TRUE(std::holds_alternative<double>(cell) || std::holds_alternative<Word>(cell));
    }
}

TEST(AccountFunctions, RangesThatBelongTogetherAreOfOneLength) {
    const Values two{1.0, 1.0};
    const Values one{1.0};
    EXPECT_THROW(accountFit({1, 2}, {1}, nullopt), InvalidArgument);
    EXPECT_THROW(accountHealth({1, 2}, {1}), InvalidArgument);
    EXPECT_THROW(accountExpected(0, {1, 2}, {1}), InvalidArgument);
    EXPECT_THROW(accountGap(two, one), InvalidArgument);
    EXPECT_THROW(accountAttainment(two, one), InvalidArgument);
    EXPECT_THROW(accountCoverage(two, two, one), InvalidArgument);
    EXPECT_THROW(accountWalletShare(two, one), InvalidArgument);
    EXPECT_THROW(accountWalletRank(two, one), InvalidArgument);
    EXPECT_THROW(accountWhitespace({1, 2}, {1}), InvalidArgument);
    EXPECT_THROW(accountPenetration({1, 2}, {1}), InvalidArgument);
    EXPECT_THROW(accountLifetimeValue(two, one, 0.1, nullopt, nullopt), InvalidArgument);
    EXPECT_THROW(accountNetRetention(two, two, two, one), InvalidArgument);
    EXPECT_THROW(accountGrossRetention(two, two, one), InvalidArgument);
    EXPECT_THROW(accountRfm(two, two, one, {1}, {1}, {1}), InvalidArgument);
    EXPECT_THROW(accountRfm(one, one, one, {1, 2}, {1}, {1, 2}), InvalidArgument);
    EXPECT_THROW(accountRfm(one, one, one, {1, 2}, {1, 2}, {1}), InvalidArgument);
    EXPECT_THROW(accountRobustness({1, 2}, {1, 2}, {1}), InvalidArgument);
}

TEST(AccountFunctions, TiersAndLightsShowTheirWords) {
    const auto tiers = accountTier({500.0, 100.0, 40.0}, {100, 500, 60, 300, 40}, nullopt, nullopt);
    const auto lights = accountRag({20.0, 50.0, 80.0}, nullopt, nullopt);
    for (std::size_t place = 0; place < 3; ++place) {
        EXPECT_EQ(choiceShown(columnOf(tiers)[place]), place);
        EXPECT_EQ(choiceShown(columnOf(lights)[place]), place);
    }
    EXPECT_EQ(shownWord({WordSet::Tier, 0}, "en"), "A");
    EXPECT_EQ(shownWord({WordSet::Tier, 1}, "en"), "B");
    EXPECT_EQ(shownWord({WordSet::Tier, 2}, "en"), "C");
    EXPECT_EQ(shownWord({WordSet::TrafficLight, 0}, "en"), "Red");
    EXPECT_EQ(shownWord({WordSet::TrafficLight, 1}, "en"), "Amber");
    EXPECT_EQ(shownWord({WordSet::TrafficLight, 2}, "en"), "Green");
}

TEST(AccountFunctions, OptionalNumbersHaveTheirDefaults) {
    const Values margin{12000.0};
    const Values retention{0.9};
    EXPECT_NEAR(numberOf(accountLifetimeValue(margin, retention, 0.1, nullopt, nullopt)), 54000, 1e-9);
    EXPECT_NEAR(numberOf(accountLifetimeValue(margin, retention, 0.1, 4000, nullopt)), 50000, 1e-9);
    EXPECT_NEAR(numberOf(accountLifetimeValue(margin, retention, 0.1, 4000, 1)), 12000 * 0.9 / 1.1 - 4000,
                1e-9);
    EXPECT_EQ(errorOf(std::get<AnswerCell>(accountLifetimeValue(margin, retention, 0.1, 0, 1.5))),
              CellError::IllegalArgument);
    EXPECT_EQ(choiceShown(std::get<AnswerCell>(accountTier({300.0}, {700, 300}, 0.5, nullopt))), 1U);
    EXPECT_THROW(accountTier({300.0}, {700, 300}, nullopt, 0.5), InvalidArgument);
    EXPECT_EQ(choiceShown(std::get<AnswerCell>(accountRag({50.0}, 60, nullopt))), 0U);
}

TEST(AccountFunctions, ComparisonsAreATable) {
    const Table matrix{3, {1.0, 2.0, 4.0, 0.5, 1.0, 2.0, 0.25, 0.5, 1.0}};
    const auto weights = accountWeights(matrix);
    ASSERT_EQ(columnOf(weights).size(), 3U);
    EXPECT_DOUBLE_EQ(std::get<double>(columnOf(weights)[0]), 4.0 / 7);
    EXPECT_DOUBLE_EQ(std::get<double>(columnOf(weights)[2]), 1.0 / 7);
    EXPECT_EQ(numberOf(accountConsistency(matrix)), 0);
}

TEST(AccountFunctions, AMissingComparisonIsNotAnError) {
    EXPECT_TRUE(isNothing(accountWeights({2, {1.0, 2.0, blank, 1.0}})));
    EXPECT_TRUE(isNothing(accountConsistency({2, {1.0, 2.0, std::string("?"), 1.0}})));
    // What can never become right is one all the same.
    EXPECT_THROW(accountWeights({2, {1.0, blank}}), InvalidArgument);
    EXPECT_THROW(accountConsistency({2, {1.0, -2.0, blank, 1.0}}), InvalidArgument);
}

} // namespace keyplan::functions
