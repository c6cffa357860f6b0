// Plan data files: what is read, what is kept, what is refused, and that writing is stable.
#include "exchange/plan_json.hpp"

#include "planning/errors.hpp"
#include "planning/messages.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace keyplan::exchange {

namespace {

using planning::Date;
using planning::Plan;
using planning::PlanError;
using planning::Row;
using planning::Vocabulary;
using Arguments = std::vector<std::string>;

const Vocabulary& vocabulary() {
    static const Vocabulary read = Vocabulary::parse(
        {{"account.json",
          R"({"id": "account", "kind": "card", "label": "Account", "note": "The client.", "fields": [
            {"id": "name", "label": "Client", "type": "text", "prompt": "Its name"},
            {"id": "period-start", "label": "From", "type": "date", "prompt": "First day"}]})"},
         {"objectives.json",
          R"json({"id": "objectives", "kind": "table", "label": "Objectives", "note": "What we agree.",
          "row-id": "O", "fields": [
            {"id": "objective", "label": "Objective", "type": "text", "prompt": "A sentence", "width": 60},
            {"id": "target", "label": "Target", "type": "number", "or-text": true, "prompt": "A figure", "width": 20},
            {"id": "due", "label": "Due", "type": "date", "prompt": "A day", "width": 20},
            {"id": "force-net", "label": "Net", "type": "number", "prompt": "Net", "width": 20,
             "formula": "IF({objective}=\"\";\"\";1)"}]})json"}});
    return read;
}

Plan read(std::string_view text) {
    return readPlanJson(text, vocabulary());
}

std::string written(const Plan& plan) {
    return writePlanJson(plan, vocabulary());
}

std::string withSections(const std::string& sections) {
    return R"({"keyplan": 1, "sections": {)" + sections + "}}";
}

std::string withObjective(const std::string& fields) {
    return withSections(R"("objectives": [{"id": "O1", )" + fields + "}]");
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t n = 0; n < times; ++n)
        text += piece;
    return text;
}

// What reading says: the message id and its arguments.
std::pair<std::string, Arguments> refusal(std::string_view text) {
    try {
        read(text);
    } catch (const PlanError& error) {
        return {error.id(), error.arguments()};
    }
    return {"nothing was refused", {}};
}

std::pair<std::string, Arguments> says(std::string id, Arguments arguments = {}) {
    return {std::move(id), std::move(arguments)};
}

} // namespace

TEST(PlanJson, ReadsSectionsFieldsDatesAndNumbers) {
    const Plan plan = read(R"({"keyplan": 1, "template": "one-page", "sections": {
        "objectives": [{"id": "O7", "objective": "Renew", "target": 97.5, "due": "2026-11-30"}],
        "account": {"name": "Acme", "period-start": "2026-01-01"}}})");
    EXPECT_EQ(plan.templateId, "one-page");
    ASSERT_EQ(plan.sections.size(), 2U);
    EXPECT_EQ(plan.sections[0].section, "objectives") << "the order of the file is kept";
    const Row* row = plan.find("objectives")->find("O7");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->text("objective"), "Renew");
    EXPECT_EQ(row->number("target"), 97.5);
    EXPECT_EQ(row->date("due"), Date(std::chrono::year(2026) / 11 / 30));
    EXPECT_EQ(plan.rows("account").front().date("period-start"), Date(std::chrono::year(2026) / 1 / 1));
}

TEST(PlanJson, TextStaysTextWhereItIsNoDateOrNumber) {
    const Row row = read(withObjective(R"("due": "end of Q3", "target": "97 %", "objective": "2026-11-30")"))
                        .rows("objectives")
                        .front();
    EXPECT_EQ(std::get<std::string>(row.value("due")), "end of Q3");
    EXPECT_EQ(std::get<std::string>(row.value("target")), "97 %");
    EXPECT_EQ(std::get<std::string>(row.value("objective")), "2026-11-30") << "only date fields hold dates";
}

