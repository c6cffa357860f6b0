// The function catalogue: what it accepts, and everything it must refuse, each with a sentence that says
// where.
#include "tools/catalogue/catalogue.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include <gtest/gtest.h>

namespace keyplan::catalogue {

namespace {

using nlohmann::json;

json smallCatalogue() {
    return json::parse(R"json({
      "family": {"en": "Test"},
      "functions": [{
        "name": "TEST.SUM", "method": "testSum", "description": {"en": "Adds.", "de": "Addiert."},
        "arguments": [
          {"name": "first", "type": "numbers", "label": {"en": "first"}, "description": {"en": "One."}},
          {"name": "second", "type": "number", "optional": true, "label": {"en": "second"}, "description": {"en": "Two."}}
        ],
        "result": {"type": "number", "description": {"en": "The sum."}},
        "notes": [{"en": "A note."}],
        "errors": [{"code": "#N/A", "when": {"en": "there is nothing"}}],
        "source": {"en": "Keyplan"}, "see-also": [],
        "examples": [{"description": {"en": "Two numbers."}, "cells": [[1, 2], ["", "text"]],
                      "formula": "=TEST.SUM(A1:B1)", "result": 3}]
}]
})json");
}

const json shippedSum = json::parse(R"({"testSum": {"name": "TEST.SUM", "result": "number", "arguments": [
    {"name": "first", "type": "numbers"}, {"name": "second", "type": "number", "optional": true}]}})");

std::vector<FunctionEntry> parse(const json& catalogue) {
    return parseCatalogue({{"test.json", catalogue.dump()}});
}

// The sentence with which `act` is refused, "" when it is not.
std::string refusal(const std::function<void()>& act) {
    try {
        act();
        return "";
    } catch (const CatalogueError& error) {
        return error.what();
    }
}

// The sentence for the small catalogue with one change to its function.
std::string refusalAfter(const std::function<void(json&)>& change) {
    json catalogue = smallCatalogue();
    change(catalogue["functions"][0]);
    return refusal([&] { parse(catalogue); });
}

std::string shippedRefusal(const std::function<void(json&)>& change) {
    json catalogue = smallCatalogue();
    change(catalogue["functions"]);
    return refusal([&] { refuseChangesToShipped(parse(catalogue), {"shipped.json", shippedSum.dump()}); });
}

std::string fileText(const std::filesystem::path& path) {
    std::ifstream stream(path);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

} // namespace

TEST(Catalogue, ReadsAnEntry) {
    const auto functions = parse(smallCatalogue());
    ASSERT_EQ(functions.size(), 1U);
    const auto& sum = functions.front();
    EXPECT_EQ(sum.name, "TEST.SUM");
    EXPECT_EQ(in(sum.description, "de"), "Addiert.");
    EXPECT_EQ(in(sum.description, "fr"), "Adds.");
    ASSERT_EQ(sum.arguments.size(), 2U);
    EXPECT_EQ(sum.arguments[0].type, ArgumentType::Numbers);
    EXPECT_TRUE(sum.arguments[1].optional);
    EXPECT_EQ(signature(sum), "TEST.SUM(first [; second])");
    EXPECT_EQ(sum.examples.front().results, (std::vector<std::vector<json>>{{3}}));
}

TEST(Catalogue, TheRealOneIsAccepted) {
    const std::filesystem::path folder = KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue";
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "families"))
        files.emplace_back(entry.path().filename().string(), fileText(entry.path()));
    const auto functions = parseCatalogue(files);
    EXPECT_GE(functions.size(), 9U);
    EXPECT_NO_THROW(refuseBuiltIns(functions, fileText(folder / "built_in_names.txt")));
    EXPECT_NO_THROW(refuseChangesToShipped(functions, {"shipped.json", fileText(folder / "shipped.json")}));
}

