// Actions as CSV: what Trello and Planner find in their columns.
#include "exchange/actions_csv.hpp"

#include "../calc-templates/template_files.hpp"
#include "csv_reader.hpp"

#include <gtest/gtest.h>

#include <map>

namespace keyplan::exchange {
namespace {

using planning::Plan;
using planning::Row;

using Record = std::map<std::string, std::string>;

std::vector<Record> records(const Plan& plan, TaskBoard board = TaskBoard::Both) {
    const std::string text = writeActionsCsv(plan, tests::realVocabulary(), board);
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
    const auto rows = tests::readCsv(text.substr(3));
    std::vector<Record> all;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        EXPECT_EQ(rows[row].size(), rows[0].size());
        Record record;
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            EXPECT_TRUE(record.emplace(rows[0].at(column), rows[row][column]).second) << "a column twice";
        all.push_back(std::move(record));
    }
    return all;
}

Row& firstAction(Plan& plan) {
    return plan.find("actions")->rows.front();
}

Record first(const Plan& plan) {
    return records(plan).at(0);
}

TEST(ActionsCsv, GivesTrelloItsCards) {
    const auto all = records(tests::sample(), TaskBoard::Trello);
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(all[1], (Record{{"Id", "A2"},
                              {"Card Name", "Send the three-year offer with fixed GTX and MG prices"},
                              {"Card Description",
                               "Why: It must lie there before they ask others\n"
                               "Objective: O1 Renew the framework contract for three years\n"
                               "Owner: Daniell Hammack\n"
                               "Support: Rocco Neubert approves the prices\n"
                               "Working days: 15\n"
                               "After: A1 Agree the three objectives with the head of purchasing\n"
                               "Priority: High\n"
                               "Status: Doing\n"
                               "Done: 40%\n"
                               "Result: Offer received by 28 February"},
                              {"List Name", "Doing"},
                              {"Members", "Daniell Hammack"},
                              {"Due Complete", "false"},
                              {"Start Date", "2018-01-18"},
                              {"Due Date", "2018-02-28"},
                              {"Labels", "High"}}));
    EXPECT_EQ(all[0].at("List Name"), "Done");
    EXPECT_EQ(all[0].at("Due Complete"), "true");
}

TEST(ActionsCsv, GivesPlannerItsTasks) {
    const auto all = records(tests::sample(), TaskBoard::Planner);
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(all[0].at("Progress"), "Completed");
    EXPECT_EQ(all[1].at("Progress"), "In progress");
    EXPECT_EQ(all[3].at("Progress"), "Not started");
    EXPECT_EQ(all[1].at("Task Name"), "Send the three-year offer with fixed GTX and MG prices");
    EXPECT_EQ(all[1].at("Bucket Name"), "O1 Renew the framework contract for three years");
    EXPECT_EQ(all[1].at("Priority"), "Important");
    EXPECT_EQ(all[2].at("Priority"), "Medium");
    EXPECT_EQ(all[5].at("Priority"), "Low");
    EXPECT_EQ(all[1].at("Assigned To"), "Daniell Hammack");
    EXPECT_FALSE(all[1].contains("Card Name"));
}

TEST(ActionsCsv, HasBothSetsOfColumnsForBoth) {
    const Record both = records(tests::sample()).at(1);
    for (const TaskBoard board : {TaskBoard::Trello, TaskBoard::Planner}) {
        const Record one = records(tests::sample(), board).at(1);
        for (const auto& [column, cell] : one)
            EXPECT_EQ(both.at(column), cell) << column;
    }
    EXPECT_EQ(both.size(), 15U);
}

TEST(ActionsCsv, NamesWhoDoesItByTheTeamsAddress) {
    Plan plan = tests::sample();
    Row member{"T1", {}, {}};
    member.set("name", std::string("daniell hammack "));
    member.set("email", std::string("daniell@example.com"));
    plan.sections.push_back({"team", {member}});
    EXPECT_EQ(first(plan).at("Assigned To"), "daniell@example.com");
    EXPECT_EQ(first(plan).at("Members"), "daniell@example.com");
    EXPECT_NE(first(plan).at("Description").find("Owner: Daniell Hammack"), std::string::npos);
}

TEST(ActionsCsv, KeepsWhatIsNoDateAndTakesWordsInAnyCase) {
    Plan plan = tests::sample();
    firstAction(plan).set("due", std::string("before Easter"));
    firstAction(plan).set("status", std::string("dOING"));
    const Record record = first(plan);
    EXPECT_EQ(record.at("Due Date"), "");
    EXPECT_NE(record.at("Description").find("Due: before Easter"), std::string::npos);
    EXPECT_EQ(record.at("List Name"), "Doing");
    firstAction(plan).set("status", {});
    EXPECT_EQ(first(plan).at("List Name"), "To do");
    EXPECT_EQ(first(plan).at("Progress"), "Not started");
}

TEST(ActionsCsv, HasNoCellThatASpreadsheetCalculates) {
    for (const char* start : {"=", "+", "-", "@", "\t=", " =", "\n="}) {
        const std::string text = std::string(start) + "HYPERLINK(\"http://example.com\")";
        Plan plan = tests::sample();
        for (const planning::Field& field : tests::realVocabulary().find("actions")->fields)
            if (!field.calculated())
                firstAction(plan).set(field.id, text);
        for (const auto& [column, cell] : first(plan))
            EXPECT_EQ(cell.find_first_of("=+-@ \t\n") == 0, false) << column << ": " << cell;
        EXPECT_TRUE(first(plan).at("Card Name").starts_with("A1 ")) << first(plan).at("Card Name");
    }
}

TEST(ActionsCsv, BringsEveryTextBackAsItWas) {
    for (const std::string& text : {std::string("Commas, \"quotes\"; semicolons"), std::string("Two\nlines"),
                                    std::string("שלום 😀 漢字"), std::string(10'000, 'x')}) {
        Plan plan = tests::sample();
        firstAction(plan).set("action", text);
        EXPECT_EQ(first(plan).at("Card Name"), text);
        EXPECT_EQ(first(plan).at("Task Name"), text);
    }
}

TEST(ActionsCsv, LeavesOutBlankRows) {
    Plan plan = tests::sample();
    plan.find("actions")->rows.push_back({"A7", {}, {}});
    EXPECT_EQ(records(plan).size(), 6U);
}

} // namespace
} // namespace keyplan::exchange
