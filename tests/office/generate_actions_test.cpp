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

// By the rules that read the force field and the objectives: what the tests below count on.
Answer generateFromForces(const Document& document, Arguments arguments = {}) {
    arguments.push_back(argument("From", "weaken, complete, reinforce"));
    return generate(document, arguments);
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
    const Answer answer = generateFromForces(document);
    EXPECT_EQ(answer.sentence,
              "3 actions added, 0 updated. O2 is likely to fail (net −2): mend it, or drop it and give its "
              "time to the others.");
    const json result = counts(answer);
    EXPECT_EQ(result["added"], 3);
    ASSERT_EQ(result["findings"].size(), 1U);
    EXPECT_EQ(result["findings"][0]["what"], "objective-failing");
    EXPECT_EQ(result["findings"][0]["sheet"], "Objectives");

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
    generateFromForces(document);
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    const Answer again = generateFromForces(document);
    EXPECT_EQ(again.sentence.find("0 actions added, 0 updated. 3 are up to date."), 0U) << again.sentence;
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(GenerateActions, OnALaterDayMovesNoDueDate) {
    const Opened document(newSamplePlan());
    generateFromForces(document);
    const Answer later =
        dispatch(document, "org.keyplan:GenerateActions",
                 {argument("From", "weaken, complete, reinforce"), argument("Today", "2018-02-20")});
    EXPECT_EQ(counts(later)["unchanged"], 3);
    EXPECT_EQ((*actionFrom(document, "F8 weaken"))["due"], "2018-06-06");
}

class UsersEdit : public ::testing::TestWithParam<std::string> {};

TEST_P(UsersEdit, StaysWhenTheCauseChanges) {
    const Opened document(newSamplePlan());
    generateFromForces(document);
    const Cell cell = SectionInSheet(document, "actions").cell(weakened, GetParam());
    if (GetParam() == "due" || GetParam() == "start") {
        cell->setValue(43200); // 10 April 2018
    } else {
        setText(cell, GetParam() == "status" ? "Doing" : "What I say");
    }
    const json edited = *actionFrom(document, GetParam() == "source" ? "What I say" : "F8 weaken");
    setStrength(document, "F7", 4);
    const json result = counts(generateFromForces(document));
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
    generateFromForces(document);
    setStrength(document, "F7", 4); // O2: −1, two points to take off
    const Answer answer = generateFromForces(document);
    EXPECT_EQ(answer.sentence.find("0 actions added, 1 updated. 2 are up to date."), 0U) << answer.sentence;
    const json action = *actionFrom(document, "F8 weaken");
    EXPECT_EQ(action["result"], "Barrier strength from 3 to 1");
    EXPECT_EQ(action["id"], weakened);
    EXPECT_EQ(counts(generateFromForces(document))["unchanged"], 3);
}

TEST(GenerateActions, DoesNotBringBackADeletedRow) {
    const Opened document(newSamplePlan());
    generateFromForces(document);
    removeRow(document, "actions", weakened);
    const json result = counts(generateFromForces(document));
    EXPECT_EQ(result["added"], 0);
    EXPECT_EQ(result["deleted"], 1);
    EXPECT_FALSE(actionFrom(document, "F8 weaken"));
}

TEST(GenerateActions, DoesNotBringBackABlankedRowAndKeepsItsIdForNoOther) {
    const Opened document(newSamplePlan());
    generateFromForces(document, {argument("Most", 3)});
    const SectionInSheet actions(document, "actions");
    for (const std::string& field : actionFields) {
        setText(actions.cell("A9", field), "");
    }
    setStrength(document, "F10", 4); // one more strong driver
    const json result = counts(generateFromForces(document));
    EXPECT_EQ(result["added"], 1);
    EXPECT_EQ(result["deleted"], 1);
    EXPECT_FALSE(actionFrom(document, "F2 reinforce"));
    EXPECT_NE((*actionFrom(document, "F10 reinforce"))["id"], "A9");
}

TEST(GenerateActions, AddsAtMostAsManyAsAskedForTheMostValuableFirst) {
    const Opened document(newSamplePlan());
    json result = counts(generateFromForces(document, {argument("Most", 1)}));
    EXPECT_EQ(result["added"], 1);
    EXPECT_EQ(result["later"], 2);
    EXPECT_TRUE(actionFrom(document, "F8 weaken"));
    result = counts(generateFromForces(document, {argument("Most", 1)}));
    EXPECT_EQ(result["added"], 1);
    EXPECT_TRUE(actionFrom(document, "F9 reinforce"));
    EXPECT_EQ(counts(generateFromForces(document))["added"], 1);
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
    const Answer answer = generateFromForces(document);
    const json result = counts(answer);
    ASSERT_EQ(result["findings"].size(), 6U);
    EXPECT_EQ(result["findings"][5]["what"], "objective-failing");
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
    generateFromForces(document, {argument("Most", 2)});
    {
        const SectionInSheet actions(document, "actions");
        actions.rows()->insertByIndex(0, 3);
        actions.rows()->insertByIndex(actions.row("A4") + 3, 2);
    }
    (*document)->getSheets()->moveByName(tools::fromUtf8("Actions"), 0);
    const json result = counts(generateFromForces(document));
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
    EXPECT_EQ(counts(generateFromForces(document))["added"], 3);
    const json actions = json::parse(exported(document))["sections"]["actions"];
    ASSERT_EQ(actions.size(), 27U);
    std::set<std::string> ids;
    for (const json& action : actions) {
        EXPECT_TRUE(ids.insert(action["id"].get<std::string>()).second) << action["id"];
    }
}

Document newStrategicPlan() {
    return newPlan({argument("Template", "strategic"), argument("Sample", true), argument("Ask", false)});
}

Answer generateStrategic(const Document& document, Arguments arguments = {}) {
    arguments.push_back(argument("Today", "2026-11-20"));
    return dispatch(document, "org.keyplan:GenerateActions", arguments);
}

TEST(GenerateActions, AppliesEveryRuleToAStrategicPlan) {
    const Opened document(newStrategicPlan());
    json result = counts(generateStrategic(document));
    EXPECT_EQ(result["added"], 10);
    EXPECT_EQ(result["later"], 6);
    // O3: 5 − 7 = −2. Of ten places no rule takes more than a third while others wait.
    for (const char* source : {"F10 weaken", "OP4 advance", "RK2 mitigate", "P9 meet", "account-2027 renew"})
        EXPECT_TRUE(actionFrom(document, source)) << source;
    const json meeting = *actionFrom(document, "P9 meet");
    EXPECT_EQ(meeting["why"],
              "None of us knows Yuki Tanabe (Director, Regional Trains; influence 4 of 5). Ask Dev "
              "Raghunathan (known to "
              "Ingrid Solheim and Margit Sandoval) to introduce us to Yuki Tanabe: one step.");
    EXPECT_EQ(meeting["client-owner"], "P2");
    EXPECT_EQ(meeting["owner"], "Ingrid Solheim");
    EXPECT_EQ((*actionFrom(document, "account-2027 renew"))["due"], "2027-02-26");
    result = counts(generateStrategic(document));
    EXPECT_EQ(result["unchanged"], 10);
    EXPECT_EQ(result["added"], 6);
    for (const char* source : {"W2 open", "relationship-planning-partner deepen", "F4 reinforce"})
        EXPECT_TRUE(actionFrom(document, source)) << source;
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    EXPECT_EQ(counts(generateStrategic(document))["unchanged"], 16);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(GenerateActions, IsOneStepWithEveryRule) {
    const Opened document(newStrategicPlan());
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    counts(generateStrategic(document));
    const std::string after = documentSnapshot(document);
    EXPECT_EQ(undoTitles(document).size(), steps.size() + 1);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), after));
}

