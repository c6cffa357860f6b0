// Bad input: every refusal says what is wrong and where, and leaves the document, its undo and its redo as
// they were.
#include "plan_in_office.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <functional>
#include <memory>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using tools::fileUrl;
using tools::fromUtf8;

// The document has steps to undo and one to redo; neither may be touched by what fails.
void giveHistory(const Document& document) {
    const auto note = [&](const char* text) {
        setText(SectionInSheet(document, "reviews").cell("R4", "outcome"), text);
    };
    note("one");
    note("two");
    note("three");
    undo(document);
}

void expectRefusal(const Document& document, const std::function<Answer()>& run,
                   const std::vector<std::string>& says) {
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const auto undone = redoTitles(document);
    const Answer answer = run();
    EXPECT_TRUE(answer.failed()) << answer.state << ": " << answer.sentence;
    for (const std::string& words : says) {
        EXPECT_NE(answer.sentence.find(words), std::string::npos) << answer.sentence << "\nlacks: " << words;
    }
    EXPECT_EQ(answer.sentence.find("Something went wrong"), std::string::npos) << answer.sentence;
    EXPECT_EQ(answer.sentence.find("LibreOffice reported"), std::string::npos) << answer.sentence;
    EXPECT_TRUE(json::parse(answer.json).contains("error")) << answer.json;
    const std::string after = documentSnapshot(document);
    EXPECT_TRUE(same(after, before));
    EXPECT_EQ(undoTitles(document), steps);
    EXPECT_EQ(redoTitles(document), undone);
}

struct Bad {
    std::string name;
    std::function<void(const Document&)> prepare;
    std::string command;
    Arguments arguments;
    std::vector<std::string> says;
};

void PrintTo(const Bad& shown, std::ostream* stream) {
    *stream << shown.name;
}

std::string dataFile(const std::string& name, const std::string& text) {
    return fileUrl(writeWhole(name, text));
}

Cell force(const Document& document, const std::string& field) {
    return SectionInSheet(document, "force-field").cell("F7", field);
}

void setProtected(const Document& document, const std::string& section) {
    uno::Reference<com::sun::star::util::XProtectable>(
        sheetNamed(document, SectionInSheet(document, section).sheet()), uno::UNO_QUERY_THROW)
        ->protect({});
}
void protectSheet(const Document& document, const std::string& name) {
    uno::Reference<com::sun::star::util::XProtectable>(sheetNamed(document, name), uno::UNO_QUERY_THROW)
        ->protect({});
}

void highStrength(const Document& document) {
    setText(force(document, "strength"), "high");
}
void negativeStrength(const Document& document) {
    force(document, "strength")->setValue(-2);
}
void hugeStrength(const Document& document) {
    force(document, "strength")->setValue(9);
}
void doubledObjective(const Document& document) {
    setText(SectionInSheet(document, "objectives").id("O3"), "O1");
}
void noObjectives(const Document& document) {
    const SectionInSheet objectives(document, "objectives");
    objectives.rows()->removeByIndex(objectives.row("O1"), 3);
}
void noForces(const Document& document) {
    const SectionInSheet forces(document, "force-field");
    forces.rows()->removeByIndex(forces.row("F1"), 12);
}

Arguments generating() {
    return {argument("Today", "2018-01-10")};
}
Arguments drawing() {
    return {argument("Picture", "force-field")};
}

