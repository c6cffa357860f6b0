// Export Calendar and Export Actions from a real plan: what is in the files, and that the plan stays as it
// was.
#include "plan_in_office.hpp"

#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

std::filesystem::path fileFor(const std::string& name) {
    return workFolder() / name;
}

Answer exportCalendar(const Document& document, const std::filesystem::path& to) {
    return dispatch(document, "org.keyplan:ExportCalendar",
                    {argument("To", tools::fileUrl(to)), argument("Today", "2018-01-10")});
}

Answer exportActions(const Document& document, const std::filesystem::path& to, Arguments arguments = {}) {
    arguments.push_back(argument("To", tools::fileUrl(to)));
    return dispatch(document, "org.keyplan:ExportActions", arguments);
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
        ++found;
    }
    return found;
}

bool isModified(const Document& document) {
    return uno::Reference<com::sun::star::util::XModifiable>(document, uno::UNO_QUERY_THROW)->isModified();
}

// A plan that is wholly calculated, so that nothing about it changes by itself.
Document openedSamplePlan() {
    return roundTrip(newSamplePlan(), "ods", "calc8");
}

TEST(ExportCalendar, WritesTheSampleAndLeavesThePlanAlone) {
    const Opened document(openedSamplePlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const bool modified = isModified(document);
    const auto file = fileFor("sample.ics");
    const Answer answer = exportCalendar(document, file);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence, "6 actions and 4 reviews were written to " + file.string() + ".");
    EXPECT_EQ(details(answer)["actions"], 6);
    EXPECT_EQ(details(answer)["reviews"], 4);
    EXPECT_EQ(details(answer)["findings"], json::array());
    EXPECT_EQ(details(answer)["file"], tools::fileUrl(file));
    const std::string text = readWhole(file);
    EXPECT_EQ(count(text, "BEGIN:VEVENT\r\n"), 10U);
    EXPECT_NE(text.find("DTSTART;VALUE=DATE:20180228\r\n"), std::string::npos);

    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
    EXPECT_EQ(isModified(document), modified);
}

TEST(ExportCalendar, WritesTheSameEntriesAfterSavingSortingAndOpeningAgain) {
    const Document made = newSamplePlan();
    ASSERT_TRUE(exportCalendar(made, fileFor("before.ics")).succeeded());
    SectionInSheet(made, "actions").rows()->insertByIndex(0, 2);
    const Opened document(roundTrip(made, "ods", "calc8"));
    ASSERT_TRUE(exportCalendar(document, fileFor("after.ics")).succeeded());
    EXPECT_EQ(readWhole(fileFor("after.ics")), readWhole(fileFor("before.ics")));
}

TEST(ExportCalendar, NamesTheRowsWithoutADate) {
    const Opened document(newSamplePlan());
    SectionInSheet(document, "actions").cell("A3", "due")->setFormula({});
    setText(SectionInSheet(document, "reviews").cell("R2", "date"), "some day");
    setText(SectionInSheet(document, "reviews").cell("R4", "status"), "Skipped");
    const auto file = fileFor("undated.ics");
    const Answer answer = exportCalendar(document, file);
    EXPECT_EQ(answer.sentence, "5 actions and 2 reviews were written to " + file.string() +
                                   ". Without a date, and so left out: A3 and R2. Skipped reviews, and so "
                                   "left out: 1.");
    EXPECT_EQ(details(answer)["withoutDate"], (json{"A3", "R2"}));
    ASSERT_EQ(details(answer)["findings"].size(), 2U);
    EXPECT_EQ(details(answer)["findings"][0], (json{{"what", "row-without-date"},
                                                    {"section", "actions"},
                                                    {"sheet", "Actions"},
                                                    {"field", "due"},
                                                    {"sentence", "A3 has no date and was left out."}}));
}

TEST(ExportCalendar, RefusesWhatCannotBeDoneAndLeavesAnOldFileAlone) {
    const Opened document(newSamplePlan());
    EXPECT_EQ(dispatch(document, "org.keyplan:ExportCalendar", {argument("Ask", false)}).sentence,
              "The argument To is missing.");
    EXPECT_FALSE(exportCalendar(document, fileFor("no-such-folder") / "x.ics").succeeded());
    const auto old = writeWhole("old.ics", "old");
    setText(SectionInSheet(document, "actions").id("A2"), "A1");
    const Answer twice = exportCalendar(document, old);
    EXPECT_FALSE(twice.succeeded());
    EXPECT_NE(twice.sentence.find("the same id A1"), std::string::npos) << twice.sentence;

    const Opened empty(newEmptyPlan());
    const Answer none = exportCalendar(empty, old);
    EXPECT_FALSE(none.succeeded());
    EXPECT_NE(none.sentence.find("nothing for a calendar"), std::string::npos) << none.sentence;
    EXPECT_EQ(readWhole(old), "old");
}

