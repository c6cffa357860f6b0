// Every command is one undo step: undo brings the whole document back, redo the whole result, again and
// again, with the user's own steps before, between and after.
#include "plan_in_office.hpp"

#include <com/sun/star/container/XNamed.hpp>

#include <functional>

namespace keyplan::office {
namespace {

const com::sun::star::beans::PropertyValue today = argument("Today", "2018-01-10");

const char* const unknownData = R"({
  "keyplan": 1, "template": "one-page", "made-by": {"another": ["program", 2]},
  "sections": {
    "objectives": [{"id": "O2", "owner": "Somebody new", "mood": "hopeful"},
                   {"id": "O9", "objective": "Open a fifth subsidiary", "due": "2018-11-30"}],
    "weather": {"today": "sunny"}
  }
})";

const char* const dataWithNewSections = R"({
  "keyplan": 1, "template": "one-page",
  "sections": {
    "swot": [{"id": "SW1", "about": "Us", "kind": "Strength", "statement": "They like our order desk.",
              "importance": 4, "rating": 5}],
    "relationship": {"current-status": "Vendor", "target-status": "Planning partner"},
    "actions": [{"id": "A3", "status": "Done"}]
  }
})";

struct Command {
    std::string name;
    std::string title;
    std::function<Answer(const Document&)> run;
};

void PrintTo(const Command& shown, std::ostream* stream) {
    *stream << shown.name;
}

Answer insertSwot(const Document& document) {
    return dispatch(document, "org.keyplan:InsertSection", {argument("Section", "swot")});
}
Answer generate(const Document& document) {
    return dispatch(document, "org.keyplan:GenerateActions", {today});
}
Answer draw(const Document& document) {
    return dispatch(document, "org.keyplan:Draw", {argument("Picture", "force-field")});
}

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"InsertSection", "Insert Section", insertSwot},
        {"InsertCard", "Insert Section",
         [](const Document& document) {
             return dispatch(document, "org.keyplan:InsertSection",
                             {argument("Section", "relationship"), argument("Sheet", "Where we stand")});
         }},
        {"GenerateActions", "Generate Actions", generate},
        {"Draw", "Draw Force Field", draw},
        {"ImportByMerge", "Import Plan Data",
         [](const Document& document) {
             return import(document, R"({"keyplan": 1, "sections": {
                 "account": {"industry": "Order systems"},
                 "objectives": [{"id": "O1", "status": "At risk"}, {"id": "O7", "objective": "A new one"}]}})",
                           "merge");
         }},
        {"ImportByReplace", "Import Plan Data",
         [](const Document& document) {
             return import(document, R"({"keyplan": 1, "sections": {
                 "account": {"name": "Another"}, "actions": [{"id": "A1", "action": "The only one"}],
                 "reviews": []}})",
                           "replace");
         }},
        {"ImportOfUnknownData", "Import Plan Data",
         [](const Document& document) { return import(document, unknownData, "merge"); }},
        {"ImportOfNewSections", "Import Plan Data",
         [](const Document& document) { return import(document, dataWithNewSections, "merge"); }},
        {"ImportOfManyRows", "Import Plan Data",
         [](const Document& document) {
             json data{{"keyplan", 1}};
             for (int row = 1; row <= 60; ++row) {
                 data["sections"]["objectives"].push_back(
                     {{"id", "O" + std::to_string(row)}, {"objective", "Number " + std::to_string(row)}});
             }
             return import(document, data.dump(), "merge");
         }},
    };
    return all;
}

// Runs a command and takes it back and forth: one step with its title, nothing left over on either side.
void expectOneStep(const Document& document, const Command& command, bool changes = true) {
    const std::vector<std::string> steps = undoTitles(document);
    const std::string before = documentSnapshot(document);
    const Answer answer = command.run(document);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    std::vector<std::string> expected = steps;
    expected.insert(expected.begin(), command.title);
    EXPECT_EQ(undoTitles(document), expected);
    const std::string after = documentSnapshot(document);
    ASSERT_EQ(after != before, changes);
    for (int round = 0; round < 3; ++round) {
        undo(document);
        ASSERT_EQ(undoTitles(document), steps);
        const std::string undone = documentSnapshot(document);
        ASSERT_TRUE(same(undone, before)) << "undo, round " << round;
        ASSERT_EQ(redoTitles(document).front(), command.title);
        redo(document);
        const std::string redone = documentSnapshot(document);
        ASSERT_TRUE(same(redone, after)) << "redo, round " << round;
    }
    EXPECT_EQ(undoTitles(document), expected);
}

class OneStep : public ::testing::TestWithParam<Command> {};