std::vector<Bad> badPlans() {
    return {
        {"StrengthHighGenerating", highStrength, "GenerateActions", generating(), {"F7", "high", "1 to 5"}},
        {"StrengthHighDrawing", highStrength, "Draw", drawing(), {"F7", "high", "1 to 5"}},
        {"StrengthNegativeGenerating",
         negativeStrength,
         "GenerateActions",
         generating(),
         {"F7", "-2", "1 to 5"}},
        {"StrengthNegativeDrawing", negativeStrength, "Draw", drawing(), {"F7", "-2", "1 to 5"}},
        {"StrengthNineGenerating", hugeStrength, "GenerateActions", generating(), {"F7", "9", "1 to 5"}},
        {"StrengthNineDrawing", hugeStrength, "Draw", drawing(), {"F7", "9", "1 to 5"}},
        {"KindUnknownGenerating",
         [](const Document& document) { setText(force(document, "kind"), "Obstacle"); },
         "GenerateActions",
         generating(),
         {"F7", "Obstacle", "Driver or Barrier"}},
        {"KindUnknownDrawing",
         [](const Document& document) { setText(force(document, "kind"), "Obstacle"); },
         "Draw",
         drawing(),
         {"F7", "Obstacle", "Driver or Barrier"}},
        {"ObjectiveTwiceGenerating", doubledObjective, "GenerateActions", generating(), {"Objectives", "O1"}},
        {"ObjectiveTwiceDrawing", doubledObjective, "Draw", drawing(), {"Objectives", "O1"}},
        {"ObjectiveTwiceExporting",
         doubledObjective,
         "ExportData",
         {argument("To", fileUrl(workFolder() / "twice.json"))},
         {"Objectives", "O1"}},
        {"ObjectiveTwiceImporting",
         doubledObjective,
         "ImportData",
         {argument("From", dataFile("one.json", R"({"keyplan":1,"sections":{"objectives":[{"id":"O1"}]}})"))},
         {"Objectives", "O1"}},
        {"NoObjectives", noObjectives, "GenerateActions", generating(), {"no objectives", "Objectives"}},
        {"NoForces", noForces, "Draw", drawing(), {"no forces"}},
        {"ProtectedActions",
         [](const Document& document) { setProtected(document, "actions"); },
         "GenerateActions",
         generating(),
         {"The sheet Actions is protected"}},
        {"ProtectedForces",
         [](const Document& document) { setProtected(document, "force-field"); },
         "Draw",
         drawing(),
         {"The sheet Force field is protected"}},
        {"ProtectedMemory",
         [](const Document& document) { protectSheet(document, "Keyplan memory"); },
         "GenerateActions",
         generating(),
         {"The sheet Keyplan memory is protected"}},
        {"ProtectedPictures",
         [](const Document& document) { protectSheet(document, "Keyplan pictures"); },
         "Draw",
         drawing(),
         {"The sheet Keyplan pictures is protected"}},
        {"ProtectedObjectivesImporting",
         [](const Document& document) { setProtected(document, "objectives"); },
         "ImportData",
         {argument("From", dataFile("one.json", R"({"keyplan":1,"sections":{"objectives":[{"id":"O1"}]}})"))},
         {"The sheet Objectives is protected"}},
        {"ProtectedMemoryImporting",
         [](const Document& document) { protectSheet(document, "Keyplan memory"); },
         "ImportData",
         {argument("From", dataFile("unknown.json", R"({"keyplan":1,"sections":{"weather":{"a":1}}})"))},
         {"The sheet Keyplan memory is protected"}},
        {"ProtectedDocument",
         [](const Document& document) {
             uno::Reference<com::sun::star::util::XProtectable>(document, uno::UNO_QUERY_THROW)->protect({});
         },
         "InsertSection",
         {argument("Section", "swot")},
         {"protected", "Protect Spreadsheet Structure"}},
    };
}

// What is wrong in itself, whatever the plan.
std::vector<Bad> badArguments() {
    return {
        {"SectionUnknown", {}, "InsertSection", {argument("Section", "horoscope")}, {"horoscope"}},
        {"SectionMissingArgument", {}, "InsertSection", {argument("Sheet", "More")}, {"Section"}},
        {"SectionPresent", {}, "InsertSection", {argument("Section", "objectives")}, {"Objectives"}},
        {"SheetNameInvalid",
         {},
         "InsertSection",
         {argument("Section", "swot"), argument("Sheet", "a/b")},
         {"a/b"}},
        {"MostNotANumber", {}, "GenerateActions", {argument("Most", "many")}, {"Most", "many"}},
        {"MostNone", {}, "GenerateActions", {argument("Most", 0)}, {"0", "1 or more"}},
        {"RuleUnknown", {}, "GenerateActions", {argument("From", "guess")}, {"guess", "weaken"}},
        {"TodayNoDate", {}, "GenerateActions", {argument("Today", "tomorrow")}, {"Today", "tomorrow"}},
        {"TodayImpossible", {}, "GenerateActions", {argument("Today", "2018-02-30")}, {"2018-02-30"}},
        {"AskNoTruth", {}, "GenerateActions", {argument("Ask", "perhaps")}, {"Ask", "perhaps"}},
        {"PictureUnknown", {}, "Draw", {argument("Picture", "pie")}, {"pie", "force-field"}},
        {"TemplateUnknown", {}, "NewPlan", {argument("Template", "two-page")}, {"two-page", "one-page"}},
        {"NewPlanFromMissingData",
         {},
         "NewPlan",
         {argument("Data", fileUrl(workFolder() / "gone.json"))},
         {"gone.json"}},
        {"SampleNoTruth", {}, "NewPlan", {argument("Sample", "perhaps")}, {"Sample", "perhaps"}},
        {"ModeUnknown",
         {},
         "ImportData",
         {argument("From", dataFile("empty-object.json", "{}")), argument("Mode", "mix")},
         {"mix", "merge"}},
        {"ImportWithoutFile", {}, "ImportData", {argument("Mode", "merge")}, {"From"}},
        {"ImportOfMissingFile",
         {},
         "ImportData",
         {argument("From", fileUrl(workFolder() / "gone.json"))},
         {"gone.json", "cannot be read"}},
        {"ImportOfAFolder", {}, "ImportData", {argument("From", fileUrl(workFolder()))}, {"cannot be read"}},
        {"ImportOfADevice", {}, "ImportData", {argument("From", "file:///dev/zero")}, {"cannot be read"}},
        {"ImportFromTheWeb",
         {},
         "ImportData",
         {argument("From", "https://example.org/plan.json")},
         {"https"}},
        {"ImportOfAPath", {}, "ImportData", {argument("From", "plan.json")}, {"plan.json"}},
        {"ExportWithoutFile", {}, "ExportData", {argument("Ask", false)}, {"To"}},
        {"ExportToAMissingFolder",
         {},
         "ExportData",
         {argument("To", fileUrl(workFolder() / "gone" / "plan.json"))},
         {"plan.json", "cannot be written"}},
        {"ExportToAFolder", {}, "ExportData", {argument("To", fileUrl(workFolder()))}, {"cannot be written"}},
        {"ExportToTheWeb", {}, "ExportData", {argument("To", "https://example.org/plan.json")}, {"https"}},
    };
}

