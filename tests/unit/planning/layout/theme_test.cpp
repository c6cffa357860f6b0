// Theme files: the real ones are read, one builds on another, and mistakes are refused with their file, path
// and reason.
#include "layouts.hpp"

#include "planning/layout/paper.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning::layout {
namespace {

using tests::refusal;

using Files = std::vector<std::pair<std::string, std::string>>;

std::string theme(const std::string& styles, const std::string& pages = "{}") {
    return R"({"id": "t", "label": "T", "styles": )" + styles + R"(, "pages": )" + pages + "}";
}

/// A theme that builds on another; `more` goes on after the base.
std::string built(const std::string& id, const std::string& base, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "label": "Built", "base": ")" + base + "\"" + more + "}";
}

void expectRefusal(const Files& files, const std::string& file, const std::string& path,
                   const std::string& reason = "") {
    const auto why = refusal([&] { Theme::parse(files); });
    ASSERT_EQ(why.size(), 4U) << "not refused: " << files.back().second;
    EXPECT_EQ(why[0], "definition-invalid");
    EXPECT_EQ(why[1], file);
    EXPECT_EQ(why[2], path) << why[3];
    EXPECT_NE(why[3].find(reason), std::string::npos) << why[3];
}

TEST(Theme, ReadsStylesAndPages) {
    const Theme read =
        Theme::parse({{"t.json", theme(R"({"A": {"size": 9, "colour": "#0F5C6E"},
                                           "B": {"parent": "A", "bold": true, "underline": true,
                                                 "bottom": {"colour": "#D0D7DB"}},
                                           "Keyplan Footer": {}})",
                                       R"({"P": {"landscape": true, "footer": true}, "Q": {}})")}})
            .at(0);
    ASSERT_TRUE(read.find("B"));
    EXPECT_EQ(read.find("A")->parent, "Default");
    EXPECT_EQ(read.find("A")->colour, 0x0F5C6E);
    EXPECT_EQ(read.find("A")->underline, std::nullopt);
    EXPECT_EQ(read.find("B")->underline, true);
    EXPECT_EQ(read.find("B")->bottom->width, 0.25);
    EXPECT_EQ(read.find("C"), nullptr);
    ASSERT_EQ(read.pages.size(), 2U);
    EXPECT_TRUE(read.pages[0].landscape);
    EXPECT_TRUE(read.pages[0].footer);
    EXPECT_FALSE(read.pages[1].footer);
}

TEST(Theme, SaysOnlyWhatDiffersFromItsBase) {
    const std::string base = theme(
        R"({"A": {"size": 9, "colour": "#0F5C6E"}, "B": {"parent": "A", "bottom": {"colour": "#D0D7DB"}}})",
        R"({"P": {"landscape": true, "margin": 10}})");
    const std::string above = built("u", "t", R"(, "styles": {"C": {"parent": "B"}, "A": {"size": 11}},
                                                   "pages": {"P": {"margin": 15}, "Q": {}})");
    // In whatever order the files come.
    const std::vector<Theme> themes =
        Theme::parse({{"v.json", built("v", "u", R"(, "styles": {"B": {"italic": true}})")},
                      {"u.json", above},
                      {"t.json", base}});
    ASSERT_EQ(themes.size(), 3U);
    const Theme& most = themes[0];
    EXPECT_EQ(most.id, "v");
    EXPECT_EQ(most.label, "Built");
    EXPECT_EQ(most.find("A")->size, 11);
    EXPECT_EQ(most.find("A")->colour, 0x0F5C6E);
    EXPECT_EQ(most.find("B")->parent, "A");
    EXPECT_EQ(most.find("B")->italic, true);
    EXPECT_EQ(most.find("B")->bottom->colour, 0xD0D7DB);
    EXPECT_EQ(most.find("C")->parent, "B");
    ASSERT_EQ(most.pages.size(), 2U);
    EXPECT_EQ(most.pages[0].margin, 15);
    EXPECT_TRUE(most.pages[0].landscape);
    EXPECT_EQ(themes[1].find("B")->italic, std::nullopt);
    EXPECT_EQ(themes[2].find("A")->size, 9);
    EXPECT_EQ(themes[2].find("C"), nullptr);
}

