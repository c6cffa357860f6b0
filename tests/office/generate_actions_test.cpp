// Generate Actions in a real plan: what it proposes for the sample, worked out by hand, and what it leaves
// alone.
#include "plan_in_office.hpp"

#include <set>

namespace keyplan::office {
namespace {

Answer generate(const Document& document, Arguments arguments = {}) {
    arguments.push_back(argument("Today", "2018-01-10"));
    return dispatch(document, "org.keyplan:GenerateActions", arguments);
}

json counts(const Answer& answer) {
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return details(answer);
}

void setStrength(const Document& document, const std::string& force, double strength) {
    SectionInSheet(document, "force-field").cell(force, "strength")->setValue(strength);
}

void removeRow(const Document& document, const std::string& section, const std::string& id) {
    const SectionInSheet table(document, section);
    table.rows()->removeByIndex(table.row(id), 1);
}

const std::vector<std::string> actionFields{"action", "source",   "why",    "objective", "owner",
                                            "due",    "priority", "status", "result",    "notes"};

// The row of the sample's one weakened barrier.
const char* const weakened = "A7";

TEST(GenerateActions, DerivesFromTheSampleWhatCanBeWorkedOutByHand) {
    // O1: 9 − 5 = +4. O2: 6 − 8 = −2; three points to take off; F7 costs 6 − 2 = 4 a point, F8 6 − 4 = 2, so
    // all three come off F8. O3: 7 − 5 = +2. Drivers of 4 and more with an influence of 3 and more: F2 (4 × 4
    // / 5 = 3.2), F9 (4).
    const Opened document(newSamplePlan());
    const Answer answer = generate(document);
    EXPECT_EQ(answer.sentence, "3 actions added, 0 updated.");
    const json result = counts(answer);
    EXPECT_EQ(result["added"], 3);
    EXPECT_EQ(result["findings"], json::array());

    const json actions = json::parse(exported(document))["sections"]["actions"];
    ASSERT_EQ(actions.size(), 9U);
    const std::vector<json> expected{
        {{"id", "A7"},
         {"action", "Weaken: Bluth Company turned down three of our four GTX Plus Pro…"},
         {"source", "F8 weaken"},
         {"why", "O2 is likely to fail (net −2). Bringing this barrier from 3 to 0 is the cheapest way to a "
                 "good chance "
                 "(net +1). In full: Bluth Company turned down three of our four GTX Plus Pro offers."},
         {"objective", "O2"},
         {"owner", "Donn Cantrell"},
         {"due", "2018-06-06"}, // half-way from 10 January to 31 October
         {"priority", "High"},
         {"status", "To do"},
         {"result", "Barrier strength from 3 to 0"}},
        {{"id", "A8"},
         {"action", "Reinforce: A bundle price lets buyers add small items to any order…"},
         {"source", "F9 reinforce"},
         {"why",
          "This driver of O3 has strength 4 and we have influence 5 of 5 on it: a leverage of 4 out of 5. "
          "In full: A bundle price lets buyers add small items to any order unquoted."},
         {"objective", "O3"},
         {"owner", "Cassey Cress"},
         {"due", "2018-06-28"}, // half-way to 14 December
         {"priority", "Low"},
         {"status", "To do"},
         {"result", "Driver strength from 4 to 5"}},
        {{"id", "A9"},
         {"action", "Reinforce: The CFO wants one contract with fixed prices instead of 34…"},
         {"source", "F2 reinforce"},
         {"why",
          "This driver of O1 has strength 4 and we have influence 4 of 5 on it: a leverage of 3.2 out of 5. "
          "In full: The CFO wants one contract with fixed prices instead of 34 orders."},
         {"objective", "O1"},
         {"owner", "Daniell Hammack"},
         {"due", "2018-03-21"}, // half-way to 31 May
         {"priority", "Medium"},
         {"status", "To do"},
         {"result", "Driver strength from 4 to 5"}}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        json written = actions[6 + i];
        for (const char* calculated : {"horizon", "check"}) {
            written.erase(calculated);
        }
        EXPECT_EQ(written, expected[i]);
    }
}

TEST(GenerateActions, DividesTheWorkAmongBarriersWhenOneIsNotEnough) {
    // O2 with F5 at 1: 4 − 8 = −4, five points: three off F8 at 2 each, then two off F7 at 4 each.
    const Opened document(newSamplePlan());
    setStrength(document, "F5", 1);
    EXPECT_EQ(counts(generate(document, {argument("From", "weaken")}))["added"], 2);
    EXPECT_EQ((*actionFrom(document, "F8 weaken"))["result"], "Barrier strength from 3 to 0");
    EXPECT_EQ((*actionFrom(document, "F7 weaken"))["result"], "Barrier strength from 5 to 3");
}

TEST(GenerateActions, AddsNothingTheSecondTime) {
    const Opened document(newSamplePlan());
    generate(document);
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer again = generate(document);
    EXPECT_EQ(again.sentence, "0 actions added, 0 updated. 3 are up to date.");
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(GenerateActions, OnALaterDayMovesNoDueDate) {
    const Opened document(newSamplePlan());
    generate(document);
    const Answer later = dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2018-02-20")});
    EXPECT_EQ(counts(later)["unchanged"], 3);
    EXPECT_EQ((*actionFrom(document, "F8 weaken"))["due"], "2018-06-06");
}

class UsersEdit : public ::testing::TestWithParam<std::string> {};

TEST_P(UsersEdit, StaysWhenTheCauseChanges) {
    const Opened document(newSamplePlan());
    generate(document);
    const Cell cell = SectionInSheet(document, "actions").cell(weakened, GetParam());
    if (GetParam() == "due" || GetParam() == "start") {
        cell->setValue(43200); // 10 April 2018
    } else {
        setText(cell, GetParam() == "status" ? "Doing" : "What I say");
    }
    const json edited = *actionFrom(document, GetParam() == "source" ? "What I say" : "F8 weaken");
    setStrength(document, "F7", 4);
    const json result = counts(generate(document));
    EXPECT_EQ(result["updated"], 0);
    EXPECT_EQ(result["added"], 0);
    EXPECT_EQ(result["edited"], 1);
    EXPECT_EQ(*actionFrom(document, GetParam() == "source" ? "What I say" : "F8 weaken"), edited);
}

INSTANTIATE_TEST_SUITE_P(Of, UsersEdit,
                         ::testing::Values("action", "owner", "due", "status", "notes", "start", "why",
                                           "source"));

TEST(GenerateActions, UpdatesAnUntouchedActionWhenItsCauseChanges) {
    const Opened document(newSamplePlan());
    generate(document);
    setStrength(document, "F7", 4); // O2: −1, two points to take off
    const Answer answer = generate(document);
    EXPECT_EQ(answer.sentence, "0 actions added, 1 updated. 2 are up to date.");
    const json action = *actionFrom(document, "F8 weaken");
    EXPECT_EQ(action["result"], "Barrier strength from 3 to 1");
    EXPECT_EQ(action["id"], weakened);
    EXPECT_EQ(counts(generate(document))["unchanged"], 3);
}

TEST(GenerateActions, DoesNotBringBackADeletedRow) {
    const Opened document(newSamplePlan());
    generate(document);
    removeRow(document, "actions", weakened);
    const json result = counts(generate(document));
    EXPECT_EQ(result["added"], 0);
    EXPECT_EQ(result["deleted"], 1);
    EXPECT_FALSE(actionFrom(document, "F8 weaken"));
}

TEST(GenerateActions, DoesNotBringBackABlankedRowAndKeepsItsIdForNoOther) {
    const Opened document(newSamplePlan());
    generate(document, {argument("Most", 3)});
    const SectionInSheet actions(document, "actions");
    for (const std::string& field : actionFields) {
        setText(actions.cell("A9", field), "");
    }
    setStrength(document, "F10", 4); // one more strong driver
    const json result = counts(generate(document));
    EXPECT_EQ(result["added"], 1);
    EXPECT_EQ(result["deleted"], 1);
    EXPECT_FALSE(actionFrom(document, "F2 reinforce"));
    EXPECT_NE((*actionFrom(document, "F10 reinforce"))["id"], "A9");
}

TEST(GenerateActions, AddsAtMostAsManyAsAskedForTheMostValuableFirst) {
    const Opened document(newSamplePlan());
    json result = counts(generate(document, {argument("Most", 1)}));
    EXPECT_EQ(result["added"], 1);
    EXPECT_EQ(result["later"], 2);
    EXPECT_TRUE(actionFrom(document, "F8 weaken"));
    result = counts(generate(document, {argument("Most", 1)}));
    EXPECT_EQ(result["added"], 1);
    EXPECT_TRUE(actionFrom(document, "F9 reinforce"));
    EXPECT_EQ(counts(generate(document))["added"], 1);
}

TEST(GenerateActions, AppliesOnlyTheRulesAskedFor) {
    const Opened document(newSamplePlan());
    EXPECT_EQ(counts(generate(document, {argument("From", "complete")}))["added"], 0);
    setText(SectionInSheet(document, "objectives").cell("O1", "owner"), "");
    setText(SectionInSheet(document, "objectives").cell("O1", "target"), "");
    EXPECT_EQ(counts(generate(document, {argument("From", "complete")}))["added"], 1);
    const json action = *actionFrom(document, "O1 complete");
    EXPECT_EQ(action["action"], "Agree target and owner of O1 with the client");
    EXPECT_EQ(action["due"], "2018-01-24");
    EXPECT_EQ(counts(generate(document, {argument("From", "reinforce, weaken")}))["added"], 3);
}

TEST(GenerateActions, NamesTheForcesThatPointToNothing) {
    const Opened document(newSamplePlan());
    removeRow(document, "objectives", "O3");
    SectionInSheet(document, "force-field").cell("F3", "strength")->setFormula({});
    const Answer answer = generate(document);
    const json result = counts(answer);
    ASSERT_EQ(result["findings"].size(), 5U);
    EXPECT_EQ(result["findings"][0],
              (json{{"what", "force-without-strength"},
                    {"section", "force-field"},
                    {"sheet", "Force field"},
                    {"field", ""},
                    {"sentence", "Force F3 has no strength yet and was passed over."}}));
    EXPECT_EQ(result["findings"][1]["sentence"],
              "Force F9 belongs to objective O3, which is not in the plan, and was passed over.");
    EXPECT_NE(answer.sentence.find("Force F12 belongs to objective O3"), std::string::npos)
        << answer.sentence;
}

TEST(GenerateActions, GoesOnWhereTableAndSheetsHaveMoved) {
    const Opened document(newSamplePlan());
    generate(document, {argument("Most", 2)});
    {
        const SectionInSheet actions(document, "actions");
        actions.rows()->insertByIndex(0, 3);
        actions.rows()->insertByIndex(actions.row("A4") + 3, 2);
    }
    (*document)->getSheets()->moveByName(tools::fromUtf8("Actions"), 0);
    const json result = counts(generate(document));
    EXPECT_EQ(result["added"], 1);
    EXPECT_EQ(result["unchanged"], 2);
}

TEST(GenerateActions, MakesRowsWhenTheTableIsFull) {
    const Opened document(newSamplePlan());
    json data{{"keyplan", 1}};
    for (int row = 7; row <= 24; ++row) {
        data["sections"]["actions"].push_back(
            {{"id", "A" + std::to_string(row)}, {"action", "Fill the table"}});
    }
    ASSERT_TRUE(import(document, data.dump(), "merge").succeeded());
    EXPECT_EQ(counts(generate(document))["added"], 3);
    const json actions = json::parse(exported(document))["sections"]["actions"];
    ASSERT_EQ(actions.size(), 27U);
    std::set<std::string> ids;
    for (const json& action : actions) {
        EXPECT_TRUE(ids.insert(action["id"].get<std::string>()).second) << action["id"];
    }
}

struct Format {
    std::string extension;
    std::string filter;
};

void PrintTo(const Format& shown, std::ostream* stream) {
    *stream << shown.extension;
}

class AfterSaving : public ::testing::TestWithParam<Format> {};

TEST_P(AfterSaving, RemembersWhatItWroteAndWhatWasDeleted) {
    const Document made = newSamplePlan();
    generate(made);
    removeRow(made, "actions", "A9");
    setText(SectionInSheet(made, "actions").cell("A8", "owner"), "Rocco Neubert");
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    json result = counts(generate(document));
    EXPECT_EQ(result["added"], 0);
    EXPECT_EQ(result["updated"], 0);
    EXPECT_EQ(result["unchanged"], 1);
    EXPECT_EQ(result["edited"], 1);
    EXPECT_EQ(result["deleted"], 1);
    setStrength(document, "F7", 4);
    setStrength(document, "F9", 5);
    result = counts(generate(document));
    EXPECT_EQ(result["updated"], 1);
    EXPECT_EQ((*actionFrom(document, "F8 weaken"))["result"], "Barrier strength from 3 to 1");
    EXPECT_EQ((*actionFrom(document, "F9 reinforce"))["result"], "Driver strength from 4 to 5");
}

INSTANTIATE_TEST_SUITE_P(As, AfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

} // namespace
} // namespace keyplan::office