// One plan for the cases that need no other: what is refused leaves it as it was, and a case in which it did
// not takes it away.
template <class Case>
class OnSharedPlan : public ::testing::TestWithParam<Case> {
protected:
    static void TearDownTestSuite() { shared().reset(); }
    void TearDown() override {
        if (this->HasFailure())
            shared().reset();
    }
    static const Document& sharedPlan() {
        if (!shared()) {
            shared() = std::make_unique<Opened>(newSamplePlan());
            giveHistory(*shared());
        }
        return *shared();
    }

private:
    static std::unique_ptr<Opened>& shared() {
        static std::unique_ptr<Opened> plan;
        return plan;
    }
};

using RefusesOnPlan = OnSharedPlan<Bad>;
class Refuses : public ::testing::TestWithParam<Bad> {};

void expectRefused(const Document& document, const Bad& bad) {
    const sal_Int32 open = uno::Reference<com::sun::star::container::XIndexAccess>(
                               session().desktop()->getFrames(), uno::UNO_QUERY_THROW)
                               ->getCount();
    expectRefusal(
        document, [&] { return dispatch(document, "org.keyplan:" + bad.command, bad.arguments); }, bad.says);
    EXPECT_EQ(uno::Reference<com::sun::star::container::XIndexAccess>(session().desktop()->getFrames(),
                                                                      uno::UNO_QUERY_THROW)
                  ->getCount(),
              open);
}

TEST_P(Refuses, AndLeavesEverythingAsItWas) {
    const Opened document(newSamplePlan());
    GetParam().prepare(document);
    giveHistory(document);
    expectRefused(document, GetParam());
}

