// Plan data out of a plan and back into one: nothing lost, nothing changed, nothing from outside ever a
// formula.
#include "plan_in_office.hpp"

#include <com/sun/star/table/CellContentType.hpp>

#include <set>

namespace keyplan::office {
namespace {

using com::sun::star::table::CellContentType_TEXT;
using com::sun::star::table::CellContentType_VALUE;

std::string sampleData() {
    return readWhole(std::filesystem::path(KEYPLAN_SOURCE_DIR) /
                     "calc-templates/samples/acme-corporation.json");
}

// Texts that a careless import would turn into something else.
const std::vector<std::string>& treacherousTexts() {
    static const std::vector<std::string> all{"=1+1",
                                              "=HYPERLINK(\"http://example.org\";\"click\")",
                                              "+49 30 1234",
                                              "-5 degrees",
                                              "@SUM(A1:A9)",
                                              "{=1+1}",
                                              "<script>alert('x')</script>",
                                              "javascript:alert(1)",
                                              "https://example.org/?a=1&b=2",
                                              "'quoted",
                                              "12",
                                              "1e5",
                                              "2026-01-01",
                                              "TRUE",
                                              "#N/A",
                                              "50%",
                                              "two\nlines",
                                              "a tab\there",
                                              " blanks around ",
                                              "two  blanks",
                                              "\"double\" 'single' & < >",
                                              "😀 🏳️‍🌈 👩‍👩‍👧",
                                              "שלום עולם",
                                              "مرحبا بالعالم 123",
                                              "日本語",
                                              "e\xCC\x81 and \xC3\xA9",
                                              "\xE2\x80\xAEoverridden",
                                              "keyplan:end",
                                              "keyplan:objectives"};
    return all;
}

// Every type of field, sections that the template lacks, and what no vocabulary knows.
json richData() {
    json data = json::parse(sampleData());
    json& sections = data["sections"];
    sections["account"]["our-revenue"] = 0.1;
    sections["account"]["churn-risk"] = 5;
    sections["account"]["client-since"] = "1901-02-03";
    sections["account"]["renewal-date"] = "after the summer";
    sections["account"]["favourite-colour"] = {"teal", {{"hex", "0F5C6E"}}};
    sections["objectives"][0]["target"] = "a signed contract";
    sections["objectives"][0]["baseline"] = -1234567.891;
    sections["objectives"][1]["baseline"] = 1e300;
    sections["objectives"][1]["current"] = 1e-300;
    sections["objectives"][2]["x-tags"] = {1, 2.5, nullptr, true, "text"};
    sections["internal-notes"]["notes"] = std::string(32767, 'n');
    sections["team"] = {{{"id", "T1"}, {"name", "Daniell Hammack"}, {"role", "Lead"}, {"capacity", 0.35}},
                        {{"id", "T7"}, {"name", "Cassey Cress"}, {"role", "Sales"}, {"capacity", 1}}};
    sections["stakeholders"] = {{{"id", "P1"}, {"name", "Head of purchasing"}, {"our-contact", "T1, T7"}},
                                {{"id", "P2"},
                                 {"name", "Chief financial officer"},
                                 {"influences", "-P1"},
                                 {"budget", 250000},
                                 {"last-contact", "2017-12-12"}}};
    sections["swot"] = json::array();
    sections["weather"] = {{"today", "sunny"}, {"text", std::string(100000, 'w')}};
    data["made-by"] = {{"program", "another"}, {"version", {1, 2, 3}}};
    json treacherous = json::array();
    for (const std::string& text : treacherousTexts()) {
        treacherous.push_back({{"id", "X" + std::to_string(treacherous.size() + 1)},
                               {"question", text},
                               {"answer", "Asked on purpose"},
                               {"asked-of", text}});
    }
    sections["discovery"] = treacherous;
    return data;
}

// Every member of `expected` is in `actual` with the same value; more may be there (what is calculated).
void expectContains(const json& actual, const json& expected, const std::string& where) {
    if (expected.is_object()) {
        for (const auto& [name, value] : expected.items()) {
            ASSERT_TRUE(actual.contains(name)) << where << "." << name;
            expectContains(actual[name], value, std::string(where).append(".").append(name));
        }
    } else if (expected.is_array() && !expected.empty() && expected[0].is_object()) {
        ASSERT_EQ(actual.size(), expected.size()) << where;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            expectContains(actual[i], expected[i], where + "[" + std::to_string(i) + "]");
        }
    } else {
        EXPECT_EQ(actual, expected) << where;
    }
}

std::string exportedOf(const Document& made) {
    const Opened document(made);
    return exported(document);
}

TEST(PlanData, OfTheSampleComesOutAsItWentIn) {
    const json out = json::parse(exportedOf(newSamplePlan()));
    expectContains(out, json::parse(sampleData()), "sample");
}

class IntoAnEmptyPlan : public ::testing::TestWithParam<std::string> {};

TEST_P(IntoAnEmptyPlan, AndOutAgainTheSampleIsTheSameFile) {
    const std::string first = exportedOf(newSamplePlan());
    const Opened empty(newEmptyPlan());
    const Answer answer = import(empty, first, GetParam());
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_TRUE(same(exported(empty), first));
}

TEST_P(IntoAnEmptyPlan, AndOutAgainRichDataIsTheSameFile) {
    const std::string first = exportedOf(newPlanFrom(richData().dump()));
    expectContains(json::parse(first), richData(), "rich");
    const Opened empty(newEmptyPlan());
    if (GetParam() == "merge") {
        // What an empty plan asks is there already and stays in a merge.
        ASSERT_TRUE(import(empty, R"({"keyplan": 1, "sections": {"discovery": []}})", "replace").succeeded());
    }
    const Answer answer = import(empty, first, GetParam());
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_TRUE(same(exported(empty), first));
}

INSTANTIATE_TEST_SUITE_P(By, IntoAnEmptyPlan, ::testing::Values("replace", "merge"));

struct Format {
    std::string extension;
    std::string filter;
};

void PrintTo(const Format& shown, std::ostream* stream) {
    *stream << shown.extension;
}

// Files keep fifteen digits of a calculated number.
std::string withoutCalculated(const std::string& plan) {
    json parsed = json::parse(plan);
    for (const auto& [section, field] :
         {std::pair{"objectives", "progress"}, std::pair{"solutions", "return"}}) {
        for (json& row : parsed["sections"][section]) {
            row.erase(field);
        }
    }
    return parsed.dump(2);
}

class AfterSaving : public ::testing::TestWithParam<Format> {};

TEST_P(AfterSaving, RichDataIsTheSameFile) {
    json rich = richData();
    // An .ods file loses a tab inside a cell: the office does, with or without an extension.
    for (json& row : rich["sections"]["discovery"]) {
        for (json& value : row) {
            if (value == "a tab\there") {
                value = "no tab";
            }
        }
    }
    const Document made = newPlanFrom(rich.dump());
    const std::string first = withoutCalculated(exported(made));
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    EXPECT_TRUE(same(withoutCalculated(exported(document)), first));
}

INSTANTIATE_TEST_SUITE_P(As, AfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

TEST(PlanData, TextStaysTextInItsCell) {
    const Opened document(newPlanFrom(richData().dump()));
    const SectionInSheet discovery(document, "discovery");
    int number = 0;
    for (const std::string& text : treacherousTexts()) {
        const Cell cell = discovery.cell("X" + std::to_string(++number), "question");
        EXPECT_EQ(cell->getType(), CellContentType_TEXT) << text;
        EXPECT_EQ(cell->getError(), 0) << text;
        EXPECT_EQ(discovery.text("X" + std::to_string(number), "question"), text);
    }
    EXPECT_EQ(SectionInSheet(document, "internal-notes").card("notes")->getType(), CellContentType_TEXT);
}

TEST(PlanData, NumbersAndDatesAreNumbersInTheirCells) {
    const Opened document(newSamplePlan());
    const SectionInSheet objectives(document, "objectives");
    EXPECT_EQ(objectives.cell("O1", "due")->getType(), CellContentType_VALUE);
    EXPECT_EQ(objectives.cell("O1", "due")->getValue(), 43251); // 31 May 2018
    EXPECT_EQ(objectives.cell("O1", "baseline")->getValue(), 101744);
    EXPECT_EQ(objectives.cell("O1", "owner")->getType(), CellContentType_TEXT);
}

TEST(PlanData, MergeUpdatesRowsByIdAndKeepsTheOthers) {
    const Opened document(newSamplePlan());
    const json before = json::parse(exported(document))["sections"];
    const Answer answer = import(document, R"({"keyplan": 1, "sections": {"objectives": [
        {"id": "O2", "owner": "Boris Faz"}, {"id": "O12", "objective": "A twelfth"}, {"objective": "No id yet"}]}})",
                                 "merge");
    EXPECT_EQ(answer.sentence, "1 sections were read: 2 rows added, 1 updated.");
    json after = json::parse(exported(document))["sections"];
    ASSERT_EQ(after["objectives"].size(), 5U);
    EXPECT_EQ(after["objectives"][1]["owner"], "Boris Faz");
    EXPECT_EQ(after["objectives"][1]["objective"], before["objectives"][1]["objective"]);
    EXPECT_EQ(after["objectives"][3]["id"], "O12");
    EXPECT_EQ(after["objectives"][4]["id"], "O13");
    EXPECT_EQ(after["objectives"][0], before["objectives"][0]);
    EXPECT_EQ(after["solutions"], before["solutions"]);
    EXPECT_EQ(after["account"], before["account"]);
}

