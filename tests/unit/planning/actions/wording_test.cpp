// Pieces of wording: shortened quotations, signed numbers, lists.
#include "planning/actions/wording.hpp"

#include "plan_builder.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(Wording, ShortensAtAWord) {
    EXPECT_EQ(shortened("short", 5), "short");
    EXPECT_EQ(shortened("A rival offers the same", 14), "A rival…");
    EXPECT_EQ(shortened("A rival offers the same", 15), "A rival offers…");
    EXPECT_EQ(shortened("A rival offers, and more", 16), "A rival offers…");
    EXPECT_EQ(shortened("Donaudampfschifffahrt", 10), "Donaudamp…");
    EXPECT_EQ(shortened("a Donaudampfschifffahrt", 10), "a Donauda…") << "no blank in the second half";
    EXPECT_EQ(shortened(" two\n\tlines ", 20), "two lines");
    EXPECT_EQ(shortened("", 20), "");
}

TEST(Wording, CountsCharactersNotBytes) {
    EXPECT_EQ(shortened("äöüß", 4), "äöüß");
    EXPECT_EQ(shortened("äöüßé", 4), "äöü…");
    for (std::size_t most = 1; most < 30; ++most)
        EXPECT_LE(characterCount(shortened("Ä rîval öffers thé sâme, änd möre", most)), most);
}

TEST(Wording, SignsNumbers) {
    EXPECT_EQ(signedNumber(-2), "−2");
    EXPECT_EQ(signedNumber(0), "0");
    EXPECT_EQ(signedNumber(1), "+1");
}

TEST(Wording, ListsWithAnEnd) {
    EXPECT_EQ(listed({}, english()), "");
    EXPECT_EQ(listed({"a"}, english()), "a");
    EXPECT_EQ(listed({"a", "b"}, english()), "a and b");
    EXPECT_EQ(listed({"a", "b", "c"}, english()), "a, b and c");
}

TEST(Wording, QuotesWithinTheLine) {
    const std::string action =
        quoting("action-weaken", std::string(20, 'x') + " " + std::string(60, 'y'), 70, english());
    EXPECT_LE(characterCount(action), 70U);
    EXPECT_EQ(action.substr(0, 8), "Weaken: ");
    EXPECT_EQ(quoting("action-weaken", "Price", 70, english()), "Weaken: Price");
}

} // namespace keyplan::planning