TEST_P(RefusesOnPlan, AndLeavesEverythingAsItWas) {
    expectRefused(sharedPlan(), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Plans, Refuses, ::testing::ValuesIn(badPlans()),
                         [](const auto& bad) { return bad.param.name; });
INSTANTIATE_TEST_SUITE_P(Arguments, RefusesOnPlan, ::testing::ValuesIn(badArguments()),
                         [](const auto& bad) { return bad.param.name; });

std::string nested(int depth) {
    return R"({"keyplan": 1, "sections": {"weather": )" + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "}}";
}

struct BadFile {
    std::string name;
    std::function<std::string()> text;
    std::vector<std::string> says;
};

void PrintTo(const BadFile& shown, std::ostream* stream) {
    *stream << shown.name;
}

std::vector<BadFile> badFiles() {
    const auto text = [](const char* words) { return [words] { return std::string(words); }; };
    return {
        {"Empty", text(""), {"empty"}},
        {"NoJson", text("Dear Sir or Madam"), {"Line 1, column 1", "not JSON"}},
        {"Broken",
         text("{\"keyplan\": 1,\n \"sections\": {\"account\": {\"name\" \"Acme\"}}}"),
         {"Line 2, column 39"}},
        {"Truncated",
         text("{\"keyplan\": 1, \"sections\": {\"account\": {\"name\": \"Ac"),
         {"ends too early"}},
        {"NotUtf8",
         text("{\"keyplan\": 1, \"sections\": {\"account\": {\"name\": \"Caf\xE9\"}}}"),
         {"UTF-8"}},
        {"Binary", [] { return std::string("PK\x03\x04\0\0\0\0", 8); }, {"Line 1"}},
        {"AList", text("[1, 2]"), {"not a plan data file"}},
        {"NoVersion", text(R"({"sections": {}})"), {"version"}},
        {"FromTheFuture", text(R"({"keyplan": 2, "sections": {}})"), {"newer Keyplan"}},
        {"NoSections", text(R"({"keyplan": 1})"), {"sections"}},
        {"CardAsList", text(R"({"keyplan": 1, "sections": {"account": []}})"), {"account", "card"}},
        {"TableAsObject", text(R"({"keyplan": 1, "sections": {"objectives": {}}})"), {"objectives", "table"}},
        {"IdTwice",
         text(R"({"keyplan": 1, "sections": {"objectives": [{"id": "O1"}, {"id": "O1"}]}})"),
         {"O1"}},
        {"IdWithBlank", text(R"({"keyplan": 1, "sections": {"objectives": [{"id": "O 1"}]}})"), {"O 1"}},
        {"ListInAField",
         text(
             R"({"keyplan": 1, "sections": {"account": {"name": "A"}, "objectives": [{"id": "O4", "owner": [1]}]}})"),
         {"objectives, O4, owner"}},
        {"ControlCharacter",
         text(R"({"keyplan": 1, "sections": {"account": {"name": "A\u0007"}}})"),
         {"U+0007"}},
        {"LongText",
         [] {
             return R"({"keyplan": 1, "sections": {"objectives": [{"id": "O1", "owner": "Boris"}, {"id": "O2", "owner": ")" +
                    std::string(100000, 'a') + "\"}]}}";
         },
         {"objectives, O2, owner", "100000", "32767"}},
        {"DeeplyNested", [] { return nested(1000); }, {"64", "inside each other"}},
        {"VeryDeeplyNested", [] { return nested(5000000); }, {"inside each other"}},
        {"Enormous",
         [] { return R"({"keyplan": 1, "sections": {"weather": ")" + std::string(65U << 20U, 'w') + "\"}}"; },
         {"64 MB"}},
        {"MoreThanAPlanRemembers",
         [] {
             json data{{"keyplan", 1}};
             for (int row = 0; row < 100001; ++row) {
                 data["sections"]["objectives"].push_back({{"objective", "x"}});
             }
             return data.dump();
         },
         {"100001", "100000"}},
    };
}

using RefusesFile = OnSharedPlan<BadFile>;

TEST_P(RefusesFile, AndLeavesThePlanAsItWas) {
    const Document& document = sharedPlan();
    const std::string file = dataFile("bad.json", GetParam().text());
    for (const char* mode : {"merge", "replace"}) {
        expectRefusal(
            document,
            [&] {
                return dispatch(document, "org.keyplan:ImportData",
                                {argument("From", file), argument("Mode", mode)});
            },
            GetParam().says);
    }
    const Answer answer = dispatch("org.keyplan:NewPlan", {argument("Data", file)});
    EXPECT_TRUE(answer.failed()) << answer.sentence;
    EXPECT_NE(answer.sentence.find(GetParam().says.front()), std::string::npos) << answer.sentence;
}

INSTANTIATE_TEST_SUITE_P(Files, RefusesFile, ::testing::ValuesIn(badFiles()),
                         [](const auto& bad) { return bad.param.name; });

const std::vector<std::pair<std::string, Arguments>>& commandsOnPlans() {
    static const std::vector<std::pair<std::string, Arguments>> all{
        {"InsertSection", {argument("Section", "swot")}},
        {"GenerateActions", generating()},
        {"Draw", drawing()},
        {"ExportData", {argument("To", fileUrl(workFolder() / "out.json"))}},
        {"ImportData", {argument("From", dataFile("in.json", R"({"keyplan": 1, "sections": {}})"))}}};
    return all;
}

TEST(NoPlan, IsRefusedByEveryCommandOnPlans) {
    const Opened document(newBlankCalc());
    setText(document, "A1", "Shopping");
    setText(document, "B1", "Milk");
    setText(document, "C1", "objective");
    undo(document);
    for (const auto& [command, arguments] : commandsOnPlans()) {
        SCOPED_TRACE(command);
        expectRefusal(document,
                      [&, &name = command, &values = arguments] {
                          return dispatch(document, "org.keyplan:" + name, values);
                      },
                      {"holds no account plan", "New Plan"});
    }
    EXPECT_FALSE(std::filesystem::exists(workFolder() / "out.json"));
}

