// What every command promises to scripts: its answer's form, arguments in the URL, where it may be called.
#include "plan_in_office.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace keyplan::office {
namespace {

struct Call {
    std::string name;
    std::string url;
    Arguments arguments;
};

void PrintTo(const Call& shown, std::ostream* stream) {
    *stream << shown.name;
}

class Answers : public ::testing::TestWithParam<Call> {};

TEST_P(Answers, WithASentenceAndAJsonObject) {
    const Opened document(newSamplePlan());
    const Answer answer = dispatch(document, "org.keyplan:" + GetParam().url, GetParam().arguments);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_FALSE(answer.sentence.empty());
    EXPECT_EQ(answer.sentence.back(), '.') << answer.sentence;
    EXPECT_EQ(answer.sentence.find('{'), std::string::npos) << answer.sentence;
    const json object = json::parse(answer.json);
    EXPECT_TRUE(object.is_object());
    EXPECT_FALSE(object.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Commands, Answers,
    ::testing::Values(
        Call{"InsertSection",
             "InsertSection",
             {argument("Section", "risks"), argument("Sheet", "What may go wrong")}},
        Call{"GenerateActions", "GenerateActions", {argument("Most", 2), argument("Today", "2018-01-10")}},
        Call{"GenerateActionsUnasked", "GenerateActions", {argument("Ask", false)}},
        Call{"Draw", "Draw", {argument("Picture", "force-field")}},
        Call{"DrawByUrl", "Draw?Picture=force-field", {}}, Call{"DrawUnasked", "Draw?Ask=false", {}},
        Call{"About", "About", {argument("Ask", false)}},
        Call{"FunctionReference", "FunctionReference", {argument("Ask", false)}},
        Call{"ExportByUrl", "ExportData?To=" + tools::fileUrl(workFolder() / "by-url.json"), {}}),
    [](const auto& call) { return call.param.name; });

TEST(Commands, TakeArgumentsFromTheirUrlDecoded) {
    const Opened document(newSamplePlan());
    const Answer answer =
        dispatch(document, "org.keyplan:InsertSection?Section=risks&Sheet=What%20may%20go%20wrong");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(details(answer), (json{{"section", "risks"}, {"sheet", "What may go wrong"}}));
    EXPECT_EQ(SectionInSheet(document, "risks").sheet(), "What may go wrong");
}

TEST(Commands, PassOverArgumentsThatAreNotTheirs) {
    const Opened document(newSamplePlan());
    const Answer answer = dispatch(
        document, "org.keyplan:GenerateActions?Colour=blue",
        {argument("Referer", "private:user"), argument("Today", "2018-01-10"), argument("Picture", "pie")});
    EXPECT_EQ(answer.sentence.find("4 actions added, 0 updated."), 0U) << answer.sentence;
}

TEST(Commands, NumbersMayComeAsText) {
    const Opened document(newSamplePlan());
    EXPECT_EQ(details(dispatch(document, "org.keyplan:GenerateActions?Most=1&Today=2018-01-10"))["added"], 1);
}

TEST(Commands, GiveTheNumbersOfTheirSentence) {
    const Opened document(newSamplePlan());
    const Answer answer = dispatch(document, "org.keyplan:GenerateActions",
                                   {argument("From", "reinforce"), argument("Today", "2018-01-10")});
    EXPECT_EQ(details(answer), (json{{"added", 2},
                                     {"updated", 0},
                                     {"unchanged", 0},
                                     {"edited", 0},
                                     {"deleted", 0},
                                     {"later", 0},
                                     {"waiting", 0},
                                     {"dropped", json::array()},
                                     {"findings", json::array()}}));
}

TEST(NewPlan, OpensAnUntitledPlanAtTheDesktop) {
    const Answer answer =
        dispatch("org.keyplan:NewPlan", {argument("Template", "one-page"), argument("Account", "Umbrella")});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const Opened document(currentDocument());
    EXPECT_EQ(answer.sentence, "A new plan for Umbrella is open: One-page account plan.") << answer.sentence;
    EXPECT_EQ(details(answer)["template"], "one-page");
    EXPECT_EQ(details(answer)["account"], "Umbrella");
    EXPECT_EQ(json::parse(exported(document))["sections"]["account"]["name"], "Umbrella");
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel> model(
        *document, com::sun::star::uno::UNO_QUERY_THROW);
    EXPECT_TRUE(model->getURL().isEmpty());
    EXPECT_TRUE(undoTitles(document).empty());
}

TEST(NewPlan, CanBeCalledFromAnOpenDocumentAndLeavesItAlone) {
    const Opened open(newBlankCalc());
    setText(open, "A1", "mine");
    const std::string before = documentSnapshot(open);
    const Answer answer = dispatch(open, "org.keyplan:NewPlan?Template=one-page&Sample=true");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const Opened plan(currentDocument());
    EXPECT_EQ(details(answer)["account"], "Acme Corporation");
    EXPECT_TRUE(same(documentSnapshot(open), before));
}

TEST(NewPlan, AccountNamesThePlanOfTheData) {
    const Opened document(newPlan({argument("Sample", true), argument("Account", "=Acme & Sons")}));
    EXPECT_EQ(SectionInSheet(document, "account")
                      .card("name")
                      ->getFormula()
                      .indexOf(tools::fromUtf8("=Acme & Sons")) >= 0,
              true);
    EXPECT_EQ(json::parse(exported(document))["sections"]["account"]["name"], "=Acme & Sons");
}

TEST(NewPlan, OpensTheFunctionExamplesAsAnUntitledDocument) {
    const Answer answer = dispatch("org.keyplan:NewPlan", {argument("Template", "function-examples")});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(details(answer)["template"], "function-examples");
    const Opened document(currentDocument());
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel> model(
        *document, com::sun::star::uno::UNO_QUERY_THROW);
    EXPECT_TRUE(model->getURL().isEmpty());
    EXPECT_EQ(errorAt(document, "Checks.B1"), 0);
    EXPECT_EQ(textAt(document, "Checks.B1"), "0") << "failures";
    EXPECT_GT(valueAt(document, "Checks.B2"), 20) << "checks";
    EXPECT_EQ(textAt(document, "Checks.D5"), "✓");
    EXPECT_GE(sheetNames(document).size(), 2U);
}

TEST(NewPlan, FunctionExamplesTakeNoPlanData) {
    for (const char* name : {"Account", "Data", "Theme"}) {
        const Answer answer = dispatch(
            "org.keyplan:NewPlan", {argument("Template", "function-examples"), argument(name, "Umbrella")});
        EXPECT_TRUE(answer.failed()) << name;
        EXPECT_NE(answer.sentence.find(name), std::string::npos) << answer.sentence;
    }
}

TEST(About, SaysVersionAndLicence) {
    const Answer answer = dispatch("org.keyplan:About", {argument("Ask", false)});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_NE(answer.sentence.find(KEYPLAN_VERSION), std::string::npos) << answer.sentence;
    EXPECT_EQ(details(answer)["licence"], "MPL-2.0");
}

TEST(FunctionReference, NamesAPageThatIsThere) {
    const Answer answer = dispatch("org.keyplan:FunctionReference", {argument("Ask", false)});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const std::string url = details(answer)["file"].get<std::string>();
    ASSERT_EQ(url.rfind("file:///", 0), 0U) << url;
    EXPECT_NE(answer.sentence.find("/help/functions.html"), std::string::npos);
}

TEST(Commands, AnUnknownOneAnswersNothing) {
    const Opened document(newBlankCalc());
    const std::string before = documentSnapshot(document);
    const Answer answer = dispatch(document, "org.keyplan:NoSuchCommand", {argument("Ask", false)});
    EXPECT_FALSE(answer.succeeded());
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

} // namespace
} // namespace keyplan::office
