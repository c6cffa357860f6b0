// Section files: what is read from them, and that every mistake is refused with its file, path and reason.
#include "planning/vocabulary.hpp"

#include "planning/errors.hpp"
#include "planning/vocabulary_check.hpp"

#include <functional>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::planning {

namespace {

using nlohmann::json;

json good() {
    return json::parse(R"json({
        "$schema": "../schema/section.schema.json",
        "id": "risks", "kind": "table", "label": "Risks", "note": "What may go wrong.", "row-id": "RK",
        "fields": [
            {"id": "risk", "label": "Risk", "type": "text", "required": true, "client": true, "prompt": "What may happen?", "width": 60},
            {"id": "status", "label": "Status", "type": "choice", "choices": ["Open", "Being mended"], "prompt": "How is it?"},
            {"id": "after", "label": "After", "type": "reference", "to": ["risks"], "several": true, "prompt": "Which?"},
            {"id": "impact", "label": "Impact", "type": "number", "or-text": true, "prompt": "How bad?"},
            {"id": "open", "label": "Open", "type": "number", "prompt": "1 while open",
             "formula": "IF({risk}=\"\";\"\";IF({status}={choice:risks.status.Being mended};MATCH({id};{risks.id};0);{overview.mood}))",
             "formula-without": "IF({risk}=\"\";\"\";ROW()-ROW({risks.hint}))",
             "signals": [{"when": "{open}>3", "style": "Bad"}]}
        ]
})json");
}

json card() {
    return json::parse(R"json({"id": "overview", "kind": "card", "label": "Overview", "note": "The whole.",
        "fields": [{"id": "mood", "label": "Mood", "type": "score", "prompt": "5 is best"}]})json");
}

using Change = std::function<void(json& table, json& card)>;

Vocabulary parsed(const Change& change = {}) {
    json table = good();
    json other = card();
    if (change)
        change(table, other);
    return Vocabulary::parse({{"risks.json", table.dump()}, {"overview.json", other.dump()}});
}

struct Refusal {
    std::string file;
    std::string path;
    std::string reason;
    Change change;
};

} // namespace

TEST(Vocabulary, ReadsEveryMember) {
    const Vocabulary vocabulary = parsed();
    ASSERT_EQ(vocabulary.sections().size(), 2U);
    EXPECT_EQ(vocabulary.find("nothing"), nullptr);
    const Section* risks = vocabulary.find("risks");
    ASSERT_NE(risks, nullptr);
    EXPECT_EQ(risks->kind, SectionKind::Table);
    EXPECT_EQ(risks->label, "Risks");
    EXPECT_EQ(risks->note, "What may go wrong.");
    EXPECT_EQ(risks->rowId, "RK");
    const Field* risk = risks->find("risk");
    ASSERT_NE(risk, nullptr);
    EXPECT_TRUE(risk->required && risk->forClient && !risk->calculated() && !risk->several && !risk->orText);
    EXPECT_EQ(risk->prompt, "What may happen?");
    EXPECT_EQ(risk->width, 60);
    EXPECT_EQ(risks->find("status")->choices, (std::vector<std::string>{"Open", "Being mended"}));
    EXPECT_FALSE(risks->find("status")->required || risks->find("status")->forClient);
    EXPECT_EQ(risks->find("after")->refersTo, std::vector<std::string>{"risks"});
    EXPECT_TRUE(risks->find("after")->several);
    EXPECT_TRUE(risks->find("impact")->orText);
    EXPECT_TRUE(risks->find("open")->calculated());
    EXPECT_EQ(risks->find("open")->formulaWithout, "IF({risk}=\"\";\"\";ROW()-ROW({risks.hint}))");
    ASSERT_EQ(risks->find("open")->signals.size(), 1U);
    EXPECT_EQ(risks->find("open")->signals[0].first, "{open}>3");
    EXPECT_EQ(risks->find("open")->signals[0].second, "Bad");
    EXPECT_EQ(vocabulary.find("overview")->kind, SectionKind::Card);
    EXPECT_TRUE(vocabulary.find("overview")->rowId.empty());
}