TEST(PlanJson, FormulasAndScriptsAreJustText) {
    const Row row =
        read(withObjective(
                 R"json("objective": "=WEBSERVICE(\"http://x\")", "target": "<script>1</script>")json"))
            .rows("objectives")
            .front();
    EXPECT_EQ(row.text("objective"), "=WEBSERVICE(\"http://x\")");
    EXPECT_EQ(row.text("target"), "<script>1</script>");
}

TEST(PlanJson, LeavesOutNullsBlanksAndCalculatedFields) {
    const Row row = read(withObjective(R"("objective": null, "target": "  ", "force-net": 3)"))
                        .rows("objectives")
                        .front();
    EXPECT_TRUE(row.values.empty());
    EXPECT_TRUE(row.unknown.empty());
}

TEST(PlanJson, WritesCalculatedFields) {
    Plan plan = read(withObjective(R"("objective": "Renew")"));
    plan.sections[0].rows[0].set("force-net", -2.0);
    EXPECT_NE(written(plan).find(R"("force-net": -2)"), std::string::npos);
}

TEST(PlanJson, NumbersRowsWithoutAnId) {
    const Plan plan = read(withSections(
        R"("objectives": [{"objective": "a"}, {"id": "O7"}, {"id": "P9"}, {"objective": "b"}, {"id": null}])"));
    std::string ids;
    for (const Row& row : plan.rows("objectives"))
        ids += row.id + " ";
    EXPECT_EQ(ids, "O8 O7 P9 O9 O10 ");
}

TEST(PlanJson, LineEndsBecomeOnesThatCellsKnow) {
    EXPECT_EQ(
        read(withObjective(R"("objective": "a\r\nb\rc\n\td")")).rows("objectives").front().text("objective"),
        "a\nb\nc\n\td");
}

TEST(PlanJson, WritesInOneForm) {
    const std::string text = R"({
  "keyplan": 1,
  "template": "one-page",
  "sections": {
    "objectives": [
      {
        "id": "O1",
        "objective": "Renew “early”",
        "target": 0.35,
        "due": "2026-11-30",
        "alpha": {
          "b": [
            true,
            null
          ]
        },
        "zeta": 1
      }
    ],
    "account": {},
    "future-section": [
      1
    ]
  },
  "$comment": "kept"
}
)";
    EXPECT_EQ(written(read(text)), text);
}

TEST(PlanJson, KeepsUnknownSectionsFieldsAndMembers) {
    const std::string text =
        R"({"z": 1, "keyplan": 1, "sections": {"b": 5, "account": {"x": [1, {"y": null}], "id": 4},
        "a": {"k": "v"}}, "made-by": {"name": "other"}})";
    const Plan plan = read(text);
    EXPECT_EQ(plan.unknownSections.size(), 2U);
    EXPECT_EQ(plan.unknownMembers.size(), 2U);
    EXPECT_EQ(plan.rows("account").front().unknown.size(), 2U) << "a card has no row id";
    const nlohmann::json again = nlohmann::json::parse(written(plan));
    EXPECT_EQ(again, nlohmann::json::parse(text));
}

TEST(PlanJson, NamesEmptySections) {
    const nlohmann::json again =
        nlohmann::json::parse(written(read(withSections(R"("objectives": [], "account": {})"))));
    EXPECT_EQ(again["sections"]["objectives"], nlohmann::json::array());
    EXPECT_EQ(again["sections"]["account"], nlohmann::json::object());
    Plan bare;
    bare.sections.push_back({"account", {}});
    EXPECT_NE(written(bare).find("\"account\": {}"), std::string::npos);
}

TEST(PlanJson, WritesNumbersPlainlyAndExactly) {
    Plan plan;
    plan.sections.push_back({"objectives", {Row{"O1", {}, {}}}});
    Row& row = plan.sections[0].rows[0];
    for (const auto& [number, text] : std::vector<std::pair<double, std::string>>{{3000000, "3000000\n"},
                                                                                  {-0.0, "0\n"},
                                                                                  {0.1, "0.1\n"},
                                                                                  {1100.04, "1100.04\n"},
                                                                                  {1e300, "1e+300\n"}}) {
        row.set("target", number);
        EXPECT_NE(written(plan).find("\"target\": " + text), std::string::npos) << written(plan);
        EXPECT_EQ(read(written(plan)).rows("objectives").front().number("target"), number);
    }
    row.set("target", std::numeric_limits<double>::infinity());
    EXPECT_EQ(written(plan).find("target"), std::string::npos);
}

TEST(PlanJson, DanglingReferencesAreKept) {
    const Plan plan = read(withSections(R"("objectives": [{"id": "O1", "after": "O99, O1"}])"));
    EXPECT_EQ(plan.rows("objectives").front().unknown.at("after"), "O99, O1");
}

TEST(PlanJson, AcceptsAByteOrderMark) {
    EXPECT_NO_THROW(read("\xEF\xBB\xBF" + withSections("")));
}

