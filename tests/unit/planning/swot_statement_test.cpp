// The rule for SWOT statements, with a handful of cues of its own; tests/unit/functions has the English ones.
#include "planning/swot_statement.hpp"

#include <map>
#include <string>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using Advice = std::optional<StatementAdvice>;

std::optional<StatementCue> cueOf(std::string_view phrase) {
    static const std::map<std::string, StatementCue, std::less<>> cues{
        {"because", StatementCue::Cause},   {"is", StatementCue::State},
        {"so", StatementCue::Consequence},  {"at long last", StatementCue::Consequence},
        {"can", StatementCue::Possibility}, {"we", StatementCue::Ours},
        {"and", StatementCue::Turn},        {"the", StatementCue::Common},
        {"so far", StatementCue::Common},
    };
    const auto found = cues.find(phrase);
    return found == cues.end() ? std::nullopt : std::optional(found->second);
}

Advice adviceOn(std::string_view statement) {
    return planning::adviceOn(statement, cueOf);
}

} // namespace

TEST(SwotStatement, FiveWordsAreTheFewest) {
    EXPECT_EQ(adviceOn(""), StatementAdvice::TooShort);
    EXPECT_EQ(adviceOn("because a so b"), StatementAdvice::TooShort);
    EXPECT_EQ(adviceOn("because a so b c"), std::nullopt);
}

TEST(SwotStatement, APhraseCountsBeforeItsWords) {
    EXPECT_EQ(adviceOn("a is b so c"), std::nullopt);
    EXPECT_EQ(adviceOn("a is b so far"), StatementAdvice::NoConsequence);
    EXPECT_EQ(adviceOn("a is b so, far"), std::nullopt);
    EXPECT_EQ(adviceOn("a is b at long last"), std::nullopt);
    EXPECT_EQ(adviceOn("a is b at, long last"), StatementAdvice::NoConsequence);
}

TEST(SwotStatement, APossibilityCountsWhenItIsOursOrFollows) {
    EXPECT_EQ(adviceOn("a b c can d"), StatementAdvice::NoCondition);
    EXPECT_EQ(adviceOn("a b c we can d"), std::nullopt);
    EXPECT_EQ(adviceOn("a b c, d can e"), std::nullopt);
    EXPECT_EQ(adviceOn("a b, d can e"), std::nullopt);
    EXPECT_EQ(adviceOn("because a b can c"), std::nullopt);
}

TEST(SwotStatement, FromThemToUsIsAConsequence) {
    EXPECT_EQ(adviceOn("a b c and we d"), std::nullopt);
    EXPECT_EQ(adviceOn("a is b; we d"), std::nullopt);
    EXPECT_EQ(adviceOn("a is we and we d"), StatementAdvice::NoConsequence);
    EXPECT_EQ(adviceOn("is and we d e"), StatementAdvice::NoConsequence);
}

TEST(SwotStatement, AConditionStandsBeforeOrIsNamed) {
    EXPECT_EQ(adviceOn("we can a b c"), StatementAdvice::NoCondition);
    EXPECT_EQ(adviceOn("a b we can c"), StatementAdvice::NoCondition);
    EXPECT_EQ(adviceOn("we can a because b"), std::nullopt);
    EXPECT_EQ(adviceOn("we can a: b is c"), std::nullopt);
    EXPECT_EQ(adviceOn("we can a is b"), StatementAdvice::NoCondition);
    EXPECT_EQ(adviceOn("a b c d e"), StatementAdvice::NoCondition);
}

TEST(SwotStatement, LongTextWithoutACueIsAnotherLanguage) {
    EXPECT_EQ(adviceOn("a b c d e f g"), StatementAdvice::NoCondition);
    EXPECT_EQ(adviceOn("a b c d e f g h"), std::nullopt);
    EXPECT_EQ(adviceOn("the b c d e f g h"), StatementAdvice::NoCondition);
}

} // namespace keyplan::planning
