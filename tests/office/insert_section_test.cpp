// Insert Section: every section can be added to a plan, once, wherever its sheets were moved.
#include "user_edits.hpp"

#include <com/sun/star/util/XProtectable.hpp>

namespace keyplan::office {
namespace {

Answer insert(const Document& document, const std::string& section, const std::string& sheet = "") {
    Arguments arguments{argument("Section", section)};
    if (!sheet.empty())
        arguments.push_back(argument("Sheet", sheet));
    return dispatch(document, "org.keyplan:InsertSection", arguments);
}

std::vector<json> vocabulary() {
    std::vector<json> sections;
    const auto folder = std::filesystem::path(KEYPLAN_SOURCE_DIR) / "calc-templates" / "sections";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        sections.push_back(json::parse(readWhole(entry.path())));
    return sections;
}

TEST(InsertSection, TakesEverySectionOfTheVocabulary) {
    const Opened document(open(sampleIn("ods")));
    const json before = sectionsOf(document);
    int inserted = 0;
    for (const json& section : vocabulary()) {
        const std::string id = section["id"];
        if (before.contains(id))
            continue;
        const Answer answer = insert(document, id);
        ASSERT_TRUE(answer.succeeded()) << id << ": " << answer.sentence;
        ++inserted;
        EXPECT_EQ(details(answer)["section"], id);
        EXPECT_EQ(details(answer)["sheet"], PlanTable(document, id).sheet());
        EXPECT_EQ(errorCells(document), std::vector<std::string>{}) << id;
    }
    EXPECT_GT(inserted, 20);
    const json after = sectionsOf(document);
    EXPECT_EQ(after.size(), before.size() + static_cast<std::size_t>(inserted));
    for (const auto& [section, data] : before.items())
        EXPECT_EQ(json::diff(data, after[section]), json::array()) << section;
    for (const auto& [section, data] : after.items()) {
        if (!before.contains(section)) {
            EXPECT_TRUE(data.empty()) << section << data;
        }
    }
}

TEST(InsertSection, FollowsThePlanAfterItsSheetsWereMoved) {
    const Opened document(open(sampleIn("ods")));
    for (const std::string& name : sheetNames(document))
        (*document)->getSheets()->moveByName(tools::fromUtf8(name), 0);
    const json before = sectionsOf(document);
    const Answer answer = insert(document, "swot", "Strengths and such");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(PlanTable(document, "swot").sheet(), "Strengths and such");
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    json after = sectionsOf(document);
    after.erase("swot");
    EXPECT_EQ(json::diff(before, after), json::array());
}

TEST(InsertSection, BringsFormulasToLifeThatNeedIt) {
    // A plan of its own data holds objectives without forces: their net stays empty until there is a table.
    const Opened document(open(sampleIn("ods")));
    for (const char* section : {"force-field", "actions"})
        (*document)->getSheets()->removeByName(tools::fromUtf8(PlanTable(document, section).sheet()));
    ASSERT_FALSE(sectionsOf(document).contains("force-field"));
    const Answer answer = insert(document, "force-field");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const PlanTable forces(document, "force-field");
    const auto sheet = sheetNamed(document, forces.sheet());
    const int row = forces.row("F1");
    setText(sheet->getCellByPosition(forces.column("objective"), row), "O2");
    setText(sheet->getCellByPosition(forces.column("force"), row), "The board wants it.");
    setText(sheet->getCellByPosition(forces.column("kind"), row), "Driver");
    sheet->getCellByPosition(forces.column("strength"), row)->setValue(3);
    const json sections = sectionsOf(document);
    EXPECT_EQ(rowOf(sections, "objectives", "O2")["force-net"], 3);
    EXPECT_EQ(rowOf(sections, "objectives", "O2")["verdict"], "Good chance");
}

TEST(InsertSection, GivesTheRevenueGoalItsOpportunities) {
    const Opened document(open(sampleIn("ods")));
    ASSERT_TRUE(insert(document, "revenue-goal").succeeded());
    ASSERT_TRUE(insert(document, "opportunities").succeeded());
    const Answer merged = import(document, R"({"keyplan": 1, "sections": {
        "revenue-goal": {"target": 50000},
        "opportunities": [
          {"id": "P1", "opportunity": "Won", "amount": 18000, "probability": 1, "stage": "Won", "close-date": "2018-03-01"},
          {"id": "P2", "opportunity": "Large", "amount": 20000, "probability": 0.6, "stage": "Proposed", "close-date": "2018-05-01"},
          {"id": "P3", "opportunity": "Small", "amount": 8000, "probability": 0.625, "stage": "Qualified", "close-date": "2018-09-01"}]}})",
                                 "merge");
    ASSERT_TRUE(merged.succeeded()) << merged.sentence;
    const json goal = sectionsOf(document)["revenue-goal"];
    const std::string said = goal.dump();
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    // 18,000 won, 28,000 open worth 17,000 weighted: 35,000 expected.
    bool expected = false;
    for (const auto& [field, value] : goal.items())
        expected = expected || (field.find("expected") != std::string::npos && value == 35000);
    EXPECT_TRUE(expected) << said;
}

struct Refusal {
    const char* name;
    const char* section;
    const char* sheet;
    const char* says;
};

void PrintTo(const Refusal& refusal, std::ostream* stream) {
    *stream << refusal.name;
}

class InsertSectionRefuses : public ::testing::TestWithParam<Refusal> {};

TEST_P(InsertSectionRefuses, AndChangesNothing) {
    const Opened document(open(sampleIn("ods")));
    const std::string before = documentSnapshot(document);
    const Answer answer = insert(document, GetParam().section, GetParam().sheet);
    EXPECT_TRUE(answer.failed()) << answer.sentence;
    EXPECT_NE(answer.sentence.find(GetParam().says), std::string::npos) << answer.sentence;
    EXPECT_EQ(difference(before, documentSnapshot(document)), "");
    EXPECT_EQ(undoTitles(document), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Because, InsertSectionRefuses,
                         ::testing::Values(Refusal{"ItIsThere", "objectives", "", "Objectives"},
                                           Refusal{"ItIsUnknown", "weather", "", "weather"},
                                           Refusal{"TheSheetNameIsImpossible", "swot", "a/b", "a/b"}),
                         [](const auto& test) { return test.param.name; });

TEST(InsertSection, RefusesASheetThatIsNoPlan) {
    const Opened document(newBlankCalc());
    const Answer answer = insert(document, "swot");
    EXPECT_TRUE(answer.failed());
    EXPECT_NE(answer.sentence.find("no account plan"), std::string::npos) << answer.sentence;
    EXPECT_EQ(sheetNames(document).size(), 1U);
}

TEST(InsertSection, FindsAFreeNameForItsSheet) {
    const Opened document(open(sampleIn("ods")));
    (*document)->getSheets()->insertNewByName(tools::fromUtf8("Competitors"), 0);
    const Answer answer = insert(document, "competitors");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(PlanTable(document, "competitors").sheet(), "Competitors 2");
    const Answer other = insert(document, "risks", "Account");
    ASSERT_TRUE(other.succeeded()) << other.sentence;
    EXPECT_EQ(PlanTable(document, "risks").sheet(), "Account 2");
    EXPECT_EQ(PlanTable(document, "account").sheet(), "Account");
}

} // namespace
} // namespace keyplan::office