TEST(PlanJson, RefusesWhatIsNotJson) {
    EXPECT_EQ(refusal(""), says("json-empty"));
    EXPECT_EQ(refusal(" \n "), says("json-empty"));
    EXPECT_EQ(refusal("{\n  \"keyplan\" 1}"), says("json-syntax", {"2", "13"}));
    EXPECT_EQ(refusal("PK\x03\x04 an .ods"), says("json-syntax", {"1", "1"}));
    EXPECT_EQ(refusal("{\"keyplan\": 1} x"), says("json-syntax", {"1", "16"}));
    EXPECT_EQ(refusal("{\"keyplan\": NaN}"), says("json-syntax", {"1", "13"}));
    EXPECT_EQ(refusal("{\"keyplan\": 1e999}"), says("json-number-too-large", {"1", "17"}));
}

TEST(PlanJson, EveryTruncationIsSeen) {
    const std::string text = withObjective(R"("objective": "Renew é", "target": 5, "due": null)");
    for (std::size_t length = 1; length < text.size(); ++length) {
        const std::string id = refusal(text.substr(0, length)).first;
        EXPECT_TRUE(id == "json-cut-off" || id == "json-not-utf-8") << length << ": " << id;
    }
    EXPECT_EQ(refusal("{\"keyplan\": 1,\n\"sections\": {"), says("json-cut-off", {"2", "14"}));
}

TEST(PlanJson, RefusesOtherEncodings) {
    EXPECT_EQ(refusal("{\"keyplan\": 1,\n \"a\": \"\xE9\"}"), says("json-not-utf-8", {"2", "8"}));
    for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF\xFE"})
        EXPECT_EQ(refusal("{\"a\": \"" + std::string(bad) + "\"}").first, "json-not-utf-8");
}

TEST(PlanJson, RefusesDeepNestingWithoutRecursion) {
    EXPECT_EQ(refusal(repeated("[", 65)), says("json-too-deep", {"64", "1", "65"}));
    EXPECT_EQ(refusal(repeated("[", 10'000'000)).first, "json-too-deep");
    EXPECT_EQ(refusal(repeated("{\"a\":", 1'000'000)).first, "json-too-deep");
    EXPECT_NO_THROW(
        read(R"({"keyplan": 1, "sections": {}, "deep": )" + repeated("[", 63) + repeated("]", 63) + "}"));
}