TEST_P(OneStep, InTheSamplePlan) {
    const Opened document(newSamplePlan());
    setText(SectionInSheet(document, "objectives").cell("O3", "owner"), "Somebody");
    expectOneStep(document, GetParam());
}

class OneStepInAFile : public ::testing::TestWithParam<std::tuple<std::string, Command>> {};

TEST_P(OneStepInAFile, AfterItWasSavedAndReopened) {
    const auto& [extension, command] = GetParam();
    const std::string filter = extension == "ods" ? "calc8" : "Calc MS Excel 2007 XML";
    const Opened document(roundTrip(newSamplePlan(), extension, filter));
    expectOneStep(document, command);
}

INSTANTIATE_TEST_SUITE_P(Commands, OneStep, ::testing::ValuesIn(commands()),
                         [](const auto& command) { return command.param.name; });
INSTANTIATE_TEST_SUITE_P(Commands, OneStepInAFile, ::testing::ValuesIn(inTurns("xlsx", "ods", commands())),
                         [](const auto& test) {
                             return std::get<0>(test.param) + std::get<1>(test.param).name;
                         });

// The commands that write again what they wrote before.
class AgainOneStep : public OneStep {};

TEST_P(AgainOneStep, OverItsOwnResult) {
    const Opened document(newSamplePlan());
    ASSERT_TRUE(GetParam().run(document).succeeded());
    SectionInSheet(document, "force-field").cell("F8", "strength")->setValue(1);
    expectOneStep(document, GetParam(), GetParam().name == "Draw");
}

std::vector<Command> repeatable() {
    std::vector<Command> all = commands();
    std::erase_if(all, [](const Command& command) {
        return command.name.starts_with("Insert") || command.name == "GenerateActions";
    });
    return all;
}

INSTANTIATE_TEST_SUITE_P(Commands, AgainOneStep, ::testing::ValuesIn(repeatable()),
                         [](const auto& command) { return command.param.name; });

// What a user does between two commands.
void insertRowInForces(const Document& document) {
    const SectionInSheet forces(document, "force-field");
    forces.rows()->insertByIndex(forces.row("F3"), 2);
}
void insertRowAboveActions(const Document& document) {
    SectionInSheet(document, "actions").rows()->insertByIndex(0, 1);
}
void strengthenABarrier(const Document& document) {
    SectionInSheet(document, "force-field").cell("F11", "strength")->setValue(5);
}
void weakenADriver(const Document& document) {
    SectionInSheet(document, "force-field").cell("F9", "strength")->setValue(1);
}
void renameASheet(const Document& document) {
    const com::sun::star::uno::Reference<com::sun::star::container::XNamed> sheet(
        sheetNamed(document, SectionInSheet(document, "objectives").sheet()),
        com::sun::star::uno::UNO_QUERY_THROW);
    sheet->setName(tools::fromUtf8("What we agreed to reach"));
}

TEST(WholeStack, IsUndoneAndRedoneStepByStep) {
    const Opened document(newSamplePlan());
    const std::vector<std::function<void(const Document&)>> steps{
        [](const Document& plan) { setText(SectionInSheet(plan, "objectives").cell("O3", "owner"), "Me"); },
        draw,
        insertRowInForces,
        generate,
        insertRowAboveActions,
        strengthenABarrier,
        draw,
        insertSwot,
        [](const Document& plan) { EXPECT_TRUE(import(plan, unknownData, "merge").succeeded()); },
        renameASheet,
        generate,
        insertRowInForces,
        [](const Document& plan) { EXPECT_TRUE(import(plan, dataWithNewSections, "replace").succeeded()); },
        weakenADriver,
        draw,
    };
    std::vector<std::string> states{documentSnapshot(document)};
    for (const auto& step : steps) {
        step(document);
        ASSERT_EQ(undoTitles(document).size(), states.size());
        states.push_back(documentSnapshot(document));
        ASSERT_FALSE(states.back() == states[states.size() - 2]) << "step " << states.size() - 1;
    }
    const std::vector<std::string> titles = undoTitles(document);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t step = steps.size(); step-- > 0;) {
            undo(document);
            ASSERT_TRUE(same(documentSnapshot(document), states[step])) << "undoing step " << step + 1;
        }
        EXPECT_TRUE(undoTitles(document).empty());
        for (std::size_t step = 0; step < steps.size(); ++step) {
            redo(document);
            ASSERT_TRUE(same(documentSnapshot(document), states[step + 1])) << "redoing step " << step + 1;
        }
        EXPECT_EQ(undoTitles(document), titles);
    }
}

} // namespace
} // namespace keyplan::office