TEST(PlanData, ReplaceTakesThePlaceOfTheRowsOfItsSections) {
    const Opened document(newSamplePlan());
    ASSERT_TRUE(import(document, R"({"keyplan": 1, "sections": {"weather": {"today": "rain"},
        "objectives": [{"id": "O2", "objective": "x", "mood": "hopeful"}]}})",
                       "merge")
                    .succeeded());
    const json before = json::parse(exported(document))["sections"];
    ASSERT_EQ(before["objectives"][1]["mood"], "hopeful");
    ASSERT_TRUE(import(document, R"({"keyplan": 1, "sections": {
        "account": {"name": "Another"}, "objectives": [{"id": "O2", "objective": "The only one"}], "actions": []}})",
                       "replace")
                    .succeeded());
    json after = json::parse(exported(document))["sections"];
    ASSERT_EQ(after["objectives"].size(), 1U);
    EXPECT_EQ(after["objectives"][0]["id"], "O2");
    EXPECT_FALSE(after["objectives"][0].contains("owner"));
    EXPECT_FALSE(after["objectives"][0].contains("mood"));
    EXPECT_EQ(after["actions"], json::array());
    EXPECT_EQ(after["account"], (json{{"name", "Another"}}));
    EXPECT_EQ(after["reviews"], before["reviews"]);
    EXPECT_EQ(after["weather"], before["weather"]);
}