TEST(WriterDocument, IsRefusedByEveryCommandOnPlans) {
    com::sun::star::uno::Reference<com::sun::star::lang::XComponent> component;
    try {
        component = session().loadDocument("private:factory/swriter");
    } catch (const uno::Exception&) {
        GTEST_SKIP() << "Writer is not installed";
    } catch (const std::runtime_error&) {
        GTEST_SKIP() << "Writer is not installed";
    }
    const uno::Reference<com::sun::star::text::XTextDocument> letter(component, uno::UNO_QUERY_THROW);
    letter->getText()->setString(fromUtf8("Dear Sir or Madam"));
    const uno::Reference<com::sun::star::frame::XDispatchProvider> frame(
        letter->getCurrentController()->getFrame(), uno::UNO_QUERY_THROW);
    for (const auto& [command, arguments] : commandsOnPlans()) {
        const Answer answer = session().dispatch(frame, "org.keyplan:" + command, arguments);
        EXPECT_TRUE(answer.failed()) << command;
        EXPECT_NE(answer.sentence.find("Open a spreadsheet first"), std::string::npos) << answer.sentence;
    }
    EXPECT_EQ(tools::toUtf8(letter->getText()->getString()), "Dear Sir or Madam");
    uno::Reference<com::sun::star::util::XCloseable>(component, uno::UNO_QUERY_THROW)->close(true);
}

TEST(Desktop, IsNoPlan) {
    for (const auto& [command, arguments] : commandsOnPlans()) {
        const Answer answer = dispatch("org.keyplan:" + command, arguments);
        EXPECT_TRUE(answer.failed()) << command << ": " << answer.sentence;
        EXPECT_NE(answer.sentence.find("Open a spreadsheet first"), std::string::npos) << answer.sentence;
    }
}

TEST(ReadOnlyDocument, CanBeExportedAndNothingElse) {
    const Document made = newSamplePlan();
    const std::string url = storeAs(made, workFolder() / "read-only.ods", "calc8");
    close(made);
    const Opened document(
        Document(session().loadDocument(url, {argument("ReadOnly", true)}), uno::UNO_QUERY_THROW));
    for (const auto& [command, arguments] : commandsOnPlans()) {
        SCOPED_TRACE(command);
        if (command == "ExportData") {
            EXPECT_TRUE(dispatch(document, "org.keyplan:" + command, arguments).succeeded());
            continue;
        }
        expectRefusal(document,
                      [&, &name = command, &values = arguments] {
                          return dispatch(document, "org.keyplan:" + name, values);
                      },
                      {"open for reading only"});
    }
}

TEST(ProtectedPlanSheet, RefusesASectionThatItsFormulasWouldRead) {
    // Actions refer to stakeholders: the sheet would have to change where the new section lets its formulas
    // calculate.
    const Document made = newPlanFrom(R"({"keyplan": 1, "sections": {"revenue-goal": {"target": 100000}}})");
    const Opened document(made);
    const std::string goal = SectionInSheet(document, "revenue-goal").sheet();
    setProtected(document, "revenue-goal");
    giveHistory(document);
    expectRefusal(document,
                  [&] {
                      return dispatch(document, "org.keyplan:InsertSection",
                                      {argument("Section", "opportunities")});
                  },
                  {"The sheet " + goal + " is protected"});
}

// What functions.md says the cells of a force table show.
TEST(ForceTable, ShowsWhatIsWrongWithAStrength) {
    const Opened document(newSamplePlan());
    const auto net = [&] { return SectionInSheet(document, "objectives").cell("O2", "force-net"); };
    const auto strength = [&] { return force(document, "strength"); };
    EXPECT_EQ(net()->getValue(), -2);
    setText(strength(), "high"); // text in a range is passed over, as SUM does
    EXPECT_EQ(net()->getError(), 0);
    EXPECT_EQ(net()->getValue(), 3);
    strength()->setValue(-2);
    EXPECT_EQ(net()->getError(), 502);
    strength()->setValue(9);
    EXPECT_EQ(net()->getError(), 0);
    EXPECT_EQ(net()->getValue(), -6);
    strength()->setFormula({});
    EXPECT_EQ(net()->getError(), 0);
    EXPECT_EQ(net()->getValue(), 3);
}

TEST(ForceTable, MarksAForceWhoseObjectiveIsGone) {
    const Opened document(newSamplePlan());
    const SectionInSheet objectives(document, "objectives");
    objectives.rows()->removeByIndex(objectives.row("O3"), 1);
    const SectionInSheet forces(document, "force-field");
    EXPECT_EQ(forces.text("F9", "explains:objective"), "Not in Objectives");
}

} // namespace
} // namespace keyplan::office