TEST(Catalogue, TextsNeedEnglish) {
    const std::string sentence = "lacks its English text, \"en\"";
    const json german{{"de", "Nur Deutsch"}};
    EXPECT_EQ(refusalAfter([&](json& entry) { entry["description"] = german; }),
              "test.json: /functions/0/description: " + sentence);
    EXPECT_EQ(refusalAfter([&](json& entry) { entry["arguments"][1]["description"] = german; }),
              "test.json: /functions/0/arguments/1/description: " + sentence);
    EXPECT_EQ(refusalAfter([&](json& entry) { entry["examples"][0]["description"] = german; }),
              "test.json: /functions/0/examples/0/description: " + sentence);
    EXPECT_EQ(refusalAfter([&](json& entry) { entry["errors"][0]["when"] = german; }),
              "test.json: /functions/0/errors/0/when: " + sentence);
    EXPECT_EQ(refusalAfter([&](json& entry) { entry["source"]["en"] = "  "; }),
              "test.json: /functions/0/source/en: must not be blank");
}

TEST(Catalogue, EveryMemberIsNeededAndNoOtherIsKnown) {
    const json whole = smallCatalogue();
    for (const auto& member : whole["functions"][0].items())
        EXPECT_EQ(refusalAfter([&](json& entry) { entry.erase(member.key()); }),
                  "test.json: /functions/0: \"" + member.key() + "\" is missing");
    EXPECT_EQ(refusalAfter([](json& entry) { entry["descripton"] = "x"; }),
              "test.json: /functions/0: \"descripton\" is not known here");
}

TEST(Catalogue, NamesFollowTheRules) {
    for (const char* name : {"SUM", "Test.SUM", "TEST.", ".SUM", "TEST.SUM.X", "TEST SUM", "TEST.SUM2"})
        EXPECT_NE(refusalAfter([&](json& entry) { entry["name"] = name; }), "") << name;
    for (const char* method : {"testSums", "TestSum", "test_sum", ""})
        EXPECT_NE(refusalAfter([&](json& entry) { entry["method"] = method; }), "") << method;
}

TEST(Catalogue, ArgumentsFollowTheRules) {
    EXPECT_EQ(refusalAfter([](json& entry) { entry["arguments"][0]["type"] = "numbrs"; }),
              "test.json: /functions/0/arguments/0/type: \"numbrs\" is no type of argument");
    EXPECT_EQ(refusalAfter([](json& entry) {
                  entry["arguments"][0]["optional"] = true;
                  entry["arguments"][1].erase("optional");
              }),
              "test.json: /functions/0/arguments/1: a needed argument stands behind an optional one");
    EXPECT_EQ(refusalAfter([](json& entry) { entry["arguments"][1]["name"] = "First"; }),
              "test.json: /functions/0/arguments/1/name: must be camelCase letters and digits");
    EXPECT_EQ(refusalAfter([](json& entry) { entry["arguments"][1]["name"] = "first"; }),
              "test.json: /functions/0/arguments/1: the argument \"first\" is there twice");
    EXPECT_EQ(refusalAfter([](json& entry) { entry["arguments"][1]["type"] = "table"; }),
              "test.json: /functions/0/arguments/1/optional: table cannot be optional");
    for (const char* type : {"today", "tables"})
        EXPECT_EQ(refusalAfter([&](json& entry) { entry["arguments"][1]["type"] = type; }),
                  "test.json: /functions/0/arguments/1/optional: goes without saying for " +
                      std::string(type));
    EXPECT_EQ(refusalAfter([](json& entry) {
                  auto last = entry["arguments"][1];
                  last["name"] = "third";
                  entry["arguments"][1]["type"] = "tables";
                  entry["arguments"][1].erase("optional");
                  entry["arguments"].push_back(last);
              }),
              "test.json: /functions/0/arguments/2: stands behind an argument that takes all that follow");
}

TEST(Catalogue, ResultsAreCellsColumnsOrTables) {
    const auto resultsOf = [](const json& result) {
        json catalogue = smallCatalogue();
        catalogue["functions"][0]["examples"][0]["result"] = result;
        return parse(catalogue).front().examples.front().results;
    };
    using Rows = std::vector<std::vector<json>>;
    EXPECT_EQ(resultsOf("text"), (Rows{{"text"}}));
    EXPECT_EQ(resultsOf({1, "", 3}), (Rows{{1}, {""}, {3}}));
    EXPECT_EQ(resultsOf({{1, 2}, {3, "x"}}), (Rows{{1, 2}, {3, "x"}}));
    EXPECT_NE(refusal([&] { resultsOf({{1, 2}, {3}}); }), "");
    EXPECT_NE(refusal([&] { resultsOf({json::array()}); }), "");
}

