// Save as Template: a plan's shape without what was entered, as a template from which every command works.
#include "own_folder.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::XPropertySet;
using tools::fromUtf8;
using tools::toUtf8;

bool isModified(const Document& document) {
    return uno::Reference<com::sun::star::util::XModifiable>(document, uno::UNO_QUERY_THROW)->isModified();
}

std::string saved(const Document& document, const std::string& name) {
    const Answer answer = saveAsTemplate(document, name);
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return details(answer)["file"];
}

Document planFrom(const std::string& templateName) {
    return newPlan({argument("Template", templateName)});
}

/// Every text of the sample that a person wrote, questions and choices aside.
std::vector<std::string> enteredTexts() {
    const json sample = json::parse(readWhole(std::filesystem::path(KEYPLAN_SOURCE_DIR) /
                                              "calc-templates/samples/acme-corporation.json"));
    std::vector<std::string> texts;
    const std::function<void(const json&)> look = [&](const json& node) {
        if (node.is_string() && node.get<std::string>().size() > 16)
            texts.push_back(node);
        if (node.is_object())
            for (const auto& [name, value] : node.items())
                if (name != "question")
                    look(value);
        if (node.is_array())
            for (const json& value : node)
                look(value);
    };
    look(sample["sections"]);
    return texts;
}

int chartsIn(const Document& document) {
    int count = 0;
    for (const std::string& name : sheetNames(document))
        count += uno::Reference<com::sun::star::table::XTableChartsSupplier>(sheetNamed(document, name),
                                                                             uno::UNO_QUERY_THROW)
                     ->getCharts()
                     ->getElementNames()
                     .getLength();
    return count;
}

int notesIn(const Document& document) {
    int count = 0;
    for (const std::string& name : sheetNames(document))
        count += uno::Reference<com::sun::star::sheet::XSheetAnnotationsSupplier>(sheetNamed(document, name),
                                                                                  uno::UNO_QUERY_THROW)
                     ->getAnnotations()
                     ->getCount();
    return count;
}