TEST(ExportActions, WritesTheSampleAndLeavesThePlanAlone) {
    const Opened document(openedSamplePlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const auto file = fileFor("sample.csv");
    const Answer answer = exportActions(document, file);
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence, "6 actions were written to " + file.string() + ".");
    EXPECT_TRUE(readWhole(file).starts_with("\xEF\xBB\xBFId,Card Name,"));
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);

    ASSERT_TRUE(exportActions(document, file, {argument("Format", "Planner")}).succeeded());
    EXPECT_TRUE(readWhole(file).starts_with("\xEF\xBB\xBFId,Task Name,Bucket Name,"));
    const Answer unknown = exportActions(document, file, {argument("Format", "jira")});
    EXPECT_EQ(
        unknown.sentence,
        "Actions can be exported with Format trello or planner, or without one for both, not \"jira\".");
    EXPECT_TRUE(readWhole(file).starts_with("\xEF\xBB\xBFId,Task Name,Bucket Name,"));
}

TEST(ExportActions, NeedsActions) {
    const Opened document(newEmptyPlan());
    const Answer answer = exportActions(document, fileFor("none.csv"));
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find("no actions yet"), std::string::npos) << answer.sentence;
    EXPECT_FALSE(std::filesystem::exists(fileFor("none.csv")));
}

// As a spreadsheet opens it that is told to calculate formulas in texts and to look for numbers everywhere.
Document openCsv(const std::filesystem::path& file) {
    return {session().loadDocument(
                tools::fileUrl(file),
                {argument("FilterName", "Text - txt - csv (StarCalc)"),
                 argument("FilterOptions", "44,34,76,1,,1033,false,true,false,false,false,0,true")}),
            uno::UNO_QUERY_THROW};
}

TEST(ExportActions, IsReadByASpreadsheetAsItWasWrittenAndCalculatesNothing) {
    const std::vector<std::string> texts{"=1+1",        "+1",      "-1+2",       "@SUM(A1)",
                                         "\t=1+1",      " =1+1",   "two\nlines", "say \"yes\", twice; or",
                                         "שלום 😀 漢字", "'quoted", "Ask for 5"};
    const Document made = newSamplePlan();
    json data{{"keyplan", 1}};
    for (std::size_t n = 0; n < texts.size(); ++n) {
        data["sections"]["actions"].push_back({{"id", "A" + std::to_string(n + 1)},
                                               {"action", texts[n]},
                                               {"owner", texts[n]},
                                               {"status", texts[n]},
                                               {"notes", texts[n]},
                                               {"due", "2018-03-01"}});
    }
    const Opened document(made);
    ASSERT_TRUE(import(document, data.dump(), "replace").succeeded());
    const auto file = fileFor("treacherous.csv");
    ASSERT_TRUE(exportActions(document, file).succeeded());

    const Opened read(openCsv(file));
    const Sheet sheet = sheetAt(read, 0);
    const auto end = endOf(sheet);
    ASSERT_EQ(end.EndRow, static_cast<int>(texts.size()));
    for (int row = 0; row <= end.EndRow; ++row) {
        for (int column = 0; column <= end.EndColumn; ++column) {
            EXPECT_NE(sheet->getCellByPosition(column, row)->getType(),
                      com::sun::star::table::CellContentType_FORMULA)
                << row << ", " << column;
        }
    }
    const auto cells = contents(sheet);
    const auto& header = cells[0];
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    EXPECT_EQ(cells[1].at(column("Card Name")), "A1 =1+1");
    EXPECT_EQ(cells[4].at(column("Task Name")), "A4 @SUM(A1)");
    for (const std::size_t row : {7U, 8U, 9U, 11U}) {
        EXPECT_EQ(cells[row].at(column("Card Name")), texts[row - 1]);
    }
    EXPECT_EQ(cells[1].at(column("Members")), "'=1+1");
}

} // namespace
} // namespace keyplan::office
