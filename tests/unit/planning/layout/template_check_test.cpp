// Mistakes that show only when a template is laid out: refused with file, path and reason. The real ones have
// none.
#include "layouts.hpp"

#include "planning/layout/template_check.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::planning::layout {
namespace {

using nlohmann::json;
using tests::refusal;

const Themes& realThemes() {
    static const Themes themes = [] {
        Themes all;
        for (const std::string& id : tests::definitionIds("themes"))
            all.emplace(id, tests::realTheme(id));
        return all;
    }();
    return themes;
}

json good() {
    return json::parse(R"json({
        "id": "tiny", "label": "Tiny", "description": "One objective a page.", "theme": "light",
        "page": {"label": "Page", "page-style": "Keyplan Page", "columns": [90, 90],
                 "blocks": [{"heading": "Objectives", "section": "objectives", "rows": 2,
                             "headers": [{"span": 2, "text": "Objectives", "style": "Keyplan Page Header"}],
                             "lists": [{"at": 0, "span": 2, "where": "{objectives.due}>0", "lines": [{"height": 6, "pieces": [
                                 {"span": 2, "formula": "{@objective}&{@id}", "style": "Keyplan Page Top",
                                  "signals": [{"when": "{@due}=0", "style": "Keyplan Bad"}]}]}]}]}]},
        "sheets": [{"label": "Objectives", "sections": [{"section": "objectives", "shown": ["objective", "due"], "rows": 3,
                                                          "filled": [{"objective": "Survive", "status": "On track"}]}]},
                   {"label": "Forces", "sections": [{"section": "force-field", "explained": ["objective"]}]}]
    })json");
}

PlanTemplate check(const json& text, const Themes& themes = realThemes()) {
    return parseChecked("tiny.json", text.dump(), tests::realVocabulary(), themes, tests::realMessages());
}

struct Mistake {
    const char* name;
    void (*make)(json&);
    const char* path;
    const char* reason;
};

void PrintTo(const Mistake& mistake, std::ostream* stream) {
    *stream << mistake.name;
}

class TemplateCheck : public ::testing::TestWithParam<Mistake> {};

TEST_P(TemplateCheck, RefusesTheMistake) {
    ASSERT_NO_THROW(check(good()));
    json text = good();
    GetParam().make(text);
    const auto said = refusal([&] { check(text); });
    ASSERT_EQ(said.size(), 4U) << "not refused";
    EXPECT_EQ(said[0], "definition-invalid");
    EXPECT_EQ(said[1], "tiny.json");
    EXPECT_EQ(said[2], GetParam().path) << said[3];
    EXPECT_NE(said[3].find(GetParam().reason), std::string::npos) << said[3];
}

json& section(json& text) {
    return text["sheets"][0]["sections"][0];
}
json& list(json& text) {
    return text["page"]["blocks"][0]["lists"][0];
}
json& piece(json& text) {
    return list(text)["lines"][0]["pieces"][0];
}
const char* const piecePath = "/page/blocks/0/lists/0/lines/0/pieces/0";
const std::string signalPath = std::string(piecePath) + "/signals/0";
const std::string formulaPath = std::string(piecePath) + "/formula";
const std::string stylePath = std::string(piecePath) + "/style";

