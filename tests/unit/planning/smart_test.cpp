// SMART goals: each missing part by itself, and what counts as a text.
#include "planning/smart.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

constexpr SmartParts whole{"Renew the contract", true, true, true, true};

std::string missingWith(std::string_view text) {
    SmartParts parts = whole;
    parts.text = text;
    return missingOfSmart(parts);
}

} // namespace

TEST(Smart, NothingIsMissingInAWholeGoal) {
    EXPECT_EQ(missingOfSmart(whole), "");
}

TEST(Smart, EachPartHasItsLetter) {
    SmartParts parts = whole;
    parts.measure = false;
    EXPECT_EQ(missingOfSmart(parts), "M");
    parts = whole;
    parts.owner = false;
    EXPECT_EQ(missingOfSmart(parts), "A");
    parts = whole;
    parts.target = false;
    EXPECT_EQ(missingOfSmart(parts), "R");
    parts = whole;
    parts.due = false;
    EXPECT_EQ(missingOfSmart(parts), "T");
    EXPECT_EQ(missingWith("Renewal"), "S");
}

TEST(Smart, LettersStandInTheOrderOfTheWord) {
    EXPECT_EQ(missingOfSmart({}), "SMART");
    // Every combination is the word less the letters that are there.
    for (unsigned bits = 0; bits < 32; ++bits) {
        const auto has = [&](unsigned bit) { return (bits >> bit & 1U) != 0; };
        std::string expected;
        for (unsigned letter = 0; letter < 5; ++letter)
            if (!has(letter))
                expected += "SMART"[letter];
        EXPECT_EQ(missingOfSmart({has(0) ? "Renew the contract" : "Renew", has(1), has(3), has(2), has(4)}),
                  expected);
    }
}

TEST(Smart, ASpecificTextHasThreeWords) {
    EXPECT_EQ(missingWith(""), "S");
    EXPECT_EQ(missingWith("   "), "S");
    EXPECT_EQ(missingWith("Renew contract"), "S");
    EXPECT_EQ(missingWith("Renew  \t contract "), "S");
    EXPECT_EQ(missingWith("Renew the contract"), "");
    EXPECT_EQ(missingWith("  Renew\nthe\tcontract\n"), "");
    EXPECT_EQ(missingWith("Renew\u00A0the\u00A0contract"), "");
    EXPECT_EQ(missingWith("3 renewals in 2026"), "");
    EXPECT_EQ(missingWith("Преговори за договор"), "");
}

TEST(Smart, PunctuationIsNoWord) {
    EXPECT_EQ(missingWith("Renew - contract"), "S");
    EXPECT_EQ(missingWith("Renew — contract"), "S");
    EXPECT_EQ(missingWith("• Renew contract …"), "S");
    EXPECT_EQ(missingWith("… … …"), "S");
    EXPECT_EQ(missingWith("“Renew” the (old) contract!"), "");
    // Half a character at the end of a broken text is looked at without reading beyond it.
    EXPECT_EQ(missingWith("Renew contract \xE2\x80"), "");
}

} // namespace keyplan::planning