TEST(Vocabulary, EveryMistakeIsToldWithFilePathAndReason) {
    const std::string field = "/fields/4/formula";
    const auto formula = [](const std::string& text) {
        return [text](json& t, json&) { t["fields"][4]["formula"] = text; };
    };
    const std::vector<Refusal> refusals{
        {"risks.json", "/", "unknown member \"color\"", [](json& t, json&) { t["color"] = "red"; }},
        {"risks.json", "/", "\"id\" is missing", [](json& t, json&) { t.erase("id"); }},
        {"risks.json", "/", "\"note\" is missing", [](json& t, json&) { t.erase("note"); }},
        {"risks.json", "/", "\"row-id\" is missing", [](json& t, json&) { t.erase("row-id"); }},
        {"risks.json", "/", "\"fields\" is missing", [](json& t, json&) { t.erase("fields"); }},
        {"risks.json", "/fields", "a section needs a field",
         [](json& t, json&) { t["fields"] = json::array(); }},
        {"risks.json", "/fields", "must be a list", [](json& t, json&) { t["fields"] = 3; }},
        {"risks.json", "/id", "\"Risks\" is no id: small letters and digits, words joined by hyphens",
         [](json& t, json&) { t["id"] = "Risks"; }},
        {"risks.json", "/kind", "must be \"card\" or \"table\"", [](json& t, json&) { t["kind"] = "list"; }},
        {"risks.json", "/label", "must be text", [](json& t, json&) { t["label"] = 7; }},
        {"risks.json", "/label", "must not be empty", [](json& t, json&) { t["label"] = " "; }},
        {"risks.json", "/note", "must be one line without blanks around it",
         [](json& t, json&) { t["note"] = "a\nb"; }},
        {"risks.json", "/row-id", "must be one to three capital letters",
         [](json& t, json&) { t["row-id"] = "r1"; }},
        {"overview.json", "/row-id", "a card has no rows", [](json&, json& c) { c["row-id"] = "O"; }},
        {"overview.json", "/id",
         "section \"risks\" is defined twice: give this one an id of its own, such as \"own-risks\"",
         [](json&, json& c) { c["id"] = "risks"; }},
        {"overview.json", "/row-id", "\"RK\" already numbers the rows of \"risks\"",
         [](json&, json& c) { c["kind"] = "table", c["row-id"] = "RK"; }},
        {"risks.json", "/fields/1/id", "field \"risk\" stands in the section twice",
         [](json& t, json&) { t["fields"][1]["id"] = "risk"; }},
        {"risks.json", "/fields/1/id", "\"id\" is kept for the row itself",
         [](json& t, json&) { t["fields"][1]["id"] = "id"; }},
        {"risks.json", "/fields/1", "unknown member \"colour\"",
         [](json& t, json&) { t["fields"][1]["colour"] = 1; }},
        {"risks.json", "/fields/1", "must be an object", [](json& t, json&) { t["fields"][1] = "status"; }},
        {"risks.json", "/fields/1", "\"prompt\" is missing",
         [](json& t, json&) { t["fields"][1].erase("prompt"); }},
        {"risks.json", "/fields/1/type", "unknown type \"words\"",
         [](json& t, json&) { t["fields"][1]["type"] = "words"; }},
        {"risks.json", "/fields/1", "\"choices\" is missing",
         [](json& t, json&) { t["fields"][1].erase("choices"); }},
        {"risks.json", "/fields/1/choices", "must hold 2 or more",
         [](json& t, json&) { t["fields"][1]["choices"] = {"Open"}; }},
        {"risks.json", "/fields/1/choices/1", "\"Open\" stands there twice",
         [](json& t, json&) {
             t["fields"][1]["choices"] = {"Open", "Open"};
         }},
        {"risks.json", "/fields/1/choices/0", "must not be empty",
         [](json& t, json&) {
             t["fields"][1]["choices"] = {"", "Open"};
         }},
        {"risks.json", "/fields/0/choices", "only an entered choice has choices",
         [](json& t, json&) {
             t["fields"][0]["choices"] = {"Yes", "No"};
         }},
        {"risks.json", "/fields/2", "\"to\" is missing", [](json& t, json&) { t["fields"][2].erase("to"); }},
        {"risks.json", "/fields/2/to/0", "refers to the unknown section \"people\"",
         [](json& t, json&) { t["fields"][2]["to"] = {"people"}; }},
        {"risks.json", "/fields/2/to/0", "refers to \"overview\", which has no rows",
         [](json& t, json&) { t["fields"][2]["to"] = {"overview"}; }},
        {"risks.json", "/fields/0/to", "only an entered reference refers to sections",
         [](json& t, json&) { t["fields"][0]["to"] = {"risks"}; }},
        {"risks.json", "/fields/0/several", "only a reference can name several rows",
         [](json& t, json&) { t["fields"][0]["several"] = true; }},
        {"risks.json", "/fields/2/several", "must be true or false",
         [](json& t, json&) { t["fields"][2]["several"] = "yes"; }},
        {"risks.json", "/fields/0/or-text", "only a number can be text instead",
         [](json& t, json&) { t["fields"][0]["or-text"] = true; }},
        {"risks.json", "/fields/0/width", "must be a width from 5 to 200 mm",
         [](json& t, json&) { t["fields"][0]["width"] = -1; }},
        {"risks.json", "/fields/4/required", "a calculated field cannot be asked of the writer",
         [](json& t, json&) { t["fields"][4]["required"] = true; }},
        {"risks.json", "/fields/4/type", "a calculated field can be neither a choice nor a reference",
         [](json& t, json&) { t["fields"][4]["type"] = "choice"; }},
        {"risks.json", "/fields/4/formula-without", "needs a \"formula\" that it stands in for",
         [](json& t, json&) { t["fields"][4].erase("formula"); }},
        {"risks.json", "/fields/4/signals/0", "unknown member \"if\"",
         [](json& t, json&) { t["fields"][4]["signals"][0]["if"] = "x"; }},
        {"risks.json", "/fields/4/signals/0/when", "{mood} names the unknown field \"mood\"",
         [](json& t, json&) { t["fields"][4]["signals"][0]["when"] = "{mood}=1"; }},
        {"risks.json", field, "must not be empty", formula("")},
        {"risks.json", field, "a formula is written without its equals sign", formula("={risk}")},
        {"risks.json", field, "an opening brace without a closing one", formula("LEN({risk)")},
        {"risks.json", field, "a closing brace without an opening one", formula("LEN(risk})")},
        {"risks.json", field, "a constant text that is not closed", formula("\"x")},
        {"risks.json", field, "a brace inside a constant text", formula("\"{risk}\"")},
        {"risks.json", field, "the formula reads its own field", formula("{open}+1")},
        {"risks.json", field, "the formula reads its own field", formula("SUM({risks.open})")},
        {"risks.json", field, "{rsk} names the unknown field \"rsk\"", formula("{rsk}")},
        {"risks.json", field, "{goals.risk} names the unknown section \"goals\"", formula("{goals.risk}")},
        {"risks.json", field, "{risks.rsk} names the unknown field \"rsk\"", formula("{risks.rsk}")},
        {"risks.json", field, "{overview.id} names the unknown field \"id\"", formula("{overview.id}")},
        {"risks.json", field, "{choice:risks.status.Shut} names the unknown choice \"Shut\"",
         formula("{choice:risks.status.Shut}")},
        {"risks.json", field, "{choice:Open} must be {choice:section.field.Word}", formula("{choice:Open}")},
        {"risks.json", "/fields/4/formula-without", "{x} names the unknown field \"x\"",
         [](json& t, json&) { t["fields"][4]["formula-without"] = "{x}"; }},
    };
    for (const Refusal& expected : refusals) {
        try {
            parsed(expected.change);
            ADD_FAILURE() << "accepted, though " << expected.path << " " << expected.reason;
        } catch (const PlanError& error) {
            EXPECT_EQ(error.id(), "definition-invalid");
            EXPECT_EQ(error.arguments(),
                      (std::vector<std::string>{expected.file, expected.path, expected.reason}));
        }
    }
}

