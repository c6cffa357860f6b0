// Theme files: the real ones are read, and mistakes are refused with their file, path and reason.
#include "layouts.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning::layout {
namespace {

using tests::refusal;

std::string theme(const std::string& styles, const std::string& pages = "{}") {
    return R"({"id": "t", "label": "T", "styles": )" + styles + R"(, "pages": )" + pages + "}";
}

std::vector<std::string> said(const std::string& text) {
    return refusal([&] { Theme::parse("t.json", text); });
}

TEST(Theme, ReadsStylesAndPages) {
    const Theme read = Theme::parse(
        "t.json", theme(R"({"A": {"size": 9, "colour": "#0F5C6E"}, "B": {"parent": "A", "bold": true,
                            "bottom": {"colour": "#D0D7DB"}}})",
                        R"({"P": {"landscape": true}})"));
    ASSERT_TRUE(read.find("B"));
    EXPECT_EQ(read.find("A")->parent, "Default");
    EXPECT_EQ(read.find("A")->colour, 0x0F5C6E);
    EXPECT_EQ(read.find("B")->bottom->width, 0.25);
    EXPECT_EQ(read.find("C"), nullptr);
    EXPECT_TRUE(read.pages.front().landscape);
}

TEST(Theme, RefusesMistakes) {
    const auto expect = [](const std::string& text, const char* path) {
        const auto why = said(text);
        ASSERT_EQ(why.size(), 4U) << text;
        EXPECT_EQ(why[0], "definition-invalid");
        EXPECT_EQ(why[1], "t.json");
        EXPECT_EQ(why[2], path) << why[3];
    };
    expect(theme(R"({"A": {"colour": "teal"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"colour": "#0F5C6"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"colour": "#0F5C6G"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"parent": "B"}, "B": {}})"), "/styles/A");
    expect(theme(R"({"A": {"parent": "A"}})"), "/styles/A");
    expect(theme(R"({"A": {"weight": 3}})"), "/styles/A");
    expect(theme(R"({"A": {"horizontal": "middle"}})"), "/styles/A/horizontal");
    expect(theme("{}", R"({"P": {"size": "A4"}})"), "/pages/P");
}

TEST(ThemeFiles, AreReadAndNamedAfterTheirIds) {
    for (const std::string& id : tests::definitionIds("themes"))
        EXPECT_EQ(tests::realTheme(id).id, id);
}

} // namespace
} // namespace keyplan::planning::layout
