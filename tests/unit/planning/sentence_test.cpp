// Sentences taken apart into words and clauses.
#include "planning/sentence.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

// "0 they 0 buy 1 we 1 sell": the words, each behind its clause.
std::string apart(std::string_view text) {
    std::string found;
    for (const SentenceWord& word : wordsOf(text))
        found += (found.empty() ? "" : " ") + std::to_string(word.clause) + " " + word.text;
    return found;
}

} // namespace

TEST(Sentence, PunctuationPartsClauses) {
    EXPECT_EQ(apart("They buy, we sell."), "0 they 0 buy 1 we 1 sell");
    EXPECT_EQ(apart("They buy: we (nearly) sell; done..."), "0 they 0 buy 1 we 2 nearly 3 sell 4 done");
    EXPECT_EQ(apart("They buy - we sell \u2013 they pay \u2192 good"),
              "0 they 0 buy 1 we 1 sell 2 they 2 pay 3 good");
    EXPECT_EQ(apart("- They buy"), "0 they 0 buy");
}

TEST(Sentence, QuotesAndOtherMarksDoNot) {
    EXPECT_EQ(apart("The \u201cbig\u201d \"deal\" & more"), "0 the 0 big 0 deal 0 more");
    EXPECT_EQ(apart("clients' and clients\u2019 wish"), "0 clients 0 and 0 clients 0 wish");
}

TEST(Sentence, MarksInsideWordsBelongToThem) {
    EXPECT_EQ(apart("Don't, don\u2019t"), "0 don't 1 don't");
    EXPECT_EQ(apart("Long-standing 400,000 at 2.5"), "0 long-standing 0 400,000 0 at 0 2.5");
    EXPECT_EQ(apart("In 2027, 60 seats"), "0 in 0 2027 1 60 1 seats");
}

TEST(Sentence, LettersOfAnyLanguageMakeWords) {
    EXPECT_EQ(apart("\u00dcber\u00a0uns \u2026 \u00c9quipe"), "0 \u00dcber 0 uns 1 \u00c9quipe");
    EXPECT_EQ(apart(""), "");
    EXPECT_EQ(apart(" \u00a0 ... "), "");
}

} // namespace keyplan::planning
