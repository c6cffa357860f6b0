// The help: well-formed pages that lead only to each other, pictures that show what the examples say.
#include "tools/catalogue/example.hpp"
#include "tools/catalogue/help.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace keyplan::catalogue {

namespace {

const std::filesystem::path folder = KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue";

File fileAt(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return {path.filename().string(), text.str()};
}

Functions realFunctions() {
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "families"))
        files.push_back(fileAt(entry.path()));
    std::sort(files.begin(), files.end());
    return parseCatalogue(files);
}

std::map<std::string, std::string> realPages() {
    const auto functions = realFunctions();
    return helpPages(functions, parseTasks(fileAt(folder / "tasks.json"), functions));
}

// What is wrong with the elements of a page, "" when each one is closed in its place.
std::string flaw(const std::string& page) {
    const std::set<std::string> alone{"!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        if (page.compare(at, 4, "<!--") == 0)
            continue;
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos)
            return "an element that does not end";
        const std::string inner = page.substr(at + 1, end - at - 1);
        if (inner.find('<') != std::string::npos)
            return "a < inside <" + inner;
        const std::string name = inner.substr(0, inner.find_first_of(" /", 1));
        if (inner.starts_with("/")) {
            if (open.empty() || "/" + open.back() != inner)
                return "<" + inner + "> closes " + (open.empty() ? "nothing" : open.back());
            open.pop_back();
        } else if (!inner.ends_with("/") && !alone.contains(name)) {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : open.back() + " stays open";
}

std::set<std::string> matches(const std::string& text, const std::string& expression) {
    const std::regex pattern(expression);
    std::set<std::string> found;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator();
         ++at)
        found.insert((*at)[1]);
    return found;
}

Example example(const std::string& formula, std::vector<std::vector<nlohmann::json>> cells,
                std::vector<std::vector<nlohmann::json>> results) {
    return {{{"en", "An example."}}, std::move(cells), formula, std::move(results)};
}

} // namespace

TEST(Help, FlawsAreSeen) {
    EXPECT_EQ(flaw("<!DOCTYPE html><a><b/><c d=\"e\">f</c></a>"), "");
    for (const char* page : {"<a>", "<a></b>", "</a>", "<a", "<a <b></a>", "<a><b></a></b>"})
        EXPECT_NE(flaw(page), "") << page;
}

TEST(Help, PagesAreWellFormed) {
    for (const auto& [name, text] : realPages())
        if (name.ends_with(".html")) {
            EXPECT_EQ(flaw(text), "") << name;
        }
}

TEST(Help, LinksLeadSomewhere) {
    const auto pages = realPages();
    for (const auto& [name, text] : pages)
        for (const auto& link : matches(text, "href=\"([^\"]*)\"")) {
            const auto hash = std::min(link.find('#'), link.size());
            const std::string file = hash == 0 ? name : link.substr(0, hash);
            ASSERT_TRUE(pages.contains(file)) << name << " leads to " << link;
            if (hash < link.size()) {
                EXPECT_NE(pages.at(file).find("id=\"" + link.substr(hash + 1) + "\""), std::string::npos)
                    << name << " leads to " << link;
            }
        }
}

TEST(Help, ClassesAndColoursAreStyled) {
    const auto pages = realPages();
    const std::string& style = pages.at("functions.css");
    for (const auto& [name, text] : pages)
        for (const auto& list : matches(text, "class=\"([^\"]*)\""))
            for (const auto& one : matches(list + " ", "([^ ]+) "))
                EXPECT_NE(style.find("." + one), std::string::npos) << name << ": " << one;
    for (const auto& variable : matches(style, "var\\((--[a-z0-9]+)\\)"))
        EXPECT_EQ(matches(style, "(" + variable + "): ").size(), 1U) << variable;
}

TEST(Help, EveryPageSaysEverything) {
    const auto pages = realPages();
    for (const auto& function : realFunctions()) {
        const std::string& page = pages.at(pageName(function) + ".html");
        std::vector<std::string> texts{in(function.description, "en"), signature(function),
                                       in(function.result, "en"), in(function.source, "en")};
        for (const auto& argument : function.arguments)
            texts.push_back(in(argument.description, "en"));
        for (const auto& note : function.notes)
            texts.push_back(in(note, "en"));
        for (const auto& [code, when] : function.errors)
            texts.push_back(in(when, "en"));
        for (const auto& shownExample : function.examples)
            texts.push_back(in(shownExample.description, "en"));
        for (const auto& text : texts)
            EXPECT_NE(page.find(escaped(text)), std::string::npos) << function.name << ": " << text;
        EXPECT_NE(page.find("functions.html#task-"), std::string::npos) << function.name;
        const auto opened = matches(page, "(<table class=\"sheet\">)");
        EXPECT_FALSE(opened.empty()) << function.name;
    }
}