TEST(Theme, RefusesMistakes) {
    const auto expect = [](const std::string& text, const char* path) {
        expectRefusal({{"t.json", text}}, "t.json", path);
    };
    expect(theme(R"({"A": {"colour": "teal"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"colour": "#0F5C6"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"colour": "#0F5C6G"}})"), "/styles/A/colour");
    expect(theme(R"({"A": {"parent": "B"}, "B": {}})"), "/styles/A");
    expect(theme(R"({"A": {"parent": "A"}})"), "/styles/A");
    expect(theme(R"({"A": {"weight": 3}})"), "/styles/A");
    expect(theme(R"({"A": {"horizontal": "middle"}})"), "/styles/A/horizontal");
    expect(theme("{}", R"({"P": {"size": "A4"}})"), "/pages/P");
    expect(theme("{}", R"({"P": {"footer": true}})"), "/pages/P");
    expect(R"({"id": "t", "label": "T", "styles": {}})", "/");
    expect(R"({"id": "t", "label": "T", "pages": {}})", "/");
}

TEST(Theme, RefusesABaseThatIsNoneOrItself) {
    const std::string base = theme(R"({"A": {}, "B": {"parent": "A"}})");
    expectRefusal({{"t.json", base}, {"u.json", built("u", "dark")}}, "u.json", "/base", "\"dark\"");
    expectRefusal({{"u.json", built("u", "u")}}, "u.json", "/base", "build on itself");
    expectRefusal({{"u.json", built("u", "v")}, {"v.json", built("v", "u")}}, "v.json", "/base",
                  "build on itself");
    expectRefusal({{"t.json", base}, {"copy.json", base}}, "copy.json", "/id", "another theme");
}

TEST(Theme, RefusesMistakesOverABase) {
    const std::string base = theme(R"({"A": {}, "B": {"parent": "A"}})");
    const auto expect = [&](const std::string& more, const char* path) {
        expectRefusal({{"t.json", base}, {"u.json", built("u", "t", more)}}, "u.json", path);
    };
    expect(R"(, "styles": {"A": {"parent": "B"}})", "/styles/A");
    expect(R"(, "styles": {"C": {"parent": "D"}})", "/styles/C");
    expect(R"(, "styles": {"A": {"size": "big"}})", "/styles/A/size");
    expect(R"(, "pages": {"P": {"paper": "A4"}})", "/pages/P");
    expect(R"(, "colour": "red")", "/");
}

TEST(Paper, IsKnownByItsName) {
    ASSERT_NE(paperNamed("A4"), nullptr);
    EXPECT_EQ(paperNamed("A4")->width, 210);
    EXPECT_EQ(paperNamed("A4")->height, 297);
    ASSERT_NE(paperNamed("Letter"), nullptr);
    EXPECT_EQ(paperNamed("Letter")->width, 215.9);
    EXPECT_EQ(paperNamed("Letter")->height, 279.4);
    EXPECT_EQ(paperNamed("letter"), nullptr);
    EXPECT_EQ(paperNamed(""), nullptr);
}

TEST(ThemeFiles, AreReadAndNamedAfterTheirIds) {
    for (const std::string& id : tests::definitionIds("themes"))
        EXPECT_EQ(tests::realTheme(id).id, id);
}

TEST(ThemeFiles, KnowTheSameStylesAndPages) {
    for (const Theme& theme : tests::realThemes()) {
        for (const CellStyle& style : tests::realTheme("light").styles)
            EXPECT_TRUE(theme.find(style.name)) << theme.id << " " << style.name;
        for (const PageStyle& page : theme.pages) {
            EXPECT_EQ(page.width, templatePaper.width) << theme.id << " " << page.name;
            EXPECT_EQ(page.height, templatePaper.height) << theme.id << " " << page.name;
            // Pages that a template measures have no room for a footer.
            EXPECT_EQ(page.footer, page.name == "Keyplan Sheet" || page.name == "Keyplan Start")
                << theme.id << " " << page.name;
        }
    }
}

} // namespace
} // namespace keyplan::planning::layout