INSTANTIATE_TEST_SUITE_P(
    Of, TemplateCheck,
    ::testing::Values(
        Mistake{"AnIdThatIsNone", [](json& text) { text["id"] = "Tiny plan"; }, "/id", "is no id"},
        Mistake{"AnEmptyLabel", [](json& text) { text["label"] = " "; }, "/label", "must not be empty"},
        Mistake{"AnUnknownTheme", [](json& text) { text["theme"] = "neon"; }, "/theme",
                "no theme is called \"neon\""},
        Mistake{"AnUnknownStyle", [](json& text) { piece(text)["style"] = "Keyplan Purple"; },
                stylePath.c_str(), "has no style \"Keyplan Purple\""},
        Mistake{"AnUnknownStyleOfASignal", [](json& text) { piece(text)["signals"][0]["style"] = "Loud"; },
                "/page/blocks/0/lists/0/lines/0/pieces/0/signals/0/style", "has no style \"Loud\""},
        Mistake{"AnUnknownStyleOfAHeader",
                [](json& text) { text["page"]["blocks"][0]["headers"][0]["style"] = "Loud"; },
                "/page/blocks/0/headers/0/style", "Loud"},
        Mistake{"AnUnknownPageStyle", [](json& text) { text["page"]["page-style"] = "Poster"; },
                "/page/page-style", "has no page \"Poster\""},
        Mistake{"AnUnknownFieldInAFormula", [](json& text) { piece(text)["formula"] = "{@mood}"; },
                formulaPath.c_str(), "{@mood}"},
        Mistake{"ARowOfNoListInAFormula",
                [](json& text) {
                    text["page"]["blocks"][0]["lines"] = {{{"pieces", {{{"formula", "{@objective}"}}}}}};
                },
                "/page/blocks/0/lines/0/pieces/0/formula", "{@objective}"},
        Mistake{"AnUnknownSectionInACondition", [](json& text) { list(text)["where"] = "{weather.sun}>0"; },
                "/page/blocks/0/lists/0/where", "{weather.sun}"},
        Mistake{"AnUnknownFieldInASignal", [](json& text) { piece(text)["signals"][0]["when"] = "{@sun}"; },
                "/page/blocks/0/lists/0/lines/0/pieces/0/signals/0/when", "{@sun}"},
        Mistake{"AnEqualsSign", [](json& text) { piece(text)["formula"] = "={@objective}"; },
                formulaPath.c_str(), "without its equals sign"},
        Mistake{"APieceTooWide", [](json& text) { piece(text)["span"] = 3; }, piecePath,
                "spans 3 columns, but there is room for 2"},
        Mistake{"AListBeyondThePage", [](json& text) { list(text)["at"] = 1; }, "/page/blocks/0/lists/0",
                "reaches beyond"},
        Mistake{"APageWithoutColumns", [](json& text) { text["page"]["columns"] = json::array(); }, "/page",
                "needs columns"},
        Mistake{"NoSheets", [](json& text) { text["sheets"] = json::array(); }, "/", "needs a sheet"},
        Mistake{"ASheetWithoutSections", [](json& text) { text["sheets"][0]["sections"] = json::array(); },
                "/sheets/0", "needs a section"},
        Mistake{"TwoSheetsOfOneName", [](json& text) { text["sheets"][1]["label"] = "OBJECTIVES"; },
                "/sheets/1/label", "two sheets are called"},
        Mistake{"ASheetCalledLikeThePage", [](json& text) { text["sheets"][0]["label"] = "Page"; },
                "/sheets/0/label", "two sheets are called"},
        Mistake{"ASheetNameThatIsTooLong",
                [](json& text) { text["sheets"][0]["label"] = std::string(32, 'x'); }, "/sheets/0/label",
                "at most 31"},
        Mistake{"ASheetNameWithASlash", [](json& text) { text["sheets"][0]["label"] = "Goals/aims"; },
                "/sheets/0/label", "[ ] * ?"},
        Mistake{"ASheetCalledLikeAHiddenOne",
                [](json& text) { text["sheets"][0]["label"] = "Keyplan memory"; }, "/sheets/0/label",
                "hidden sheets"},
        Mistake{"AFieldShownTwice", [](json& text) { section(text)["shown"].push_back("due"); },
                "/sheets/0/sections/0/shown/2", "stands there twice"},
        Mistake{"ACalculatedFieldFilledIn",
                [](json& text) { section(text)["filled"][0]["verdict"] = "Good"; },
                "/sheets/0/sections/0/filled/0/verdict", "is calculated"},
        Mistake{"AnUnknownChoiceFilledIn", [](json& text) { section(text)["filled"][0]["status"] = "Fine"; },
                "/sheets/0/sections/0/filled/0/status", "none of its choices"},
        Mistake{
            "ACardFilledIn",
            [](json& text) {
                text["sheets"][1]["sections"][0] = {{"section", "account"}, {"filled", {{{"name", "Acme"}}}}};
            },
            "/sheets/1/sections/0/filled/0", "a card has no rows"}),
    [](const auto& mistake) { return mistake.param.name; });

