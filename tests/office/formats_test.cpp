// Plans keep their data, scores and anchors through .ods and .xlsx, and commands work on what comes back.
#include "user_edits.hpp"

namespace keyplan::office {
namespace {

class Formats : public ::testing::TestWithParam<std::string> {
protected:
    std::string filter() const { return GetParam() == "ods" ? ods : xlsx; }
};

TEST_P(Formats, KeepAnEmptyPlan) {
    Document document = newEmptyPlan();
    const json before = sectionsOf(document);
    const Opened again(roundTrip(document, GetParam(), filter()));
    EXPECT_EQ(json::diff(before, sectionsOf(again)), json::array());
    EXPECT_EQ(errorCells(again), std::vector<std::string>{});
}

TEST_P(Formats, KeepTheWholeExport) {
    Document document = newSamplePlan();
    const std::string before = exported(document);
    Opened again(roundTrip(document, GetParam(), filter()));
    EXPECT_EQ(exported(again), before);
    EXPECT_EQ(errorCells(again), std::vector<std::string>{});
}

TEST_P(Formats, KeepAwkwardTexts) {
    const std::string awkward = R"json({"keyplan": 1, "template": "one-page", "sections": {
        "account": {"name": "=HYPERLINK(\"x\")", "summary": "Line one\nLine two  with two blanks"},
        "objectives": [{"id": "O1", "objective": "'quoted", "target": "12 %", "owner": "007"},
                       {"id": "O2", "objective": "1.5", "measure": "TRUE", "owner": "2018-01-01"}]}})json";
    const Opened plan(newPlanFrom(awkward));
    const json before = sectionsOf(plan);
    EXPECT_EQ(before["account"]["name"], "=HYPERLINK(\"x\")");
    EXPECT_EQ(rowOf(before, "objectives", "O1")["owner"], "007");
    EXPECT_EQ(rowOf(before, "objectives", "O1")["objective"], "'quoted");
    EXPECT_EQ(rowOf(before, "objectives", "O2")["measure"], "TRUE");
    const std::string url = storeAs(plan, workFolder() / ("awkward." + GetParam()), filter());
    const Opened again(open(url));
    EXPECT_EQ(json::diff(before, sectionsOf(again)), json::array());
}

TEST_P(Formats, RememberWhatWasGenerated) {
    Document document = open(sampleIn("ods"));
    const Arguments today{argument("Today", "2018-01-10")};
    const Answer first = dispatch(document, "org.keyplan:GenerateActions", today);
    ASSERT_TRUE(first.succeeded()) << first.sentence;
    const auto added = details(first)["added"].get<int>();
    ASSERT_GT(added, 0);
    const Opened again(roundTrip(document, GetParam(), filter()));
    const Answer second = dispatch(again, "org.keyplan:GenerateActions", today);
    ASSERT_TRUE(second.succeeded()) << second.sentence;
    EXPECT_EQ(details(second)["added"], 0) << second.sentence;
    EXPECT_EQ(details(second)["unchanged"], added) << second.sentence;
}

TEST_P(Formats, KeepUnknownDataOfAnImport) {
    Document document = open(sampleIn("ods"));
    const Answer merged =
        import(document,
               R"({"keyplan": 1, "made-by": "another program", "sections": {"weather": {"today": "sunny"}}})",
               "merge");
    ASSERT_TRUE(merged.succeeded()) << merged.sentence;
    const Opened again(roundTrip(document, GetParam(), filter()));
    const json plan = json::parse(exported(again));
    EXPECT_EQ(plan["made-by"], "another program");
    EXPECT_EQ(plan["sections"]["weather"], json({{"today", "sunny"}}));
    EXPECT_EQ(plan["template"], "one-page");
}

TEST_P(Formats, KeepDatesAsDates) {
    const Opened document(open(sampleIn(GetParam())));
    const json sections = sectionsOf(document);
    EXPECT_EQ(sections["account"]["renewal-date"], "2018-06-30");
    EXPECT_EQ(rowOf(sections, "objectives", "O1")["due"], "2018-05-31");
    EXPECT_EQ(shown(PlanTable(document, "objectives").cell("O1", "due")), "31 May 2018");
}

INSTANTIATE_TEST_SUITE_P(Of, Formats, ::testing::Values("ods", "xlsx"),
                         [](const auto& test) { return test.param; });

} // namespace
} // namespace keyplan::office