TEST(SaveAsTemplate, LeavesTheOpenPlanAsItIs) {
    const Opened plan(newSamplePlan());
    ASSERT_TRUE(dispatch(plan, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")}).succeeded());
    undo(plan);
    // The office itself adds an empty macro library to what it stores for the first time.
    storeAs(plan, workFolder() / "stored-once.ods", ods);
    const std::string before = documentSnapshot(plan);
    const auto undoBefore = undoTitles(plan);
    const auto redoBefore = redoTitles(plan);
    const bool modified = isModified(plan);
    saved(plan, "Untouched");
    EXPECT_TRUE(same(documentSnapshot(plan), before));
    EXPECT_EQ(undoTitles(plan), undoBefore);
    EXPECT_EQ(redoTitles(plan), redoBefore);
    EXPECT_EQ(isModified(plan), modified);
    EXPECT_EQ(currentDocument(), *plan);
}

TEST(SaveAsTemplate, LeavesOutAllThatWasEntered) {
    const Opened plan(newSamplePlan());
    ASSERT_TRUE(dispatch(plan, "org.keyplan:Draw", {argument("Picture", "force-field")}).succeeded());
    ASSERT_TRUE(dispatch(plan, "org.keyplan:Draw", {argument("Picture", "board")}).succeeded());
    ASSERT_TRUE(dispatch(plan, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")}).succeeded());
    ASSERT_TRUE(import(plan, R"({"keyplan": 1, "from": "the unknown crm of ours", "sections": {
        "weather": [{"sun": "a secret of the weather section"}],
        "objectives": [{"id": "O1", "mood": "a secret of an unknown field"}]}})",
                       "merge")
                    .succeeded());
    const auto file = std::filesystem::path(saved(plan, "Empty").substr(std::string("file://").size()));
    EXPECT_EQ(file.parent_path().filename(), "Account%20Plans");

    const Opened made(planFrom("Empty"));
    const std::string held = documentSnapshot(made);
    for (const std::string& text : enteredTexts())
        EXPECT_EQ(held.find(text), std::string::npos) << text;
    EXPECT_EQ(held.find("a secret"), std::string::npos);
    EXPECT_EQ(held.find("unknown crm"), std::string::npos);
    EXPECT_EQ(chartsIn(made), 0);
    const auto sheets = sheetNames(made);
    EXPECT_EQ(std::find(sheets.begin(), sheets.end(), "Board"), sheets.end());
    EXPECT_EQ(errorCells(made), std::vector<std::string>{});
    const json sections = sectionsOf(made);
    EXPECT_EQ(sections["account"], json::object());
    for (const char* section : {"objectives", "force-field", "solutions", "actions", "reviews"})
        EXPECT_EQ(sections[section], json::array()) << section;
    ASSERT_EQ(sections["discovery"].size(), 3U);
    EXPECT_EQ(sections["discovery"][0]["id"], "Q1");
    EXPECT_TRUE(sections["discovery"][0].contains("question"));
    EXPECT_FALSE(sections["discovery"][0].contains("answer"));
    EXPECT_EQ(undoTitles(made), std::vector<std::string>{});
    EXPECT_FALSE(isModified(made));
}

TEST(SaveAsTemplate, IsTheTemplateThatThePlanWasMadeFrom) {
    // Nothing but the name tells an empty plan's template from the one it came from.
    const Opened plan(newEmptyPlan());
    saved(plan, "Same");
    const Opened made(planFrom("Same"));
    for (const std::string& name : sheetNames(plan)) {
        if (name == "Keyplan memory")
            continue;
        EXPECT_EQ(contents(sheetNamed(made, name)), contents(sheetNamed(plan, name))) << name;
    }
}

TEST(SaveAsTemplate, KeepsEveryTemplateAsItIs) {
    const auto folder = std::filesystem::path(KEYPLAN_SOURCE_DIR) / "calc-templates" / "templates";
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string id = entry.path().stem();
        const Opened plan(planFrom(id));
        saved(plan, "Of " + id);
        const Opened made(planFrom("Of " + id));
        EXPECT_EQ(sheetNames(made), sheetNames(plan)) << id;
        EXPECT_EQ(json::diff(sectionsOf(plan), sectionsOf(made)), json::array()) << id;
        EXPECT_EQ(errorCells(made), std::vector<std::string>{}) << id;
        ++seen;
    }
    EXPECT_GE(seen, 12);
}