TEST(GenerateActions, BadRowsOfOneRuleStopNoOther) {
    const Opened document(newStrategicPlan());
    SectionInSheet(document, "risks").cell("RK2", "impact")->setValue(9);
    setText(SectionInSheet(document, "opportunities").cell("OP4", "close-date"), "in winter");
    const Answer answer = generateStrategic(document);
    EXPECT_EQ(counts(answer)["added"], 10);
    EXPECT_NE(answer.sentence.find("Risk RK2 has \"9\""), std::string::npos) << answer.sentence;
    EXPECT_NE(answer.sentence.find("Opportunity OP4 has the close date \"in winter\""), std::string::npos)
        << answer.sentence;
    EXPECT_FALSE(actionFrom(document, "RK2 mitigate"));
    EXPECT_TRUE(actionFrom(document, "RK3 mitigate"));
    const json findings = counts(generateStrategic(document, {argument("From", "mitigate")}))["findings"];
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0]["section"], "risks");
    EXPECT_EQ(findings[0]["sheet"], SectionInSheet(document, "risks").sheet());
}

TEST(GenerateActions, RefusesARuleByNameWhoseSectionIsMissing) {
    const Opened document(newSamplePlan());
    const std::string before = documentSnapshot(document);
    const Answer answer = generate(document, {argument("From", "weaken, mitigate")});
    EXPECT_TRUE(answer.failed());
    EXPECT_EQ(details(answer)["error"], "section-missing");
    EXPECT_NE(answer.sentence.find("Risks"), std::string::npos) << answer.sentence;
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

TEST(GenerateActions, WorksInAPlanWithoutObjectives) {
    const Opened document(
        newPlan({argument("Template", "development"), argument("Sample", true), argument("Ask", false)}));
    const json result =
        counts(dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2026-11-20")}));
    EXPECT_GT(result["added"], 3);
    EXPECT_EQ(result["findings"], json::array());
    const Answer answer = dispatch(document, "org.keyplan:GenerateActions", {argument("From", "weaken")});
    EXPECT_TRUE(answer.failed());
    EXPECT_NE(answer.sentence.find("Objectives"), std::string::npos) << answer.sentence;
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
    generateFromForces(made);
    removeRow(made, "actions", "A9");
    setText(SectionInSheet(made, "actions").cell("A8", "owner"), "Rocco Neubert");
    const Opened document(roundTrip(made, GetParam().extension, GetParam().filter));
    json result = counts(generateFromForces(document));
    EXPECT_EQ(result["added"], 0);
    EXPECT_EQ(result["updated"], 0);
    EXPECT_EQ(result["unchanged"], 1);
    EXPECT_EQ(result["edited"], 1);
    EXPECT_EQ(result["deleted"], 1);
    setStrength(document, "F7", 4);
    setStrength(document, "F9", 5);
    result = counts(generateFromForces(document));
    EXPECT_EQ(result["updated"], 1);
    EXPECT_EQ((*actionFrom(document, "F8 weaken"))["result"], "Barrier strength from 3 to 1");
    EXPECT_EQ((*actionFrom(document, "F9 reinforce"))["result"], "Driver strength from 4 to 5");
}

INSTANTIATE_TEST_SUITE_P(As, AfterSaving,
                         ::testing::Values(Format{"ods", "calc8"}, Format{"xlsx", "Calc MS Excel 2007 XML"}),
                         [](const auto& format) { return format.param.extension; });

} // namespace
} // namespace keyplan::office
