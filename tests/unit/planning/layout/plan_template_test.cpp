// Template files: the real ones are read, and every mistake is refused with its file, path and reason.
#include "layouts.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::planning::layout {
namespace {

using nlohmann::json;
using tests::refusal;

json good() {
    return json::parse(R"json({
        "id": "tiny", "label": "Tiny", "description": "One objective a page.", "theme": "light",
        "page": {"label": "Page", "page-style": "Keyplan Page", "columns": [90, 90],
                 "blocks": [{"heading": "Objectives", "section": "objectives", "rows": 2,
                             "lists": [{"at": 0, "span": 2, "lines": [{"height": 6, "pieces": [
                                 {"span": 2, "formula": "{@objective}", "signals": [{"when": "{@due}=0", "style": "Keyplan Bad"}]}]}]}]}]},
        "sheets": [{"label": "Objectives", "sections": [{"section": "objectives", "shown": ["objective", "due"], "rows": 3,
                                                          "filled": [{"objective": "Survive"}]}]},
                   {"label": "Forces", "sections": [{"section": "force-field", "explained": ["objective"]}]}]
    })json");
}

PlanTemplate parse(const json& text) {
    return PlanTemplate::parse("tiny.json", text.dump(), tests::realVocabulary());
}

TEST(PlanTemplate, SaysWhatTheFileSays) {
    const PlanTemplate made = parse(good());
    EXPECT_EQ(made.id, "tiny");
    EXPECT_EQ(made.version, 1);
    EXPECT_EQ(made.minutes, 60);
    EXPECT_EQ(made.order, 1000);
    ASSERT_EQ(made.sheets.size(), 2U);
    const ShownSection& objectives = made.sheets[0].sections[0];
    EXPECT_EQ(objectives.shown, (std::vector<std::string>{"objective", "due"}));
    EXPECT_EQ(objectives.rows, 3);
    EXPECT_EQ(objectives.filled.front().at("objective"), "Survive");
    EXPECT_EQ(made.sheets[1].sections[0].rows, 12);
    ASSERT_TRUE(made.page);
    EXPECT_EQ(made.page->columns, (std::vector<double>{90, 90}));
    EXPECT_EQ(made.page->blocks[0].lists[0].lines[0].pieces[0].signals[0].second, "Keyplan Bad");
}

TEST(PlanTemplate, HasItsPlaceInTheList) {
    json text = good();
    text["order"] = 20;
    EXPECT_EQ(parse(text).order, 20);
}

struct Mistake {
    const char* name;
    std::function<void(json&)> make;
    const char* path;
    const char* reason; // a part of it
};

void PrintTo(const Mistake& mistake, std::ostream* stream) {
    *stream << mistake.name;
}

class PlanTemplateRefuses : public ::testing::TestWithParam<Mistake> {};

TEST_P(PlanTemplateRefuses, TheMistake) {
    json text = good();
    GetParam().make(text);
    const auto said = refusal([&] { parse(text); });
    ASSERT_EQ(said.size(), 4U) << "not refused";
    EXPECT_EQ(said[0], "definition-invalid");
    EXPECT_EQ(said[1], "tiny.json");
    EXPECT_EQ(said[2], GetParam().path);
    EXPECT_NE(said[3].find(GetParam().reason), std::string::npos) << said[3];
}

json& section(json& text) {
    return text["sheets"][0]["sections"][0];
}
json& piece(json& text) {
    return text["page"]["blocks"][0]["lists"][0]["lines"][0]["pieces"][0];
}

INSTANTIATE_TEST_SUITE_P(
    Parser, PlanTemplateRefuses,
    ::testing::Values(
        Mistake{"AnUnknownSection", [](json& text) { section(text)["section"] = "weather"; },
                "/sheets/0/sections/0", "no section is called \"weather\""},
        Mistake{"ASectionTwice",
                [](json& text) {
                    text["sheets"][1]["sections"][0] = {{"section", "objectives"}};
                },
                "/sheets/1/sections/0", "stands in the template twice"},
        Mistake{"AnUnknownShownField", [](json& text) { section(text)["shown"].push_back("mood"); },
                "/sheets/0/sections/0", "has no field \"mood\""},
        Mistake{"AnUnknownFilledField", [](json& text) { section(text)["filled"][0]["mood"] = "high"; },
                "/sheets/0/sections/0/filled/0", "has no field \"mood\""},
        Mistake{"AnExplainedText", [](json& text) { section(text)["explained"] = {"objective"}; },
                "/sheets/0/sections/0", "refers to no one section"},
        Mistake{"AnUnknownMember", [](json& text) { text["colour"] = "red"; }, "/", "colour"},
        Mistake{"AnUnknownMemberOfASection", [](json& text) { section(text)["colour"] = "red"; },
                "/sheets/0/sections/0", "colour"},
        Mistake{"AnUnknownMemberOfAPiece", [](json& text) { piece(text)["colour"] = "red"; },
                "/page/blocks/0/lists/0/lines/0/pieces/0", "colour"},
        Mistake{"AMissingLabel", [](json& text) { text.erase("label"); }, "/", "\"label\" is missing"},
        Mistake{"RowsAsText", [](json& text) { section(text)["rows"] = "three"; },
                "/sheets/0/sections/0/rows", ""},
        Mistake{"AnOrderBelowZero", [](json& text) { text["order"] = -1; }, "/order", "whole number"},
        Mistake{"HalfARow", [](json& text) { section(text)["rows"] = 2.5; }, "/sheets/0/sections/0/rows",
                "whole number"},
        Mistake{"RowsBelowZero", [](json& text) { section(text)["rows"] = -1; }, "/sheets/0/sections/0/rows",
                "whole number"},
        Mistake{"SheetsThatAreNoList", [](json& text) { text["sheets"] = json::object(); }, "/sheets",
                "list"},
        Mistake{"ListsOfNoSection", [](json& text) { text["page"]["blocks"][0].erase("section"); },
                "/page/blocks/0", "lists need the section"},
        Mistake{"ABlockOfAnUnknownSection",
                [](json& text) { text["page"]["blocks"][0]["section"] = "weather"; }, "/page/blocks/0",
                "weather"}),
    [](const auto& mistake) { return mistake.param.name; });

TEST(PlanTemplate, RefusesTextThatIsNoJson) {
    const auto said = refusal([] { PlanTemplate::parse("x.json", "{\"id\": ", tests::realVocabulary()); });
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[1], "x.json");
}

TEST(TemplateFiles, AreReadAndNamedAfterTheirIds) {
    const auto ids = tests::definitionIds("templates");
    ASSERT_FALSE(ids.empty());
    for (const std::string& id : ids) {
        const PlanTemplate made = tests::realTemplate(id);
        EXPECT_EQ(made.id, id);
        EXPECT_NO_THROW(tests::realTheme(made.theme)) << id;
        if (!made.sample.empty()) {
            EXPECT_FALSE(
                tests::readText(tests::projectFile("calc-templates/samples/" + made.sample + ".json"))
                    .empty())
                << id;
        }
    }
}

} // namespace
} // namespace keyplan::planning::layout