TEST(Catalogue, CellsMayBeDays) {
    const auto after = [](const json& cell) {
        return refusalAfter([&](json& entry) {
            entry["examples"][0]["cells"][0][0] = cell;
            entry["examples"][0]["result"] = cell;
        });
    };
    EXPECT_EQ(after({{"date", "2028-02-29"}}), "");
    EXPECT_EQ(after({{"date", "2026-02-29"}}),
              "test.json: /functions/0/examples/0/cells/0/0/date: must be a day such as 2026-11-30");
    for (const char* text : {"2026-13-01", "26-01-01", "2026/01/01", "2026-1-001", "someday"})
        EXPECT_NE(after({{"date", text}}), "") << text;
    EXPECT_NE(after({{"day", "2026-01-01"}}), "");
}

TEST(Catalogue, EveryFunctionStandsInATask) {
    const auto functions = parse(smallCatalogue());
    const auto refused = [&](const json& tasks) {
        return refusal([&] { parseTasks({"tasks.json", json{{"tasks", tasks}}.dump()}, functions); });
    };
    const json task{
        {"question", {{"en", "How much?"}}}, {"answer", {{"en", "Add."}}}, {"functions", {"TEST.SUM"}}};
    EXPECT_EQ(refused(json::array({task})), "");
    EXPECT_EQ(refused(json::array()), "tasks.json: /tasks: TEST.SUM stands in no task");
    json changed = task;
    changed["functions"] = {"TEST.SUM", "TEST.GONE"};
    EXPECT_EQ(refused(json::array({changed})),
              "tasks.json: /tasks/0/functions/1: there is no function TEST.GONE");
    changed["functions"] = {"TEST.SUM", "TEST.SUM"};
    EXPECT_EQ(refused(json::array({changed})),
              "tasks.json: /tasks/0/functions/1: TEST.SUM is in this task twice");
    changed["functions"] = json::array();
    EXPECT_EQ(refused(json::array({changed, task})), "tasks.json: /tasks/0/functions: must not be empty");
    changed = task;
    changed["answer"] = {{"de", "Addieren."}};
    EXPECT_NE(refused(json::array({changed})), "");
    changed = task;
    changed["why"] = "?";
    EXPECT_NE(refused(json::array({changed})), "");
}

TEST(Catalogue, WordsMeanOneChoiceEach) {
    const auto sets = parseWordSets({"words.json", R"({
        "answer": [{"choice": "yes", "words": {"en": ["Yes", "Aye"], "de": ["Ja"]}},
                   {"choice": "not-yet", "words": {"en": ["Not yet"]}}]})"});
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].choices[1].name, "not-yet");
    EXPECT_EQ(sets[0].choices[0].words.at("en"), (std::vector<std::string>{"Yes", "Aye"}));
    const auto refused = [](const char* text) {
        return refusal([&] { parseWordSets({"words.json", text}); });
    };
    EXPECT_EQ(refused(R"({"answer": [{"choice": "yes", "words": {"en": ["Yes"]}},
                                     {"choice": "no", "words": {"en": ["No"], "xx": ["YES"]}}]})"),
              "words.json: /answer/1/words/xx/0: means yes already");
    EXPECT_EQ(refused(R"({"answer": [{"choice": "yes", "words": {"de": ["Ja"]}}]})"),
              "words.json: /answer/0/words: there is no English word");
    EXPECT_EQ(refused(R"({"answer": []})"), "words.json: /answer: must not be empty");
}

TEST(Catalogue, ExamplesAreTests) {
    EXPECT_EQ(refusalAfter([](json& entry) { entry["examples"] = json::array(); }),
              "test.json: /functions/0/examples: at least one example is needed: it is the function's test");
    EXPECT_NE(refusalAfter([](json& entry) { entry["examples"][0]["formula"] = "=SUM(A1)"; }), "");
    EXPECT_NE(refusalAfter([](json& entry) {
                  entry["examples"][0]["result"] = json{{"error", "#OOPS!"}};
              }),
              "");
    EXPECT_NE(refusalAfter([](json& entry) { entry["examples"][0]["result"] = json::array(); }), "");
    EXPECT_NE(refusalAfter([](json& entry) { entry["examples"][0]["cells"][0][0] = nullptr; }), "");
}

