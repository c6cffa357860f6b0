// CSV lines: quoted where they must be, nothing that a spreadsheet would take for a formula.
#include "exchange/csv.hpp"

#include "csv_reader.hpp"

#include <gtest/gtest.h>

#include <random>

namespace keyplan::exchange {
namespace {

TEST(CsvLine, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(csvLine({"a", "", "b c", "1,5", "say \"yes\"", "two\nlines"}),
              "a,,b c,\"1,5\",\"say \"\"yes\"\"\",\"two\nlines\"\r\n");
    EXPECT_EQ(csvLine({" a", "b ", "a;b", "a\tb"}), "\" a\",\"b \",\"a;b\",\"a\tb\"\r\n");
    EXPECT_EQ(csvLine({}), "\r\n");
}

TEST(CsvLine, WritesLineEndsAloneAndNoNulls) {
    EXPECT_EQ(csvLine({"a\r\nb\rc"}), "\"a\nb\nc\"\r\n");
    EXPECT_EQ(csvLine({std::string("a\0b", 3)}), "ab\r\n");
    EXPECT_EQ(csvLine({"a\xFF"}), "a\uFFFD\r\n");
}

TEST(LooksLikeFormula, KnowsTheBeginningsInEveryDisguise) {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n@x", "\u00A0=1", "＝1",
                             "＋1", "－1", "＠x"})
        EXPECT_TRUE(looksLikeFormula(text)) << text;
    for (const char* text : {"", "1+1", "'=1", "a=b", "−2 is a minus sign", "– dash", "  call"})
        EXPECT_FALSE(looksLikeFormula(text)) << text;
}

TEST(CsvLine, GivesCellsLikeFormulasAnApostrophe) {
    EXPECT_EQ(csvLine({"=1+1", "-5", "5"}), "'=1+1,'-5,5\r\n");
}

TEST(CsvLine, WhateverTheTextItIsReadBackAsItWas) {
    const std::vector<std::string> letters{"a", " ", "\"", ",", "\n", ";", "é", "😀", "x", "\t"};
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::string> cells(1 + random() % 5);
        for (std::string& cell : cells)
            for (auto length = random() % 12; length > 0; --length)
                cell += letters[random() % letters.size()];
        ASSERT_EQ(tests::readCsv(csvLine(cells)), std::vector<std::vector<std::string>>{cells});
    }
}

} // namespace
} // namespace keyplan::exchange
