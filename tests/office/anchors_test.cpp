// A plan is found again whatever its user does to rows, columns, sheets and words, in .ods and in .xlsx.
#include "user_edits.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <functional>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

using Edit = std::function<void(const Document&)>;

struct Named {
    std::string name;
    Edit make;
};

void PrintTo(const Named& shownEdit, std::ostream* stream) {
    *stream << shownEdit.name;
}

void sortForcesBy(const Document& document, const std::string& field, bool ascending) {
    const PlanTable forces(document, "force-field");
    const int first = forces.hintRow + 1;
    sortRows(document, forces.sheet(), first, forces.endRow - 1, forces.idColumn, forces.idColumn + 12,
             forces.column(field), ascending);
}

// Every word a reader sees around the data, in another language.
void translate(const Document& document) {
    for (const char* section :
         {"objectives", "force-field", "solutions", "actions", "reviews", "discovery"}) {
        const PlanTable table(document, section);
        const int hints = table.hintRow;
        const auto sheet = sheetNamed(document, table.sheet());
        for (int column = table.idColumn; column < table.idColumn + 14; ++column) {
            setText(sheet->getCellByPosition(column, hints - 2), "Spalte " + std::to_string(column));
            setText(sheet->getCellByPosition(column, hints - 1), "Hinweis");
        }
    }
    const PlanTable account(document, "account");
    const auto sheet = sheetNamed(document, account.sheet());
    for (int row = account.row("name"); row < account.endRow; ++row)
        setText(sheet->getCellByPosition(2, row), "Etikett " + std::to_string(row));
}

void moveStrength(const Document& document) {
    const PlanTable forces(document, "force-field");
    moveColumn(document, forces.sheet(), forces.column("strength"), 30, 60);
}

void moveIdsOfObjectives(const Document& document) {
    const PlanTable objectives(document, "objectives");
    moveColumn(document, objectives.sheet(), objectives.column("objective"), 40, 60);
}

void reverseSheets(const Document& document) {
    const auto names = sheetNames(document);
    for (const std::string& name : names)
        document->getSheets()->moveByName(tools::fromUtf8(name), 0);
}

void renameAllSheets(const Document& document) {
    int number = 0;
    for (const std::string& name : sheetNames(document))
        if (!name.starts_with("Keyplan"))
            renameSheet(document, name, "Blatt ’" + std::to_string(++number) + "“ & Co");
}