TEST(PlanData, AddsTheSectionsThatThePlanLacks) {
    const Opened document(newSamplePlan());
    const Answer answer = import(document, R"({"keyplan": 1, "sections": {
        "risks": [{"id": "RK1", "risk": "Prices fall", "likelihood": 3, "impact": 4}],
        "relationship": {"current-status": "Vendor"}}})",
                                 "merge");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(details(answer)["inserted"], (json{"risks", "relationship"}));
    const SectionInSheet risks(document, "risks");
    EXPECT_EQ(risks.cell("RK1", "exposure")->getError(), 0);
    EXPECT_EQ(risks.cell("RK1", "exposure")->getValue(), 12);
    EXPECT_EQ(json::parse(exported(document))["sections"]["relationship"]["current-status"], "Vendor");
}

TEST(PlanData, GivesEveryRowAnIdOfItsOwn) {
    // As many rows as the sheet has, numbered from where its spare rows would go on.
    const Opened document(newEmptyPlan());
    json data{{"keyplan", 1}};
    for (int number = 4; number <= 20; ++number) {
        data["sections"]["objectives"].push_back(
            {{"id", "O" + std::to_string(number)}, {"objective", "Number " + std::to_string(number)}});
    }
    for (const char* mode : {"replace", "merge"}) {
        ASSERT_TRUE(import(document, data.dump(), mode).succeeded());
        std::set<std::string> ids;
        const SectionInSheet objectives(document, "objectives");
        for (const auto& row : contents(sheetNamed(document, objectives.sheet()))) {
            if (row[2].size() > 1 && row[2][0] == 'O' &&
                std::isdigit(static_cast<unsigned char>(row[2][1]))) {
                EXPECT_TRUE(ids.insert(row[2]).second) << row[2] << " twice";
            }
        }
        EXPECT_GE(ids.size(), 20U);
    }
}

TEST(PlanData, ExportOverwritesItsFileWhole) {
    const Opened document(newSamplePlan());
    const auto file = writeWhole("longer.json", std::string(200000, ' '));
    const Answer answer =
        dispatch(document, "org.keyplan:ExportData", {argument("To", tools::fileUrl(file))});
    ASSERT_TRUE(answer.succeeded());
    EXPECT_EQ(readWhole(file), exported(document));
    EXPECT_EQ(details(answer)["file"], tools::fileUrl(file));
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(PlanData, FileNamesMayHoldBlanksAndEveryScript) {
    const Opened document(newSamplePlan());
    const auto file = workFolder() / "plan für Łódź 日本 #1 100%.json";
    ASSERT_TRUE(
        dispatch(document, "org.keyplan:ExportData", {argument("To", tools::fileUrl(file))}).succeeded());
    ASSERT_TRUE(std::filesystem::exists(file));
    EXPECT_TRUE(
        dispatch(document, "org.keyplan:ImportData", {argument("From", tools::fileUrl(file))}).succeeded());
}

} // namespace
} // namespace keyplan::office