TEST(Catalogue, DuplicatesAreRefused) {
    json twice = smallCatalogue();
    twice["functions"].push_back(twice["functions"][0]);
    EXPECT_EQ(refusal([&] { parse(twice); }), "test.json: /functions/1: TEST.SUM is in the catalogue twice");
    const std::string text = smallCatalogue().dump();
    EXPECT_EQ(refusal([&] {
                  parseCatalogue({{"one.json", text}, {"two.json", text}});
              }),
              "two.json: /functions/0: TEST.SUM is in the catalogue twice");
    EXPECT_EQ(refusal([] {
                  parseCatalogue({{"test.json", R"({"family": {"en": "a", "en": "b"}})"}});
              }),
              "test.json: /: the member \"en\" stands twice in one object");
}

TEST(Catalogue, UnknownNeighboursAreRefused) {
    EXPECT_EQ(refusalAfter([](json& entry) { entry["see-also"] = {"TEST.GONE"}; }),
              "test.json: /functions/0/see-also/0: there is no function TEST.GONE");
}

TEST(Catalogue, BrokenFilesAreRefused) {
    for (const char* text : {"", "{", "[]", "3", "{\"family\": 1, \"functions\": []}", "{\"functions\": {}}"})
        EXPECT_NE(refusal([&] { parseCatalogue({{"test.json", text}}); }), "") << text;
}

TEST(Catalogue, NamesOfTheOfficeAreRefused) {
    const auto functions = parse(smallCatalogue());
    EXPECT_EQ(refusal([&] { refuseBuiltIns(functions, "# names\nABS\nTEST.SUM\n"); }),
              "catalogue: TEST.SUM: the office has a function of this name, which would win silently");
    EXPECT_EQ(refusal([&] { refuseBuiltIns(functions, "ABS\nTEST.SUMS\nSUM\n# TEST.SUM"); }), "");
    EXPECT_NE(refusal([&] { refuseBuiltIns(functions, "# nothing\n"); }), "");
}

TEST(Catalogue, ShippedMethodsStayAsTheyAre) {
    EXPECT_EQ(shippedRefusal([](json&) {}), "");
    EXPECT_EQ(shippedRefusal([](json& functions) { functions.clear(); }),
              "shipped.json: /testSum: has shipped: documents hold it, so the catalogue must keep it");
    EXPECT_EQ(shippedRefusal([](json& functions) {
                  functions[0]["name"] = "TESTS.UM";
                  functions[0]["examples"][0]["formula"] = "=TESTS.UM(A1)";
              }),
              "shipped.json: /testSum: shipped as TEST.SUM and cannot become TESTS.UM");
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["method"] = "testsum"; }),
              "shipped.json: /testSum: has shipped: documents hold it, so the catalogue must keep it");
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["result"]["type"] = "text"; }),
              "shipped.json: /testSum: shipped with a result of type number, not text");
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["arguments"].erase(1); }),
              "shipped.json: /testSum: shipped with 2 arguments, not 1");
    const std::string changed = "the argument shipped so; names, order and types cannot change";
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["arguments"][0]["name"] = "numbers"; }),
              "shipped.json: /testSum/arguments/0: " + changed);
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["arguments"][0]["type"] = "words"; }),
              "shipped.json: /testSum/arguments/0: " + changed);
    EXPECT_EQ(shippedRefusal([](json& functions) { functions[0]["arguments"][1]["optional"] = false; }),
              "shipped.json: /testSum/arguments/1: " + changed);
    EXPECT_EQ(shippedRefusal([](json& functions) {
                  std::swap(functions[0]["arguments"][0]["name"], functions[0]["arguments"][1]["name"]);
              }),
              "shipped.json: /testSum/arguments/0: " + changed);
}

TEST(Catalogue, NewFunctionsMayJoinTheShippedOnes) {
    EXPECT_EQ(shippedRefusal([](json& functions) {
                  functions.push_back(functions[0]);
                  functions[1]["name"] = "TEST.MORE";
                  functions[1]["method"] = "testMore";
                  functions[1]["examples"][0]["formula"] = "=TEST.MORE(A1)";
              }),
              "");
}

} // namespace keyplan::catalogue