TEST(Vocabulary, TextThatIsNoJsonIsRefused) {
    for (const std::string text : {"", "{", "[]", "\"risks\"", "{\"id\": \"risks\",}"}) {
        try {
            Vocabulary::parse({{"broken.json", text}});
            ADD_FAILURE() << "accepted " << text;
        } catch (const PlanError& error) {
            EXPECT_EQ(error.id(), "definition-invalid");
            ASSERT_EQ(error.arguments().size(), 3U);
            EXPECT_EQ(error.arguments()[0], "broken.json");
            EXPECT_EQ(error.arguments()[1], "/");
            EXPECT_FALSE(error.arguments()[2].empty());
        }
    }
}

TEST(Vocabulary, KnowsItsTypesByName) {
    EXPECT_EQ(fieldType("long-text"), FieldType::LongText);
    EXPECT_EQ(fieldType("score"), FieldType::Score);
    EXPECT_FALSE(fieldType("Score"));
    EXPECT_FALSE(fieldType(""));
}

TEST(Vocabulary, KebabCaseIsSmallWordsJoinedByHyphens) {
    for (const char* id : {"a", "force-field", "score-1", "b2b"})
        EXPECT_TRUE(isKebabCase(id)) << id;
    for (const char* text : {"", "-a", "a-", "a--b", "1a", "Force", "a_b", "a b", "\xc3\xa4"})
        EXPECT_FALSE(isKebabCase(text)) << text;
}

} // namespace keyplan::planning