TEST(TemplateCheck, RefusesAThemeThatLacksWhatTheLayoutNeeds) {
    Themes themes = realThemes();
    auto& styles = themes.at("light").styles;
    styles.erase(std::remove_if(styles.begin(), styles.end(),
                                [](const CellStyle& style) { return style.name == "Keyplan Anchor"; }),
                 styles.end());
    const auto said = refusal([&] { check(good(), themes); });
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[2], "/theme");
    EXPECT_NE(said[3].find("lacks the style \"Keyplan Anchor\""), std::string::npos) << said[3];
}

TEST(TemplateCheck, CountsLettersOfSheetNamesAsOtherOfficesDo) {
    std::string umlauts;
    std::string smiles;
    for (int i = 0; i < 31; ++i)
        umlauts += "ä";
    for (int i = 0; i < 16; ++i)
        smiles += "\xF0\x9F\x99\x82";
    EXPECT_EQ(mistakeInSheetName(umlauts), "");
    EXPECT_NE(mistakeInSheetName(umlauts + "x"), "");
    EXPECT_NE(mistakeInSheetName(smiles), "");
    EXPECT_NE(mistakeInSheetName("two\nlines"), "");
    EXPECT_NE(mistakeInSheetName(" "), "");
    EXPECT_NE(mistakeInSheetName("'quoted'"), "");
    EXPECT_EQ(mistakeInSheetName("What's next"), "");
}

TEST(TemplateFiles, HaveNoMistake) {
    for (const std::string& id : tests::definitionIds("templates")) {
        const auto said = refusal([&] {
            parseChecked(id, tests::readText(tests::projectFile("calc-templates/templates/" + id + ".json")),
                         tests::realVocabulary(), realThemes(), tests::realMessages());
        });
        EXPECT_EQ(said, std::vector<std::string>{}) << id;
    }
}

TEST(OwnDefinitions, OfTheGuideHaveNoMistake) {
    std::vector<std::string> examples;
    const std::string guide = tests::readText(tests::projectFile("CONTRIBUTING.md"));
    const std::string fence = "```json\n";
    for (std::size_t at = guide.find(fence); at != std::string::npos; at = guide.find(fence, at)) {
        at += fence.size();
        examples.push_back(guide.substr(at, guide.find("```", at) - at));
    }
    ASSERT_EQ(examples.size(), 2U);
    std::vector<PlanError> mistakes;
    const Vocabulary vocabulary =
        Vocabulary::parse(tests::sectionFiles(), {{"own.json", examples[0]}}, mistakes);
    ASSERT_TRUE(mistakes.empty()) << mistakes.front().arguments().back();
    EXPECT_NO_THROW(checkSectionStyles("own.json", examples[0], realThemes()));
    const auto said = refusal(
        [&] { parseChecked("own-plan.json", examples[1], vocabulary, realThemes(), tests::realMessages()); });
    EXPECT_EQ(said, std::vector<std::string>{});
}

TEST(SectionFiles, NameStylesThatEveryThemeHas) {
    for (const auto& [file, text] : tests::sectionFiles())
        EXPECT_NO_THROW(checkSectionStyles(file, text, realThemes())) << file;
    const auto said = refusal([] {
        checkSectionStyles("loud.json", R"({"fields": [{"signals": [{"when": "1", "style": "Loud"}]}]})",
                           realThemes());
    });
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[2], "/fields/0/signals/0/style");
}

} // namespace
} // namespace keyplan::planning::layout
