// The SWOT functions as a cell calls them, and statements as account managers write them.
#include "answers.hpp"
#include "bodies.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

using Advice = std::optional<std::size_t>;

constexpr std::size_t tooShort = 0;
constexpr std::size_t noCondition = 1;
constexpr std::size_t noConsequence = 2;

// What SWOT.CHECK says of one statement, nothing when it can stand.
Advice adviceOn(const std::string& statement) {
    const auto cell = std::get<AnswerCell>(swotCheck({statement}));
    if (const auto* word = std::get_if<Word>(&cell))
        return word->choice;
    EXPECT_EQ(std::get<std::string>(cell), "");
    return std::nullopt;
}

std::string textOf(const AnswerCell& cell) {
    if (const auto* word = std::get_if<Word>(&cell))
        return std::string(shownWord(*word, "en"));
    return std::holds_alternative<std::monostate>(cell) ? "" : std::get<std::string>(cell);
}

const Words kinds{"Strength", "threat", "", " S ", "Opportunity", "Weakness"};
const Words statements{"Loved", "Lyon", "", "", "Plants", "Unknown"};
const Numbers importance{5, 3, std::nullopt, 2, 4, std::nullopt};
const Numbers ratings{4, 3, 5, 1, 4, 2};

} // namespace

TEST(SwotCheck, LetsGoodStatementsStand) {
    for (const char* statement : {
             "Because their IT team is short of people, projects run late and our service desk can take "
             "over.",
             "Acme opens three branches in 2027, which means 60 new seats that we can equip.",
             "Their CFO wants a single supplier; we offer everything from one contract.",
             "Since the merger purchasing sits in Lyon: we lose our contacts in the plants.",
             "We are the only supplier certified for their plants, so rivals need a year to replace us.",
             "Our support desk answers in two hours, and the plant managers defend us at every renewal.",
             "The contract ends in March and two rivals were asked for offers, which puts 400,000 at risk.",
             "With five sites still on the old version, upgrade costs may push them to look elsewhere.",
             "If the new plant goes live in May, demand for training doubles and our team can deliver it.",
             "Their budget is frozen until June; without a sponsor our expansion stalls.",
             "We know nobody above the head of department, so a reorganisation could end the account.",
             "Acme is growing in Asia and needs local service, where we have partners in six countries.",
             "Rising energy prices force them to save; our metering module pays back within a year.",
             "The new COO came from a customer of ours – a chance to be heard at the top.",
             "Renewal may slip because the new CFO reviews every contract above 50,000.",
             "Late deliveries this spring cost us the trust of their plant managers",
             "Two of their five sites use Contoso; replacing it would add 120 seats.",
             "They're unhappy with the rival\u2019s hotline, therefore a trial of ours should win the night "
             "shift.",
             "As their regulator tightens reporting rules, they need audit trails that only we can deliver "
             "today",
             "Users find our reports too slow, so the rival\u2019s dashboard looks better than it is.",
             "Acme opens three branches we can equip next year",
             "We could lose the account: their sponsor is leaving in May.",
         })
        EXPECT_EQ(adviceOn(statement), std::nullopt) << statement;
}

TEST(SwotCheck, WantsMoreThanAFewWords) {
    for (const char* statement :
         {"Price", "Good relationship", "Strong brand, loyal users", "Weak support team",
          "- New CRM project 2027 -", "0", "...", "We are too expensive"})
        EXPECT_EQ(adviceOn(statement), tooShort) << statement;
}

TEST(SwotCheck, WantsAConsequence) {
    for (const char* statement : {
             "The client is opening a new plant in Poland next year.",
             "Their budget was cut by 20 percent in spring",
             "A competitor has launched a cheaper product this year",
             "Their head of purchasing is leaving in June.",
             "Because the contract ends in March and offers were asked for",
             "The market for industrial sensors is growing by 8.5 percent a year",
             "The client will open a new plant in Poland, probably in spring",
             "We have the best product on the market",
             "Our team is experienced and well trained in all modules",
             "They have used the old version since 2019",
         })
        EXPECT_EQ(adviceOn(statement), noConsequence) << statement;
}

TEST(SwotCheck, WantsACondition) {
    for (const char* statement : {
             "We should sell more modules to Acme",
             "Great opportunity to grow revenue next year",
             "We can win more business with better pricing",
             "Possible risk that we lose the account",
             "Our strong relationship and our good reputation",
             "In Europe we should increase our share of wallet",
             "We have to improve the quality of support",
             "Excellent service quality, fast delivery, competitive pricing",
             "Long-standing relationship with several managers of the group",
             "High quality products and services at fair prices",
         })
        EXPECT_EQ(adviceOn(statement), noCondition) << statement;
}

