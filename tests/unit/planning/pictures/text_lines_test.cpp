// How much room text takes: never less than it does.
#include "planning/pictures/text_lines.hpp"

#include "planning/actions/wording.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

TEST(TextLines, CountsWordsThatWrap) {
    // At 10 points an "m" is 2.94 mm wide: six and blanks fit on 22.6 mm less the air of 2.6.
    const TextCell cell{22.6, 10};
    EXPECT_EQ(linesOf("", cell), 1);
    EXPECT_EQ(linesOf("mmmmmm", cell), 1);
    EXPECT_EQ(linesOf("mmmmmmm", cell), 2);
    EXPECT_EQ(linesOf("mmmm mmmm mmmm", cell), 3);
    EXPECT_EQ(linesOf("m\nm", cell), 2);
    EXPECT_EQ(linesOf(std::string(60, 'm'), cell), 10);
}

TEST(TextLines, TakesEmojiAndFullCharactersForWide) {
    const TextCell cell{22.6, 10};
    EXPECT_EQ(linesOf("会会会会会", cell), 1);
    EXPECT_EQ(linesOf("会会会会会会会会会会会会", cell), 3);
    EXPECT_EQ(linesOf("😀😀😀😀😀", cell), 2);
}

TEST(TextLines, FittedTextFits) {
    const TextCell cell{50, 9};
    for (const std::string& text :
         {std::string(10000, 'x'), std::string("short"),
          std::string("Wörter, die nicht aufhören wollen und immer "
                      "weiter gehen, bis die Zeile zu Ende ist"),
          std::string("שלום עולם שלום עולם שלום עולם שלום עולם שלום עולם שלום עולם שלום עולם שלום")})
        for (const int most : {1, 2, 3}) {
            const std::string line = fitted(text, cell, most);
            EXPECT_LE(linesOf(line, cell), most);
            EXPECT_FALSE(line.empty());
        }
    EXPECT_EQ(fitted("short", cell, 1), "short");
}

} // namespace
} // namespace keyplan::planning