const std::vector<Named>& edits() {
    static const std::vector<Named> all{
        {"Nothing", [](const Document&) {}},
        {"RowsAboveATable",
         [](const Document& document) {
             insertRows(document, PlanTable(document, "force-field").sheet(), 0, 3);
         }},
        {"RowsBetweenAnchorAndHeader",
         [](const Document& document) {
             const PlanTable forces(document, "force-field");
             insertRows(document, forces.sheet(), forces.hintRow - 2, 2);
         }},
        {"RowsInsideATable",
         [](const Document& document) {
             const PlanTable forces(document, "force-field");
             insertRows(document, forces.sheet(), forces.row("F5"), 2);
         }},
        {"RowsBelowATable",
         [](const Document& document) {
             const PlanTable forces(document, "force-field");
             insertRows(document, forces.sheet(), forces.endRow + 1, 2);
         }},
        {"RowsInsideACard",
         [](const Document& document) {
             const PlanTable account(document, "account");
             insertRows(document, account.sheet(), account.row("industry"), 2);
         }},
        {"ColumnsAtTheLeft",
         [](const Document& document) {
             for (const char* section : {"objectives", "force-field", "account"})
                 insertColumns(document, PlanTable(document, section).sheet(), 0, 2);
         }},
        {"ColumnsBeforeTheIds",
         [](const Document& document) {
             for (const char* section : {"objectives", "force-field"}) {
                 const PlanTable table(document, section);
                 insertColumns(document, table.sheet(), table.idColumn, 1);
             }
         }},
        {"ColumnsInsideATable",
         [](const Document& document) {
             const PlanTable forces(document, "force-field");
             insertColumns(document, forces.sheet(), forces.column("strength"), 2);
         }},
        {"ColumnsInsideACard",
         [](const Document& document) {
             const PlanTable account(document, "account");
             insertColumns(document, account.sheet(), account.column("keyplan:value"), 1);
         }},
        {"AMovedColumn", moveStrength},
        {"AMovedFirstColumn", moveIdsOfObjectives},
        {"RowsSortedDown", [](const Document& document) { sortForcesBy(document, "strength", false); }},
        {"RowsSortedUp", [](const Document& document) { sortForcesBy(document, "force", true); }},
        {"ObjectivesSorted",
         [](const Document& document) {
             const PlanTable objectives(document, "objectives");
             const int first = objectives.hintRow + 1;
             sortRows(document, objectives.sheet(), first, objectives.endRow - 1, objectives.idColumn,
                      objectives.idColumn + 16, objectives.column("owner"), true);
         }},
        {"SheetsRenamed", renameAllSheets},
        {"SheetsInAnotherOrder", reverseSheets},
        {"WordsTranslated", translate},
        {"ASheetCopiedBehind",
         [](const Document& document) {
             const PlanTable forces(document, "force-field");
             const int last = static_cast<int>(sheetNames(document).size());
             document->getSheets()->copyByName(tools::fromUtf8(forces.sheet()), tools::fromUtf8("A copy"),
                                               static_cast<sal_Int16>(last));
         }},
        {"TheHintsDeleted",
         [](const Document& document) {
             for (const char* section : {"objectives", "force-field", "actions"}) {
                 const PlanTable table(document, section);
                 removeRow(document, table.sheet(), table.hintRow - 1);
             }
         }},
        {"TheRowUnderTheHintsDeleted",
         [](const Document& document) {
             for (const char* section : {"objectives", "force-field", "actions"}) {
                 const PlanTable table(document, section);
                 removeRow(document, table.sheet(), table.hintRow);
             }
         }},
        {"TheEndDeleted",
         [](const Document& document) {
             for (const char* section : {"objectives", "force-field", "actions"}) {
                 const PlanTable table(document, section);
                 removeRow(document, table.sheet(), table.endRow);
             }
         }},
        {"Everything",
         [](const Document& document) {
             translate(document);
             moveStrength(document);
             reverseSheets(document);
             renameAllSheets(document);
             const PlanTable forces(document, "force-field");
             insertRows(document, forces.sheet(), forces.row("F5"), 2);
             insertRows(document, forces.sheet(), 0, 2);
             insertColumns(document, forces.sheet(), 0, 2);
         }},
    };
    return all;
}

class Anchors : public ::testing::TestWithParam<std::tuple<std::string, Named>> {
protected:
    std::string extension() const { return std::get<0>(GetParam()); }
    std::string filter() const { return extension() == "ods" ? ods : xlsx; }
    const Edit& edit() const { return std::get<1>(GetParam()).make; }
};

class AnchorsForCommands : public Anchors {};
class AnchorsInAFile : public Anchors {};

void expectScoresFollow(const Document& document, const json& before) {
    json now = sectionsOf(document);
    EXPECT_EQ(json::diff(before, now), json::array());
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    PlanTable(document, "force-field").cell("F7", "strength")->setValue(1);
    now = sectionsOf(document);
    EXPECT_EQ(rowOf(now, "objectives", "O2")["force-net"], 2);
    EXPECT_EQ(rowOf(now, "objectives", "O2")["verdict"], "Good chance");
    EXPECT_EQ(rowOf(now, "objectives", "O1")["force-net"], 4);
    EXPECT_TRUE(showsSomewhere(document, "Good chance +4"));
    EXPECT_FALSE(showsSomewhere(document, "Likely to fail −2"));
    PlanTable(document, "force-field").cell("F7", "strength")->setValue(5);
    EXPECT_TRUE(showsSomewhere(document, "Likely to fail −2"));
}

TEST_P(Anchors, LeaveThePlanWhole) {
    const Opened document(open(sampleIn(extension())));
    const json before = sectionsOf(document);
    ASSERT_EQ(before["force-field"].size(), 12U);
    edit()(document);
    expectScoresFollow(document, before);
}

TEST_P(AnchorsForCommands, LetCommandsWorkOn) {
    const Opened document(open(sampleIn(extension())));
    edit()(document);
    const json before = sectionsOf(document);
    const Answer generated =
        dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")});
    ASSERT_TRUE(generated.succeeded()) << generated.sentence;
    EXPECT_GT(details(generated)["added"], 0);
    json after = sectionsOf(document);
    EXPECT_EQ(after["actions"].size(),
              before["actions"].size() + details(generated)["added"].get<std::size_t>());
    const Answer inserted = dispatch(document, "org.keyplan:InsertSection", {argument("Section", "swot")});
    ASSERT_TRUE(inserted.succeeded()) << inserted.sentence;
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    after = sectionsOf(document);
    for (const char* section : {"account", "discovery", "force-field", "solutions", "reviews"})
        EXPECT_EQ(json::diff(before[section], after[section]), json::array()) << section;
    EXPECT_EQ(after["swot"], json::array());
}

