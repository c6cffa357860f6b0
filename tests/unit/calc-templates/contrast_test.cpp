// Whatever a plan says can be read: the contrast of every text with what lies behind it, by the formula of
// the Web Content Accessibility Guidelines (WCAG 2.1, 1.4.3 and 1.4.6).
#include "../planning/layout/layouts.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace keyplan::planning::layout {
namespace {

/// What each theme promises.
const std::map<std::string, double> leastContrast = {{"light", 4.5}, {"high-contrast", 7}};

double luminance(int colour) {
    const auto channel = [&](int shift) {
        const double part = ((colour >> shift) & 0xFF) / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(int text, int behind) {
    const auto [dark, bright] = std::minmax({luminance(text), luminance(behind)});
    return (bright + 0.05) / (dark + 0.05);
}

/// What a style says about a member, itself or through its parents.
template <class Value>
std::optional<Value> said(const Theme& theme, const std::string& style,
                          std::optional<Value> CellStyle::*member) {
    for (const CellStyle* at = theme.find(style); at; at = theme.find(at->parent))
        if (at->*member)
            return at->*member;
    return std::nullopt;
}

int textColour(const Theme& theme, const std::string& style) {
    return said(theme, style, &CellStyle::colour).value_or(0x000000);
}

int fill(const Theme& theme, const std::string& style, int otherwise = 0xFFFFFF) {
    return said(theme, style, &CellStyle::background).value_or(otherwise);
}

class Contrast : public ::testing::TestWithParam<std::string> {
protected:
    const Theme& theme = tests::realTheme(GetParam());
    const double least = leastContrast.at(GetParam());
};

TEST(ContrastFormula, GivesTheValuesOfTheGuidelines) {
    EXPECT_DOUBLE_EQ(contrast(0x000000, 0xFFFFFF), 21);
    EXPECT_DOUBLE_EQ(contrast(0xFFFFFF, 0xFFFFFF), 1);
    // The grey that is known as the lightest to pass on white, and the next one.
    EXPECT_GE(contrast(0x767676, 0xFFFFFF), 4.5);
    EXPECT_LT(contrast(0x777777, 0xFFFFFF), 4.5);
}

TEST_P(Contrast, OfEveryStyleIsEnough) {
    for (const CellStyle& style : theme.styles)
        EXPECT_GE(contrast(textColour(theme, style.name), fill(theme, style.name)), least) << style.name;
}

TEST_P(Contrast, OfEverySignalIsEnoughOnTheCellsItIsLaidOver) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (const std::string& id : tests::definitionIds("templates"))
        for (const SheetLayout& sheet :
             layWorkbook(tests::realTemplate(id), tests::realVocabulary(), tests::realMessages()).sheets)
            for (const Signal& signal : sheet.signals)
                for (const Cell& cell : sheet.cells)
                    if (cell.at.row >= signal.range.first.row && cell.at.row <= signal.range.last.row &&
                        cell.at.column >= signal.range.first.column &&
                        cell.at.column <= signal.range.last.column)
                        pairs.emplace(signal.style, cell.style);
    EXPECT_GT(pairs.size(), 10U);
    for (const auto& [signal, style] : pairs) {
        const int text = said(theme, signal, &CellStyle::colour).value_or(textColour(theme, style));
        EXPECT_GE(contrast(text, fill(theme, signal, fill(theme, style))), least)
            << signal << " on " << style;
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, Contrast, ::testing::ValuesIn(tests::definitionIds("themes")),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(HighContrast, DrawsItsLinesBlackAndWide) {
    const Theme& theme = tests::realTheme("high-contrast");
    int lines = 0;
    for (const CellStyle& style : theme.styles)
        for (const auto& line : {style.top, style.bottom, style.left})
            if (line) {
                ++lines;
                EXPECT_EQ(line->colour, 0x000000) << style.name;
                EXPECT_GE(line->width, 0.75) << style.name;
            }
    EXPECT_GE(lines, 6);
}

TEST(HighContrast, TellsStatusesApartWithoutColour) {
    const Theme& theme = tests::realTheme("high-contrast");
    std::set<std::vector<bool>> looks;
    for (const char* status : {"Good", "Watch", "Bad", "Information"}) {
        const std::string style = std::string("Keyplan ") + status;
        looks.insert({said(theme, style, &CellStyle::bold).value_or(false),
                      said(theme, style, &CellStyle::italic).value_or(false),
                      said(theme, style, &CellStyle::underline).value_or(false)});
    }
    EXPECT_EQ(looks.size(), 4U);
}

TEST(HighContrast, IsNeverSmallerAndKeepsThePrintedPage) {
    const Theme& theme = tests::realTheme("high-contrast");
    const Theme& light = tests::realTheme("light");
    EXPECT_EQ(said(theme, "Keyplan Text", &CellStyle::size), 11);
    EXPECT_EQ(said(theme, "Keyplan Card Money", &CellStyle::size), 11);
    // Numbers and dates cannot be wrapped: in a table's columns they stay as wide as they are.
    for (const char* style : {"Number", "Money", "Percent", "Date", "Calculated Number", "Calculated Date"})
        EXPECT_EQ(said(theme, std::string("Keyplan ") + style, &CellStyle::size), 10) << style;
    for (const CellStyle& style : light.styles) {
        const double usual = said(light, style.name, &CellStyle::size).value_or(10);
        const double size = said(theme, style.name, &CellStyle::size).value_or(10);
        EXPECT_GE(size, usual) << style.name;
        if (style.name.starts_with("Keyplan Page")) {
            EXPECT_EQ(size, usual) << style.name;
        }
    }
}

} // namespace
} // namespace keyplan::planning::layout
