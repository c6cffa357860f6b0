// iCalendar's content lines: escaped, folded, never cut inside a character.
#include "exchange/icalendar.hpp"

#include "exchange/utf8.hpp"

#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace keyplan::exchange {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        if (end == std::string::npos) {
            ADD_FAILURE() << "A line without an end";
            break;
        }
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

std::string unfolded(const std::string& text) {
    std::string whole;
    for (const std::string& line : linesOf(text))
        whole += whole.empty() ? line : line.substr(1);
    return whole;
}

TEST(CalendarText, EscapesWhatWouldEndAValue) {
    EXPECT_EQ(calendarText("a, b; c\\d \"e\": f"), "a\\, b\\; c\\\\d \"e\": f");
    EXPECT_EQ(calendarText("one\ntwo\r\nthree\rfour"), "one\\ntwo\\nthree\\nfour");
    EXPECT_EQ(calendarText("\\n"), "\\\\n");
    EXPECT_EQ(calendarText(""), "");
}

TEST(CalendarText, LeavesOutControlCharactersButTabs) {
    EXPECT_EQ(calendarText(std::string("a\x01\x1B\x7F\0b\tc", 8)), "ab\tc");
}

TEST(CalendarText, ReplacesBytesThatAreNoUtf8) {
    EXPECT_EQ(calendarText("a\xED\xA0\x80z"), "a\uFFFD\uFFFD\uFFFDz");
    EXPECT_EQ(calendarText("\xFF"), "\uFFFD");
}

TEST(CalendarDate, IsEightDigits) {
    using namespace std::chrono;
    EXPECT_EQ(calendarDate(sys_days(2026y / 11 / 3)), "20261103");
    EXPECT_EQ(calendarDate(sys_days(year(1) / 1 / 1)), "00010101");
}

TEST(ContentLine, HoldsSeventyFiveOctetsUnfolded) {
    EXPECT_EQ(contentLine("SUMMARY", std::string(67, 'x')), "SUMMARY:" + std::string(67, 'x') + "\r\n");
    EXPECT_EQ(contentLine("SUMMARY", std::string(68, 'x')), "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
    // A further line: a blank and 74 octets.
    EXPECT_EQ(contentLine("SUMMARY", std::string(67 + 74 + 1, 'x')),
              "SUMMARY:" + std::string(67, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
    EXPECT_EQ(contentLine("END", ""), "END:\r\n");
}

TEST(ContentLine, CutsNoCharacter) {
    // The four octets of the emoji would lie across the end of the line.
    EXPECT_EQ(contentLine("SUMMARY", std::string(65, 'x') + "😀"),
              "SUMMARY:" + std::string(65, 'x') + "\r\n 😀\r\n");
}

TEST(ContentLine, WhateverTheTextNoLineIsLongerAndNothingIsLost) {
    const std::vector<std::string> letters{"a", " ", "é", "א", "漢", "😀", "\\,"};
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (auto length = random() % 300; length > 0; --length)
            text += letters[random() % letters.size()];
        const std::string line = contentLine("DESCRIPTION", text);
        for (const std::string& each : linesOf(line)) {
            ASSERT_LE(each.size(), 75U);
            ASSERT_EQ(findInvalidUtf8(each), std::string::npos);
        }
        ASSERT_EQ(unfolded(line), "DESCRIPTION:" + text);
    }
}

} // namespace
} // namespace keyplan::exchange