TEST(PlanJson, RefusesTheEnormous) {
    EXPECT_EQ(refusal(std::string(64 * 1024 * 1024 + 1, ' ')), says("json-too-large", {"64"}));
    EXPECT_EQ(refusal("[" + repeated("0,", 5'000'001)), says("json-too-many-values", {"5000000"}));
    EXPECT_EQ(refusal(withSections("\"objectives\": [" + repeated("{},", 100'000) + "{}]")),
              says("plan-data-too-many-rows", {"objectives", "100001", "100000"}));
}

TEST(PlanJson, RefusesDoubledNames) {
    EXPECT_EQ(refusal("{\"keyplan\": 1,\n \"keyplan\": 1}"), says("json-name-twice", {"keyplan", "2", "10"}));
    EXPECT_EQ(refusal(withObjective(R"("due": "a", "due": "b")")).first, "json-name-twice");
    EXPECT_EQ(refusal(withSections(R"("x": {"a": 1, "a": 1})")).first, "json-name-twice");
}

TEST(PlanJson, RefusesOtherDocumentsAndVersions) {
    EXPECT_EQ(refusal("[1]"), says("plan-data-no-object"));
    EXPECT_EQ(refusal("{}"), says("plan-data-version-missing"));
    EXPECT_EQ(refusal(R"({"keyplan": 2, "sections": {}})"), says("plan-data-version-newer", {"2", "1"}));
    for (const char* found : {"0", "-1", "0.5", "true", "\"1\"", "null", "[1]"})
        EXPECT_EQ(refusal(R"({"keyplan": )" + std::string(found) + R"(, "sections": {}})"),
                  says("plan-data-version-invalid", {found}));
    EXPECT_EQ(refusal(R"({"keyplan": 1})"), says("plan-data-sections"));
    EXPECT_EQ(refusal(R"({"keyplan": 1, "sections": []})"), says("plan-data-sections"));
    EXPECT_EQ(refusal(R"({"keyplan": 1, "sections": {}, "template": 5})"), says("plan-data-template"));
}

TEST(PlanJson, RefusesWrongShapes) {
    EXPECT_EQ(refusal(withSections(R"("objectives": {})")),
              says("plan-data-section-not-list", {"objectives"}));
    EXPECT_EQ(refusal(withSections(R"("account": [])")), says("plan-data-section-not-object", {"account"}));
    EXPECT_EQ(refusal(withSections(R"("objectives": [{}, 5])")), says("plan-data-row", {"objectives, #2"}));
    for (const char* value : {"true", "[1]", "{}"})
        EXPECT_EQ(refusal(withObjective(R"("target": )" + std::string(value))),
                  says("plan-data-value", {"objectives, O1, target"}));
    EXPECT_EQ(refusal(withSections(R"("account": {"name": false})")),
              says("plan-data-value", {"account, name"}));
    EXPECT_EQ(refusal(withSections(R"("objectives": [{"due": []}])")),
              says("plan-data-value", {"objectives, #1, due"}));
}

TEST(PlanJson, RefusesIdsThatReferencesCouldNotName) {
    for (const char* id : {R"("")", R"("O 1")", R"("O1,O2")", R"("O;1")", R"("-O1")", "5", R"("a\u0001")"})
        EXPECT_EQ(refusal(withSections(R"("objectives": [{"id": )" + std::string(id) + "}]")).first,
                  "plan-data-id")
            << id;
    EXPECT_EQ(refusal(withSections(R"("objectives": [{"id": ")" + std::string(41, 'O') + "\"}]")).first,
              "plan-data-id");
    EXPECT_EQ(refusal(withSections(R"("objectives": [{"id": "O1"}, {"id": "O1"}])")),
              says("plan-data-id-twice", {"objectives, #2", "O1"}));
}

TEST(PlanJson, RefusesTextThatACellCannotHold) {
    EXPECT_NO_THROW(read(withObjective(R"("objective": ")" + std::string(32'767, 'x') + "\"")));
    EXPECT_EQ(refusal(withObjective(R"("objective": ")" + std::string(100'000, 'x') + "\"")),
              says("plan-data-text-too-long", {"objectives, O1, objective", "100000", "32767"}));
    EXPECT_NO_THROW(read(withObjective(R"("objective": ")" + repeated("é", 32'767) + "\"")));
    EXPECT_EQ(refusal(withObjective(R"("objective": ")" + repeated("😀", 16'384) + "\"")).second.at(1),
              "32768");
    EXPECT_EQ(refusal(withObjective(R"("objective": "a\u0000b")")),
              says("plan-data-control-character", {"objectives, O1, objective", "U+0000"}));
    EXPECT_EQ(refusal(withObjective(R"("objective": "\u001f")")).second.at(1), "U+001F");
    EXPECT_EQ(refusal(withObjective(R"("objective": "\uffff")")).second.at(1), "U+FFFF");
}

TEST(PlanJson, WritingNeverFailsOnBrokenText) {
    Plan plan;
    plan.sections.push_back({"account", {Row{}}});
    plan.sections[0].rows[0].set("name", std::string("half \xED\xA0\xBD pair"));
    EXPECT_NO_THROW(read(written(plan)));
}

TEST(PlanJson, EveryRefusalHasASentence) {
    std::ifstream file(KEYPLAN_SOURCE_DIR "/extension/translations/en.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const planning::Messages messages = planning::Messages::parse("en.json", text);
    for (const std::string& bad :
         {std::string(), std::string("{"), std::string("x"), std::string("\xFF"), std::string("[1e999]"),
          repeated("[", 65), std::string(R"({"a":1,"a":1})"), std::string("[]"), std::string("{}"),
          std::string(R"({"keyplan": 2})"), std::string(R"({"keyplan": 0})"),
          std::string(R"({"keyplan": 1})"), withSections(R"("objectives": 1)"),
          withSections(R"("account": 1)"), withSections(R"("objectives": [1])"),
          withObjective(R"("due": true)"), withObjective(R"("due": "\u0001")"),
          withSections(R"("objectives": [{"id": ""}])")}) {
        const auto [id, arguments] = refusal(bad);
        const std::string sentence = messages.say(id, arguments);
        EXPECT_NE(sentence.substr(0, id.size()), id) << "no sentence";
        EXPECT_EQ(sentence.find("{1}"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("{3}"), std::string::npos) << sentence;
        for (const std::string& argument : arguments)
            EXPECT_NE(sentence.find(argument), std::string::npos) << sentence << " lacks " << argument;
    }
}

} // namespace keyplan::exchange