TEST(SwotCheck, LeavesOtherLanguagesAlone) {
    EXPECT_EQ(
        adviceOn("Da ihre Abteilung unterbesetzt ist, \u00fcbernehmen wir ab Mai den Betrieb der Anlagen."),
        std::nullopt);
    EXPECT_EQ(
        adviceOn("Comme leur \u00e9quipe manque de personnel, nous pouvons reprendre l\u2019exploitation."),
        std::nullopt);
    EXPECT_EQ(adviceOn("Preis"), tooShort);
}

TEST(SwotCheck, KeepsOneRowPerStatement) {
    const auto column =
        std::get<Column>(swotCheck({"Price", "", "Their budget is frozen, so we wait until June."}));
    ASSERT_EQ(column.size(), 3U);
    EXPECT_EQ(std::get<Word>(column[0]).choice, tooShort);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[1]));
    EXPECT_EQ(std::get<std::string>(column[2]), "");
    EXPECT_TRUE(isNothing(swotCheck({"", "\u00a0"})));
}

TEST(SwotFunctions, PassOverHalfFilledRows) {
    // (5·4 + 3·3 + 2·1 + 4·4) / 14.
    EXPECT_EQ(std::get<double>(std::get<AnswerCell>(swotScore(importance, ratings))), 47.0 / 14);
    const auto position = std::get<Grid>(swotPosition(kinds, importance, ratings));
    EXPECT_EQ(position.columns, 2U);
    ASSERT_EQ(position.cells.size(), 2U);
    EXPECT_EQ(std::get<double>(position.cells[0]), 22.0 / 7);
    EXPECT_EQ(std::get<double>(position.cells[1]), 1);
    EXPECT_TRUE(isNothing(swotScore({std::nullopt, 3}, {3, std::nullopt})));
    EXPECT_TRUE(isNothing(swotPosition({"?"}, {std::nullopt}, {3})));
    EXPECT_TRUE(isNothing(swotTows({"?"}, {"Statement"}, {std::nullopt}, {3}, std::nullopt)));
}

TEST(SwotFunctions, TowsGivesAsManyRowsAsAskedFor) {
    const auto grid = std::get<Grid>(swotTows(kinds, statements, importance, ratings, 3));
    EXPECT_EQ(grid.columns, 4U);
    ASSERT_EQ(grid.cells.size(), 12U);
    EXPECT_EQ(textOf(grid.cells[0]), "SO");
    EXPECT_EQ(textOf(grid.cells[1]), "Loved");
    EXPECT_EQ(textOf(grid.cells[2]), "Plants");
    EXPECT_EQ(std::get<double>(grid.cells[3]), 320);
    EXPECT_EQ(textOf(grid.cells[4]), "ST");
    EXPECT_EQ(textOf(grid.cells[6]), "Lyon");
    for (std::size_t padding = 8; padding < 12; ++padding)
        EXPECT_TRUE(std::holds_alternative<std::monostate>(grid.cells[padding]));

    EXPECT_EQ(std::get<Grid>(swotTows(kinds, statements, importance, ratings, std::nullopt)).cells.size(),
              40U);
    // One side only: rows, but no pair in them.
    const auto onesided = std::get<Grid>(swotTows({"S"}, {"Loved"}, {5}, {4}, 2));
    EXPECT_EQ(onesided.cells.size(), 8U);
    EXPECT_EQ(textOf(onesided.cells[0]), "");
    for (const double bad : {0.0, -1.0, 2.5, 10001.0})
        EXPECT_THROW(swotTows(kinds, statements, importance, ratings, bad), planning::InvalidArgument);
}

TEST(SwotFunctions, RefuseUnknownKindsAndUnequalRanges) {
    EXPECT_THROW(swotPosition({"Luck"}, {1}, {1}), planning::InvalidArgument);
    EXPECT_THROW(swotTows({""}, {"Statement"}, {1}, {1}, std::nullopt), planning::InvalidArgument);
    EXPECT_THROW(swotScore({1}, {1, 2}), planning::InvalidArgument);
    EXPECT_THROW(swotPosition({"S"}, {1, 2}, {1, 2}), planning::InvalidArgument);
    EXPECT_THROW(swotTows({"S"}, {"a", "b"}, {1}, {1}, std::nullopt), planning::InvalidArgument);
    EXPECT_THROW(swotStrategy({1.0}, {1.0, 2.0}), planning::InvalidArgument);
}

TEST(SwotFunctions, StrategyPerRow) {
    const auto column =
        std::get<Column>(swotStrategy({1.0, -1.0, 1.0, -1.0, 0.0, std::monostate(), std::string("x")},
                                      {1.0, 1.0, -1.0, -1.0, 2.0, 1.0, 1.0}));
    std::vector<std::string> words;
    for (std::size_t row = 0; row < 6; ++row)
        words.push_back(textOf(column[row]));
    EXPECT_EQ(words, (std::vector<std::string>{"SO", "WO", "ST", "WT", "Balanced", ""}));
    EXPECT_EQ(std::get<CellError>(column[6]), CellError::NoValue);
}

} // namespace keyplan::functions