TEST(Help, ArgumentsAreSentences) {
    for (const auto& function : realFunctions())
        for (const auto& argument : function.arguments) {
            const auto& text = in(argument.description, "en");
            EXPECT_TRUE(text.ends_with('.') || text.ends_with('?')) << function.name << ": " << text;
            EXPECT_NE(text, in(argument.label, "en")) << function.name;
        }
}

TEST(Help, TheWizardSaysWhatIsOptional) {
    const auto functions = realFunctions();
    const std::string registry = addInRegistry(functions);
    for (const auto& function : functions)
        for (const auto& argument : function.arguments) {
            const auto start = registry.find("oor:name=\"" + function.method + "\"");
            const auto at = registry.find("oor:name=\"" + argument.name + "\"", start);
            const std::string node = registry.substr(at, registry.find("</node>", at) - at);
            EXPECT_EQ(node.find("ptional") != std::string::npos,
                      argument.optional ||
                          in(argument.description, "en").find("ptional") != std::string::npos)
                << function.name << ": " << argument.name;
        }
}

TEST(Examples, ResultsStandBesideTheirData) {
    EXPECT_EQ(resultRow(example("=F.G(A2:A4)", {{"Head"}, {1}, {2}, {3}}, {{1}, {2}, {3}})), 1U);
    EXPECT_EQ(resultRow(example("=F.G(A1;B3:B4)", {}, {{1}, {2}})), 2U);
    EXPECT_EQ(resultRow(example("=F.G(3)", {}, {{1}})), 0U);
    EXPECT_EQ(resultRow(example("=F.G(A2:B4)", {}, {{1}})), 1U);
}

TEST(Examples, BlankCellsAroundTheDataAreNotShown) {
    const auto blank = dataSize(example("=F.G(3)", {{""}}, {{1}}));
    EXPECT_EQ(blank.columns, 0U);
    EXPECT_EQ(blank.rows, 0U);
    const auto read = dataSize(example("=F.G(A1:B3)", {{1, ""}, {"", ""}}, {{1}}));
    EXPECT_EQ(read.columns, 2U);
    EXPECT_EQ(read.rows, 3U);
}

TEST(Examples, ValuesAreShownAsCalcDoes) {
    EXPECT_EQ(shown(0.1), "0.1");
    EXPECT_EQ(shown(2), "2");
    EXPECT_EQ(shown(1250000), "1250000");
    EXPECT_EQ(shown(1.0 / 3), "0.3333333333");
    EXPECT_EQ(shown("Driver"), "Driver");
    EXPECT_EQ(shown({{"error", "#N/A"}}), "#N/A");
    EXPECT_EQ(shown({{"date", "2026-03-09"}}), "9 Mar 2026");
}

TEST(Pictures, ShowFormulaDataAndResultInPlace) {
    const std::string picture =
        examplePicture(example("=F.G(A1:A2;\"A1\")", {{5}, {"x<y"}}, {{1, {{"error", "#N/A"}}}}));
    EXPECT_NE(picture.find("<span class=\"place\">B1:C1</span>"), std::string::npos) << picture;
    EXPECT_NE(picture.find("<span class=\"range1\">A1:A2</span>"), std::string::npos) << picture;
    EXPECT_NE(picture.find("<td class=\"number range1\">5</td><td class=\"result number\">1</td>"
                           "<td class=\"result error\">#N/A</td>"),
              std::string::npos)
        << picture;
    EXPECT_NE(picture.find("<td class=\"range1\">x&lt;y</td>"), std::string::npos) << picture;
    EXPECT_NE(picture.find("type it in B1"), std::string::npos) << picture;
}

TEST(Formulas, FallIntoTheirParts) {
    std::string whole;
    std::vector<std::string> references;
    for (const auto& part : formulaParts("=IF(A1:$B$2;\"A3\"\"B4\";LOG10(AA10)*1E5;TRUE)")) {
        whole += part.text;
        if (part.kind == FormulaPart::Kind::Reference)
            references.push_back(part.text);
    }
    EXPECT_EQ(whole, "=IF(A1:$B$2;\"A3\"\"B4\";LOG10(AA10)*1E5;TRUE)");
    EXPECT_EQ(references, (std::vector<std::string>{"A1", "AA10"}));
    EXPECT_EQ(rangeName({0, 0, 0, 0}), "A1");
    EXPECT_EQ(rangeName({25, 8, 26, 9}), "Z9:AA10");
    EXPECT_EQ(columnName(701), "ZZ");
    EXPECT_EQ(columnName(702), "AAA");
}

} // namespace keyplan::catalogue
