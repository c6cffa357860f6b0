// The words of kinds and verdicts.
#include "planning/words.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Words, BlanksAroundAWordAreRemoved) {
    EXPECT_EQ(withoutBlanks(" \t Driver\r\n"), "Driver");
    EXPECT_EQ(withoutBlanks("\xC2\xA0two words\xE3\x80\x80"), "two words");
    EXPECT_EQ(withoutBlanks("   "), "");
    EXPECT_EQ(withoutBlanks(""), "");
}

TEST(Words, BlanksAloneAreBlank) {
    EXPECT_TRUE(isBlank(""));
    EXPECT_TRUE(isBlank(" \t\xC2\xA0"));
    EXPECT_FALSE(isBlank(" 0"));
}

TEST(Words, CaseAndBlanksDoNotCount) {
    EXPECT_TRUE(sameWord(" o1", "O1 "));
    EXPECT_TRUE(sameWord("", " "));
    EXPECT_FALSE(sameWord("O1", "O10"));
    EXPECT_FALSE(sameWord("O1", "O 1"));
}

TEST(Words, KeysAreEqualForTheSameWords) {
    EXPECT_EQ(wordKey(" Anna Berg\t"), wordKey("ANNA BERG"));
    EXPECT_EQ(wordKey("\xC2\xA0"), "");
    EXPECT_NE(wordKey("O1"), wordKey("O 1"));
}

TEST(Words, BlanksHaveTheLengthOfTheirBytes) {
    EXPECT_EQ(leadingBlank(" x"), 1U);
    EXPECT_EQ(leadingBlank("\xC2\xA0x"), 2U);
    EXPECT_EQ(leadingBlank("\xE2\x80\xAFx"), 3U);
    EXPECT_EQ(leadingBlank("x "), 0U);
    EXPECT_EQ(leadingBlank("\xC3\x84"), 0U);
    EXPECT_EQ(leadingBlank(""), 0U);
}

TEST(Words, KindsAreReadInAnyCase) {
    EXPECT_EQ(forceKind("Driver"), ForceKind::Driver);
    EXPECT_EQ(forceKind(" bARRIER\t"), ForceKind::Barrier);
    for (const char* other : {"", "Drivers", "Force", "Dri ver", "barr"})
        EXPECT_FALSE(forceKind(other)) << other;
}

TEST(Words, EveryKindReadsItsOwnWord) {
    for (const ForceKind kind : {ForceKind::Driver, ForceKind::Barrier})
        EXPECT_EQ(forceKind(forceKindWord(kind)), kind);
}

} // namespace keyplan::planning