TEST(SaveAsTemplate, ForgetsNotesOverwrittenFormulasAndFilters) {
    const Opened plan(newSamplePlan());
    const SectionInSheet objectives(plan, "objectives");
    const auto sheet = sheetNamed(plan, objectives.sheet());
    const int row = objectives.row("O2");
    const int column = objectives.column("objective");
    uno::Reference<com::sun::star::sheet::XSheetAnnotationsSupplier>(sheet, uno::UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew({0, column, row}, fromUtf8("said over lunch"));
    objectives.cell("O1", "force-net")->setValue(99);
    objectives.cell("O1", "baseline")->setFormula(fromUtf8("=1000*12"));
    const uno::Reference<XPropertySet> shownRows(
        uno::Reference<com::sun::star::table::XColumnRowRange>(sheet->getCellRangeByPosition(0, row, 0, row),
                                                               uno::UNO_QUERY_THROW)
            ->getRows(),
        uno::UNO_QUERY_THROW);
    shownRows->setPropertyValue(fromUtf8("IsVisible"), uno::Any(false));
    saved(plan, "Forgets");

    const Opened made(planFrom("Forgets"));
    EXPECT_EQ(notesIn(made), 0);
    const SectionInSheet after(made, "objectives");
    EXPECT_NE(toUtf8(after.cell("O1", "force-net")->getFormula()).find("NETOF"), std::string::npos);
    EXPECT_EQ(toUtf8(after.cell("O1", "baseline")->getFormula()), "");
    bool visible = false;
    uno::Reference<XPropertySet>(
        uno::Reference<com::sun::star::table::XColumnRowRange>(
            sheetNamed(made, after.sheet())->getCellRangeByPosition(0, row, 0, row), uno::UNO_QUERY_THROW)
            ->getRows(),
        uno::UNO_QUERY_THROW)
        ->getPropertyValue(fromUtf8("IsVisible")) >>= visible;
    EXPECT_TRUE(visible);
}

TEST(SaveAsTemplate, NumbersRowsAnewAndCutsVeryLongTables) {
    const Opened plan(newEmptyPlan());
    json rows = json::array();
    for (int i = 0; i < 70; ++i)
        rows.push_back({{"id", "CRM-" + std::to_string(1000 - i)}, {"action", "Call " + std::to_string(i)}});
    ASSERT_TRUE(import(plan, json({{"keyplan", 1}, {"sections", {{"actions", rows}}}}).dump(), "replace")
                    .succeeded());
    saved(plan, "Short");
    const Opened made(planFrom("Short"));
    const PlanTable actions(made, "actions");
    EXPECT_EQ(actions.endRow - actions.hintRow - 1, 12);
    for (int i = 1; i <= 12; ++i)
        EXPECT_EQ(actions.row("A" + std::to_string(i)), actions.hintRow + i);
    EXPECT_EQ(errorCells(made), std::vector<std::string>{});
    EXPECT_FALSE(showsSomewhere(made, "CRM-1000"));
}

TEST(SaveAsTemplate, ForgetsWhatFiltersAndChartsRemember) {
    const Opened plan(newSamplePlan());
    const PlanTable objectives(plan, "objectives");
    const auto sheet = sheetNamed(plan, objectives.sheet());
    const auto area = [&](int right) {
        return uno::Reference<com::sun::star::sheet::XCellRangeAddressable>(
                   sheet->getCellRangeByPosition(objectives.idColumn, objectives.hintRow + 1, right,
                                                 objectives.hintRow + 4),
                   uno::UNO_QUERY_THROW)
            ->getRangeAddress();
    };
    const uno::Reference<com::sun::star::sheet::XDatabaseRanges> ranges(
        uno::Reference<XPropertySet>(plan, uno::UNO_QUERY_THROW)
            ->getPropertyValue(fromUtf8("DatabaseRanges")),
        uno::UNO_QUERY_THROW);
    ranges->addNewByName(fromUtf8("filtered"), area(objectives.idColumn + 6));
    const uno::Reference<com::sun::star::sheet::XDatabaseRange> range(ranges->getByName(fromUtf8("filtered")),
                                                                      uno::UNO_QUERY_THROW);
    com::sun::star::sheet::TableFilterField field;
    field.Field = 1;
    field.StringValue = fromUtf8("a secret of the filter");
    field.Operator = com::sun::star::sheet::FilterOperator_NOT_EQUAL;
    range->getFilterDescriptor()->setFilterFields({&field, 1});
    const com::sun::star::table::CellRangeAddress charted = area(objectives.idColumn + 1);
    uno::Reference<com::sun::star::table::XTableChartsSupplier>(sheet, uno::UNO_QUERY_THROW)
        ->getCharts()
        ->addNewByName(fromUtf8("of mine"), {1000, 1000, 5000, 5000}, {&charted, 1}, false, true);
    saved(plan, "Unfiltered");
    const Opened made(planFrom("Unfiltered"));
    EXPECT_EQ(documentSnapshot(made).find("a secret of the filter"), std::string::npos);
    EXPECT_EQ(chartsIn(made), 0);
    EXPECT_NE(documentSnapshot(plan).find("a secret of the filter"), std::string::npos);
    EXPECT_EQ(chartsIn(plan), 1);
}

TEST(SaveAsTemplate, IsLookedAtFromItsStart) {
    const Opened plan(newSamplePlan());
    const auto show = [](const Document& document, const std::string& sheet) {
        const uno::Reference<com::sun::star::frame::XModel> model(document, uno::UNO_QUERY_THROW);
        uno::Reference<com::sun::star::sheet::XSpreadsheetView> view(model->getCurrentController(),
                                                                     uno::UNO_QUERY_THROW);
        if (!sheet.empty())
            view->setActiveSheet(sheetNamed(document, sheet));
        return view;
    };
    show(plan, "Actions");
    saved(plan, "From its start");
    const Opened made(planFrom("From its start"));
    EXPECT_EQ(toUtf8(uno::Reference<com::sun::star::container::XNamed>(show(made, "")->getActiveSheet(),
                                                                       uno::UNO_QUERY_THROW)
                         ->getName()),
              sheetNames(made).front());
    EXPECT_TRUE(
        uno::Reference<com::sun::star::sheet::XViewFreezable>(show(made, "Objectives"), uno::UNO_QUERY_THROW)
            ->hasFrozenPanes());
}

TEST(SaveAsTemplate, RefusesADocumentThatRemembersEarlierValues) {
    const Opened plan(newEmptyPlan());
    dispatch(plan, ".uno:TraceChangeMode", {argument("TraceChangeMode", true)});
    setText(SectionInSheet(plan, "account").card("name"), "A former client");
    const Answer answer = saveAsTemplate(plan, "Remembers");
    EXPECT_TRUE(answer.failed());
    EXPECT_EQ(details(answer)["error"], "changes-recorded") << answer.sentence;
    EXPECT_FALSE(std::filesystem::exists(ownFolder() / "Remembers.ots"));
}

/// A plan as a team bends it: names, headers, order, columns, a sheet and a section of its own.
Document bentPlan() {
    const Document plan = newSamplePlan();
    renameSheet(plan, "Objectives", "Goals");
    EXPECT_TRUE(dispatch(plan, "org.keyplan:InsertSection", {argument("Section", "swot")}).succeeded());
    const PlanTable objectives(plan, "objectives");
    const auto sheet = sheetNamed(plan, objectives.sheet());
    const int header = objectives.hintRow - 2;
    setText(sheet->getCellByPosition(objectives.column("objective"), header), "What we are after");
    uno::Reference<XPropertySet>(grid(plan, "Goals")->getColumns()->getByIndex(objectives.column("owner")),
                                 uno::UNO_QUERY_THROW)
        ->setPropertyValue(fromUtf8("IsVisible"), uno::Any(false));
    // A column of one's own, between two of ours: words in one row, a formula in the other.
    const int own = objectives.column("due");
    insertColumns(plan, "Goals", own, 1);
    setText(sheet->getCellByPosition(own, header), "Sponsor");
    setText(sheet->getCellByPosition(own, objectives.row("O1")), "Dr Jane Roe of Acme");
    sheet->getCellByPosition(own, objectives.row("O2"))->setFormula(fromUtf8("=1+1"));
    plan->getSheets()->insertNewByName(fromUtf8("Our rules"), 1);
    setText(plan, "'Our rules'.A1", "Review every plan twice a year.");
    plan->getSheets()->moveByName(fromUtf8("Force field"), 2);
    return plan;
}

TEST(SaveAsTemplate, KeepsTheShapeThatAUserGaveIt) {
    std::vector<std::string> order;
    {
        const Opened plan(bentPlan());
        order = sheetNames(plan);
        saved(plan, "Bent");
    }
    const Opened made(planFrom("Bent"));
    EXPECT_EQ(sheetNames(made), order);
    EXPECT_EQ(textAt(made, "'Our rules'.A1"), "Review every plan twice a year.");
    const PlanTable objectives(made, "objectives");
    EXPECT_EQ(objectives.sheet(), "Goals");
    const auto sheet = sheetNamed(made, "Goals");
    const int header = objectives.hintRow - 2;
    const int own = objectives.column("due") - 1;
    EXPECT_EQ(shown(sheet->getCellByPosition(objectives.column("objective"), header)), "What we are after");
    EXPECT_EQ(shown(sheet->getCellByPosition(own, header)), "Sponsor");
    EXPECT_EQ(shown(sheet->getCellByPosition(own, objectives.row("O1"))), "");
    EXPECT_EQ(toUtf8(sheet->getCellByPosition(own, objectives.row("O2"))->getFormula()), "=1+1");
    bool visible = true;
    uno::Reference<XPropertySet>(grid(made, "Goals")->getColumns()->getByIndex(objectives.column("owner")),
                                 uno::UNO_QUERY_THROW)
        ->getPropertyValue(fromUtf8("IsVisible")) >>= visible;
    EXPECT_FALSE(visible);
    EXPECT_TRUE(sectionsOf(made).contains("swot"));
}

TEST(SaveAsTemplate, MakesPlansOnWhichEveryCommandWorks) {
    {
        const Opened plan(bentPlan());
        saved(plan, "Works");
    }
    const std::string sample = tools::fileUrl(std::filesystem::path(KEYPLAN_SOURCE_DIR) /
                                              "calc-templates/samples/acme-corporation.json");
    const Opened made(newPlan({argument("Template", "Works"), argument("Data", sample)}));
    EXPECT_EQ(rowOf(sectionsOf(made), "objectives", "O1")["force-net"], 4);
    ASSERT_TRUE(dispatch(made, "org.keyplan:InsertSection", {argument("Section", "risks")}).succeeded());
    const Answer actions = dispatch(made, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")});
    ASSERT_TRUE(actions.succeeded()) << actions.sentence;
    EXPECT_EQ(details(actions)["added"], 4);
    ASSERT_TRUE(dispatch(made, "org.keyplan:Draw", {argument("Picture", "force-field")}).succeeded());
    EXPECT_EQ(chartsIn(made), 3);
    const json before = sectionsOf(made);
    ASSERT_TRUE(import(made, exported(made), "replace").succeeded());
    EXPECT_EQ(json::diff(before, sectionsOf(made)), json::array());
    for (std::size_t steps = undoTitles(made).size(); steps > 0; --steps)
        undo(made);
    EXPECT_FALSE(sectionsOf(made).contains("risks"));
    const Answer again = saveAsTemplate(made, "Works again");
    ASSERT_TRUE(again.succeeded()) << again.sentence;
    EXPECT_EQ(details(again)["template"], "one-page");
    const Opened third(newPlan({argument("Template", "Works again"), argument("Account", "Third")}));
    EXPECT_EQ(sectionsOf(third)["account"], json({{"name", "Third"}}));
    EXPECT_EQ(errorCells(third), std::vector<std::string>{});
}

TEST(SaveAsTemplate, WorksOnAPlanThatWasExcel) {
    const Opened plan(open(sampleIn("xlsx")));
    saved(plan, "From xlsx");
    const Opened made(newPlan({argument("Template", "From xlsx"), argument("Sample", false)}));
    EXPECT_EQ(sectionsOf(made)["objectives"], json::array());
    EXPECT_EQ(sectionsOf(made)["discovery"].size(), 3U);
}

TEST(SaveAsTemplate, GoesWhereItIsTold) {
    const Opened plan(newEmptyPlan());
    const auto folder = workFolder() / "team templates";
    std::filesystem::create_directories(folder);
    const Answer inFolder = saveAsTemplate(plan, "Über uns & co", tools::fileUrl(folder) + "/");
    ASSERT_TRUE(inFolder.succeeded()) << inFolder.sentence;
    EXPECT_TRUE(std::filesystem::exists(folder / "Über uns & co.ots"));
    const Answer asFile = saveAsTemplate(plan, "", tools::fileUrl(folder / "named.ots"));
    ASSERT_TRUE(asFile.succeeded()) << asFile.sentence;
    EXPECT_EQ(details(asFile)["name"], "named");
    const Opened made(newPlan({argument("Template", tools::fileUrl(folder / "named.ots"))}));
    EXPECT_TRUE(sectionsOf(made).contains("objectives"));
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
        ++files;
    EXPECT_EQ(files, 2) << "nothing is left beside the templates";
}

TEST(SaveAsTemplate, ReplacesOnlyItsOwn) {
    const Opened plan(newEmptyPlan());
    EXPECT_EQ(details(saveAsTemplate(plan, "Twice"))["replaced"], false);
    const Answer again = saveAsTemplate(plan, "Twice");
    ASSERT_TRUE(again.succeeded()) << again.sentence;
    EXPECT_EQ(details(again)["replaced"], true);
    EXPECT_NE(again.sentence.find("replaces"), std::string::npos) << again.sentence;

    const OwnFile others("Others.ots", "not ours");
    const Answer refused = saveAsTemplate(plan, "Others");
    EXPECT_TRUE(refused.failed());
    EXPECT_EQ(details(refused)["error"], "template-file-exists");
    EXPECT_EQ(readWhole(others.path), "not ours");
    // The same file, but saved under another name.
    const Answer renamed = saveAsTemplate(plan, "Thrice", tools::fileUrl(ownFolder() / "Twice.ots"));
    EXPECT_EQ(details(renamed)["error"], "template-file-exists");
}

struct BadName {
    const char* name;
    const char* to;
    const char* error;
};

TEST(SaveAsTemplate, RefusesWhatCannotBeAFileOrIsTaken) {
    const Opened plan(newEmptyPlan());
    const std::string tooLong(201, 'x');
    for (const BadName& bad :
         std::initializer_list<BadName>{{"", "", "argument-missing"},
                                        {"a/b", "", "template-name-invalid"},
                                        {"what?", "", "template-name-invalid"},
                                        {" padded", "", "template-name-invalid"},
                                        {"ends.", "", "template-name-invalid"},
                                        {"..", "", "template-name-invalid"},
                                        {"NUL", "", "template-name-invalid"},
                                        {"two\nlines", "", "template-name-invalid"},
                                        {tooLong.c_str(), "", "template-name-invalid"},
                                        {"one-page", "", "template-name-taken"},
                                        {"One-Page Account Plan", "", "template-name-taken"},
                                        {"function-examples", "", "template-name-taken"},
                                        {"Fine", "file:///no/such/folder", "template-target-invalid"},
                                        {"Fine", "file:///tmp/plan.ods", "template-target-invalid"},
                                        {"Fine", "somewhere", "template-target-invalid"},
                                        {"Fine", "somewhere.ots", "template-target-invalid"},
                                        {"Fine", "file:///proc/none/fine.ots", "file-unwritable"}}) {
        const Answer answer = saveAsTemplate(plan, bad.name, bad.to);
        EXPECT_TRUE(answer.failed()) << bad.name << bad.to;
        EXPECT_EQ(details(answer)["error"], bad.error) << bad.name << " " << bad.to;
        EXPECT_EQ(answer.sentence.find("template-"), std::string::npos) << answer.sentence;
    }
}

TEST(SaveAsTemplate, RefusesASectionOnTwoSheets) {
    const Opened plan(newEmptyPlan());
    (*plan)->getSheets()->copyByName(fromUtf8("Force field"), fromUtf8("Copy of forces"), 9);
    const Answer answer = saveAsTemplate(plan, "Doubled");
    EXPECT_EQ(details(answer)["error"], "section-on-two-sheets");
    EXPECT_NE(answer.sentence.find("Copy of forces"), std::string::npos) << answer.sentence;
}

TEST(SaveAsTemplate, RefusesDamagedMarks) {
    const Opened plan(newEmptyPlan());
    const PlanTable forces(plan, "force-field");
    const auto sheet = sheetNamed(plan, forces.sheet());
    for (int row = 0; row < forces.hintRow; ++row)
        if (shown(sheet->getCellByPosition(forces.idColumn, row)) == "keyplan:force-field")
            for (int column = forces.idColumn + 1; column < 40; ++column)
                setText(sheet->getCellByPosition(column, row), "");
    const Answer answer = saveAsTemplate(plan, "Damaged");
    EXPECT_EQ(details(answer)["error"], "section-marks-damaged");
    EXPECT_NE(answer.sentence.find("Force field"), std::string::npos) << answer.sentence;
}

TEST(SaveAsTemplate, RefusesASectionThatNobodyKnows) {
    const Opened plan(newEmptyPlan());
    (*plan)->getSheets()->insertNewByName(fromUtf8("Foreign"), 1);
    setText(plan, "Foreign.C3", "keyplan:own-weather");
    const Answer answer = saveAsTemplate(plan, "Foreign");
    EXPECT_EQ(details(answer)["error"], "section-not-known-here");
    EXPECT_NE(answer.sentence.find("own-weather"), std::string::npos) << answer.sentence;
}

TEST(SaveAsTemplate, RefusesProtectedSheets) {
    const Opened plan(newEmptyPlan());
    uno::Reference<com::sun::star::util::XProtectable>(sheetNamed(plan, "Actions"), uno::UNO_QUERY_THROW)
        ->protect(fromUtf8("secret"));
    const Answer answer = saveAsTemplate(plan, "Protected");
    EXPECT_EQ(details(answer)["error"], "sheet-protected");
    EXPECT_FALSE(std::filesystem::exists(ownFolder() / "Protected.ots"));
}

TEST(SaveAsTemplate, NeedsAPlan) {
    const Opened blank(newBlankCalc());
    EXPECT_EQ(details(saveAsTemplate(blank, "Blank"))["error"], "no-plan");
}

TEST(NewPlanFromOwnTemplate, HasNoSample) {
    const Opened plan(newEmptyPlan());
    saved(plan, "No sample");
    const Answer answer =
        dispatch("org.keyplan:NewPlan", {argument("Template", "No sample"), argument("Sample", true)});
    EXPECT_EQ(details(answer)["error"], "template-no-sample");
    EXPECT_NE(answer.sentence.find("No sample"), std::string::npos) << answer.sentence;
}

TEST(NewPlanFromOwnTemplate, IsNamedWhenTheTemplateIsUnknown) {
    const Opened plan(newEmptyPlan());
    saved(plan, "Known one");
    const Answer answer = dispatch("org.keyplan:NewPlan", {argument("Template", "Unknown one")});
    EXPECT_EQ(details(answer)["error"], "template-unknown");
    EXPECT_NE(answer.sentence.find("Known one"), std::string::npos) << answer.sentence;
}

int openDocuments() {
    const auto documents = session().desktop()->getComponents()->createEnumeration();
    int count = 0;
    for (; documents->hasMoreElements(); documents->nextElement())
        ++count;
    return count;
}

TEST(NewPlanFromOwnTemplate, RefusesAFileWithoutAPlanAndOpensNothing) {
    const Opened blank(newBlankCalc());
    const std::string url = storeAs(blank, workFolder() / "blank.ots", "calc8_template");
    const OwnFile broken("broken.ots", "no document");
    std::string cut = readWhole(workFolder() / "blank.ots");
    cut.resize(cut.size() / 2);
    const OwnFile half("half.ots", cut);
    const int before = openDocuments();
    for (const std::string& file : {url, broken.url(), half.url()}) {
        const Answer answer = dispatch("org.keyplan:NewPlan", {argument("Template", file)});
        EXPECT_EQ(details(answer)["error"], "template-no-plan") << answer.sentence;
        EXPECT_EQ(openDocuments(), before) << file;
    }
    const Answer missing =
        dispatch("org.keyplan:NewPlan", {argument("Template", "file:///no/such/template.ots")});
    EXPECT_EQ(details(missing)["error"], "file-unreadable");
}

} // namespace
} // namespace keyplan::office
