// Plans as nobody should write them: circles, people nobody knows, dates long past, texts of ten thousand
// characters, other scripts. Every command does what can be done or says why not; nothing is lost, and what
// was done is one step.
#include "plan_in_office.hpp"

#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/table/CellContentType.hpp>

namespace keyplan::office {
namespace {

using tools::fileUrl;

struct Run {
    std::string name;
    std::string command;
    Arguments arguments;
};

void PrintTo(const Run& shown, std::ostream* stream) {
    *stream << shown.name;
}

std::vector<Run> runs() {
    const auto today = argument("Today", "2026-11-02");
    std::vector<Run> all{
        {"GenerateActions", "GenerateActions", {today}},
        {"DeriveStrategies", "DeriveStrategies", {argument("Most", 5)}},
        {"ScheduleActions", "ScheduleActions", {today}},
        {"ScheduleReviews", "ScheduleReviews", {argument("Cadence", "strategic"), today}},
        {"MoveAction", "MoveAction", {argument("Id", "A3"), argument("Status", "Done")}},
        {"WhatIf", "WhatIf", {argument("Objective", "O1")}},
        {"ExportCalendar", "ExportCalendar", {argument("To", fileUrl(workFolder() / "hostile.ics")), today}},
        {"ExportActions", "ExportActions", {argument("To", fileUrl(workFolder() / "hostile.csv"))}},
        {"ShowHealth", "ShowHealth", {today}},
    };
    for (const char* picture : {"force-field", "swot", "risks", "account-map", "whitespace", "revenue",
                                "board", "gantt", "timeline", "workload"}) {
        std::string name = std::string("Draw_") + picture;
        std::replace(name.begin(), name.end(), '-', '_');
        all.push_back({name, "Draw", {argument("Picture", picture), today}});
    }
    return all;
}

std::string longText() {
    std::string text;
    while (text.size() < 10000) {
        text += "Nobody ends this sentence, ";
    }
    return text;
}

const std::string emoji = "\U0001F680 Launch \U0001F469\u200D\U0001F4BB together";
const std::string rightToLeft = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
const std::string likeAFormula = "=HYPERLINK(\"https://example.org\";\"press\")";

std::string hostilePlan() {
    json plan{{"keyplan", 1}, {"template", "strategic"}};
    json& sections = plan["sections"];
    sections["account"] = {{"name", emoji},
                           {"manager", "Nobody Known"},
                           {"period-start", "1926-01-01"},
                           {"period-end", "1926-12-31"},
                           {"renewal-date", "1926-06-01"}};
    sections["objectives"] = {{{"id", "O1"}, {"objective", longText()}, {"due", "1926-05-01"}},
                              {{"id", "O2"}, {"objective", rightToLeft}, {"priority", 5}},
                              {{"id", "O3"}, {"objective", likeAFormula}}};
    sections["force-field"] = {
        {{"id", "F1"}, {"objective", "O1"}, {"force", longText()}, {"kind", "Driver"}, {"strength", 2}},
        {{"id", "F2"}, {"objective", "O1"}, {"force", emoji}, {"kind", "Barrier"}, {"strength", 5}},
        {{"id", "F3"}, {"objective", "O9"}, {"force", "lost"}, {"kind", "Driver"}, {"strength", 5}}};
    sections["team"] = {{{"id", "T1"}, {"name", rightToLeft}, {"capacity", 0}},
                        {{"id", "T2"}, {"name", "Half"}, {"capacity", 0.5}}};
    sections["stakeholders"] = {
        {{"id", "P1"}, {"name", longText()}, {"reports-to", "P2"}, {"influence", 5}, {"status", "Enemy"}},
        {{"id", "P2"}, {"name", emoji}, {"reports-to", "P3"}, {"our-contact", "T9"}},
        {{"id", "P3"}, {"name", rightToLeft}, {"reports-to", "P1"}, {"influences", "-P2, P77"}},
        {{"id", "P4"}, {"name", likeAFormula}, {"reports-to", "P4"}, {"status", "Mentor"}}};
    sections["swot"] = {{{"id", "SW1"},
                         {"about", "Us"},
                         {"kind", "Strength"},
                         {"statement", longText()},
                         {"importance", 5},
                         {"rating", 5}},
                        {{"id", "SW2"},
                         {"about", "Us"},
                         {"kind", "Threat"},
                         {"statement", likeAFormula},
                         {"importance", 3},
                         {"rating", 4}},
                        {{"id", "SW3"}, {"about", "Us"}, {"kind", "Weakness"}, {"statement", emoji}}};
    sections["risks"] = {{{"id", "RK1"}, {"risk", longText()}, {"likelihood", 5}, {"impact", 5}},
                         {{"id", "RK2"}, {"risk", likeAFormula}, {"likelihood", 1}, {"impact", 4}}};
    sections["opportunities"] = {{{"id", "OP1"},
                                  {"opportunity", longText()},
                                  {"amount", 1e12},
                                  {"probability", 1},
                                  {"stage", "Qualified"},
                                  {"close-date", "1926-03-03"}}};
    sections["whitespace"] = {
        {{"id", "W1"}, {"unit", emoji}, {"product", rightToLeft}, {"current", 5}, {"potential", 1}},
        {{"id", "W2"}, {"unit", longText()}, {"product", likeAFormula}, {"potential", 100}}};
    sections["revenue"] = {{{"id", "RV1"}, {"period", emoji}, {"actual", 10}, {"target", 20}},
                           {{"id", "RV2"}, {"period", likeAFormula}, {"target", 30}}};
    sections["reviews"] = {{{"id", "R1"}, {"review", "Check-in"}, {"date", "1926-02-02"}}};
    sections["actions"] = {
        {{"id", "A1"},
         {"action", longText()},
         {"after", "A2"},
         {"owner", "Somebody Else"},
         {"status", "To do"}},
        {{"id", "A2"}, {"action", emoji}, {"after", "A1, A99"}, {"owner", "Half"}, {"due", "1926-04-04"}},
        {{"id", "A3"},
         {"action", rightToLeft},
         {"start", "2026-12-24"},
         {"due", "2026-11-24"},
         {"status", "Doing"}},
        {{"id", "A4"},
         {"action", likeAFormula},
         {"part-of", "A4"},
         {"duration", 3},
         {"start", "2026-11-30"}}};
    return plan.dump();
}

// Cells whose formula begins with these words; text that looks like one does not count.
int formulasIn(const Document& document, const std::string& words) {
    namespace uno = com::sun::star::uno;
    namespace table = com::sun::star::table;
    int count = 0;
    for (const std::string& name : sheetNames(document)) {
        const Sheet sheet = sheetNamed(document, name);
        const auto end = endOf(sheet);
        const uno::Reference<com::sun::star::sheet::XCellRangeFormula> cells(
            sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow), uno::UNO_QUERY_THROW);
        const auto formulas = cells->getFormulaArray();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row) {
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column) {
                if (tools::toUtf8(formulas[row][column]).rfind(words, 0) == 0 &&
                    sheet->getCellByPosition(column, row)->getType() == table::CellContentType_FORMULA) {
                    ++count;
                }
            }
        }
    }
    return count;
}