TEST_P(AnchorsInAFile, SurviveAnotherTripThroughTheFile) {
    Document document = open(sampleIn(extension()));
    const json before = sectionsOf(document);
    edit()(document);
    const Opened again(roundTrip(document, extension(), filter()));
    expectScoresFollow(again, before);
}

const auto nameOfFormAndEdit = [](const auto& test) {
    return std::get<0>(test.param) + std::get<1>(test.param).name;
};
INSTANTIATE_TEST_SUITE_P(Edits, Anchors, ::testing::ValuesIn(inTurns("ods", "xlsx", edits())),
                         nameOfFormAndEdit);
INSTANTIATE_TEST_SUITE_P(Edits, AnchorsForCommands, ::testing::ValuesIn(inTurns("ods", "xlsx", edits())),
                         nameOfFormAndEdit);
INSTANTIATE_TEST_SUITE_P(Edits, AnchorsInAFile, ::testing::ValuesIn(inTurns("xlsx", "ods", edits())),
                         nameOfFormAndEdit);

class SortButton : public ::testing::TestWithParam<std::string> {};

TEST_P(SortButton, SortsTheRowsAndNothingElse) {
    const Opened document(open(sampleIn(GetParam())));
    ASSERT_TRUE(dispatch(document, "org.keyplan:InsertSection", {argument("Section", "risks")}).succeeded());
    const Answer merged = import(document, R"({"keyplan": 1, "sections": {"risks": [
        {"id": "RK1", "risk": "Rivals", "kind": "Risk", "origin": "External", "likelihood": 2}, {"id": "RK2", "risk": "Prices", "kind": "Risk", "origin": "External", "likelihood": 5}]}})",
                                 "merge");
    ASSERT_TRUE(merged.succeeded()) << merged.sentence;
    const json before = sectionsOf(document);
    const auto click = [&](const char* section, const char* id, const char* field, const char* command) {
        const uno::Reference<com::sun::star::frame::XModel> model(*document, uno::UNO_QUERY_THROW);
        uno::Reference<com::sun::star::view::XSelectionSupplier>(model->getCurrentController(),
                                                                 uno::UNO_QUERY_THROW)
            ->select(uno::Any(PlanTable(document, section).cell(id, field)));
        dispatch(document, command);
    };
    click("force-field", "F3", "strength", ".uno:SortDescending");
    click("objectives", "O2", "owner", ".uno:SortAscending");
    click("risks", "RK1", "likelihood", ".uno:SortDescending");
    const json sorted = json::parse(exported(document))["sections"];
    EXPECT_EQ(sorted["force-field"][1]["id"], "F7");
    EXPECT_EQ(sorted["objectives"][0]["owner"], "Cassey Cress");
    EXPECT_EQ(sorted["risks"][0]["id"], "RK2");
    expectScoresFollow(document, before);
}

INSTANTIATE_TEST_SUITE_P(In, SortButton, ::testing::Values("ods", "xlsx"),
                         [](const auto& test) { return test.param; });

TEST(CopiedSheet, LeavesTheOriginalToThePlanEvenInFrontOfIt) {
    const Opened document(open(sampleIn("ods")));
    const json before = sectionsOf(document);
    const PlanTable forces(document, "force-field");
    (*document)->getSheets()->copyByName(tools::fromUtf8(forces.sheet()), tools::fromUtf8("A copy"), 0);
    setText(sheetNamed(document, "A copy")->getCellByPosition(forces.column("force"), forces.row("F1")),
            "Only in the copy");
    EXPECT_EQ(json::diff(before, sectionsOf(document)), json::array());
}

TEST(SampleInXlsx, IsTheSampleInOds) {
    const Opened fromOds(open(sampleIn("ods")));
    const Opened fromXlsx(open(sampleIn("xlsx")));
    EXPECT_EQ(json::diff(sectionsOf(fromOds), sectionsOf(fromXlsx)), json::array());
}

} // namespace
} // namespace keyplan::office
