// What all functions share: words in any language, dates, one answer per row.
#include "functions/values.hpp"

#include "bodies.hpp"
#include "planning/words.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

constexpr planning::Date nullDate = std::chrono::year(1899) / 12 / 30;

double numberOf(const AnswerCell& cell) {
    return std::get<double>(cell);
}

} // namespace

TEST(Values, WordsAreReadInAnyCaseAndShownInTheirLanguage) {
    EXPECT_EQ(choiceOf(WordSet::ForceKind, " bArrier\u00a0"), 1U);
    EXPECT_EQ(choiceOf(WordSet::ForceKind, "Drivers"), std::nullopt);
    EXPECT_EQ(choiceOf(WordSet::Verdict, "Driver"), std::nullopt);
    EXPECT_EQ(shownWord({WordSet::Verdict, 1}, "en"), "Good chance");
    EXPECT_EQ(shownWord({WordSet::Verdict, 1}, "no such language"), "Good chance");
}

TEST(Values, ChoicesAreTheirEnumerations) {
    EXPECT_EQ(chosen<planning::ForceKind>(WordSet::ForceKind, " barrier", "kind-unknown"),
              planning::ForceKind::Barrier);
    EXPECT_EQ(wordOf(WordSet::ForceKind, planning::ForceKind::Barrier).choice, 1U);
    try {
        chosen<planning::ForceKind>(WordSet::ForceKind, "Wind", "kind-unknown");
        FAIL() << "Wind is no kind of force";
    } catch (const planning::InvalidArgument& error) {
        EXPECT_EQ(error.id(), "kind-unknown");
        EXPECT_EQ(error.arguments(), std::vector<std::string>{"Wind"});
    }
}

TEST(Values, PairedRangesAreEquallyLong) {
    EXPECT_NO_THROW(requireSameLength(Words(2), Values(2), Numbers(2)));
    EXPECT_THROW(requireSameLength(Words(2), Values(2), Numbers(3)), planning::InvalidArgument);
    EXPECT_THROW(requireSameLength(Words(2), Values(1), Numbers(2)), planning::InvalidArgument);
}

TEST(Values, DatesAreDaysSinceTheDocumentsFirst) {
    // 1 January 2000 is day 36526 in Calc.
    const planning::Date day = std::chrono::year(2000) / 1 / 1;
    EXPECT_EQ(dateOf(36526, nullDate), day);
    EXPECT_EQ(dateOf(36526.999, nullDate), day);
    EXPECT_EQ(serialOf(day, nullDate), 36526);
    EXPECT_EQ(dateOf(35064, std::chrono::year(1904) / 1 / 1), day);
    for (const double bad : {-700000.0, 3e6, 1e300, std::numeric_limits<double>::infinity(),
                             std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(dateOf(bad, nullDate), planning::InvalidArgument) << bad;
}

TEST(Values, EachRowHasItsOwnAnswerOrError) {
    const Values nets{2.0, std::monostate(), std::string("text"), -1.0};
    const auto column = std::get<Column>(forceFieldVerdict(nets));
    ASSERT_EQ(column.size(), 4U);
    EXPECT_EQ(std::get<Word>(column[0]).choice, 1U);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[1]));
    EXPECT_EQ(std::get<CellError>(column[2]), CellError::NoValue);
    EXPECT_EQ(std::get<Word>(column[3]).choice, 0U);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(
        std::get<AnswerCell>(forceFieldVerdict({std::monostate(), std::monostate()}))));
    EXPECT_EQ(numberOf(std::get<AnswerCell>(forceFieldLeverage({4.0}, {3.0}, std::nullopt))), 2.4);
}

} // namespace keyplan::functions