// What is in the document, without the arrowheads and dashes of shapes that wait to be redone: the office
// stores those, too.
std::string contentOf(const Document& document) {
    std::istringstream lines(documentSnapshot(document));
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<draw:marker ") == std::string::npos &&
            line.find("<draw:stroke-dash ") == std::string::npos) {
            kept += line + "\n";
        }
    }
    return kept;
}

// What every answer must keep to, whatever the plan.
void expectHonest(const Document& document, const Run& run) {
    const std::string before = contentOf(document);
    const auto steps = undoTitles(document);
    const Answer answer = dispatch(document, "org.keyplan:" + run.command, run.arguments);
    EXPECT_FALSE(answer.sentence.empty());
    EXPECT_LT(answer.sentence.size(), 4000U) << "Nobody reads that much";
    EXPECT_EQ(answer.sentence.find("Something went wrong"), std::string::npos) << answer.sentence;
    EXPECT_EQ(answer.sentence.find("LibreOffice reported"), std::string::npos) << answer.sentence;
    EXPECT_EQ(formulasIn(document, "=HYPERLINK(\"https"), 0) << "Text became a formula";
    const auto stepsAfter = undoTitles(document);
    if (answer.succeeded() && stepsAfter != steps) {
        EXPECT_EQ(stepsAfter.size(), steps.size() + 1);
        undo(document);
    } else {
        EXPECT_EQ(stepsAfter, steps);
    }
    EXPECT_TRUE(same(contentOf(document), before)) << answer.sentence;
}

// One plan for all commands: each leaves it as it was.
template <class Plan>
class OnOnePlan : public ::testing::TestWithParam<Run> {
protected:
    static void TearDownTestSuite() {
        if (opened.is()) {
            close(opened);
            opened.clear();
        }
    }
    static Document plan() {
        if (!opened.is()) {
            // As from a file: the office gives some calculated cells of a new plan a format by and by.
            opened = roundTrip(Plan::make(), "ods", "calc8");
        }
        return opened;
    }

private:
    static inline Document opened;
};

struct Hostile {
    static Document make() { return newPlanFrom(hostilePlan()); }
};
// It holds neither objectives nor forces, and nothing is filled in.
struct Empty {
    static Document make() { return newPlan({argument("Template", "lost-account")}); }
};
using HostilePlan = OnOnePlan<Hostile>;
using EmptyPlan = OnOnePlan<Empty>;

TEST_P(HostilePlan, IsAnsweredHonestlyAndUndoneWhole) {
    expectHonest(plan(), GetParam());
}

TEST_P(EmptyPlan, LacksWhatTheCommandNeedsAndSaysSo) {
    expectHonest(plan(), GetParam());
}

INSTANTIATE_TEST_SUITE_P(By, HostilePlan, ::testing::ValuesIn(runs()),
                         [](const auto& shown) { return shown.param.name; });
INSTANTIATE_TEST_SUITE_P(By, EmptyPlan, ::testing::ValuesIn(runs()),
                         [](const auto& shown) { return shown.param.name; });

} // namespace
} // namespace keyplan::office
