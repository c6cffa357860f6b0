// Schedule Actions, Schedule Reviews and Derive Strategies in a real plan: what they write, one undo step,
// what they leave alone and what they refuse.
#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

const char* const planData = R"({
  "keyplan": 1, "template": "key-account",
  "sections": {
    "account": {"name": "Acme", "manager": "Jane", "period-start": "2026-01-01", "period-end": "2026-12-31"},
    "team": [{"id": "T1", "name": "Jane", "role": "Account manager", "capacity": 0.5}],
    "swot": [{"id": "SW1", "about": "Us", "kind": "Strength", "statement": "Our desk answers within an hour.",
              "importance": 5, "rating": 4},
             {"id": "SW2", "about": "Us", "kind": "Opportunity", "statement": "Three sites still order by fax.",
              "importance": 4, "rating": 3},
             {"id": "SW3", "about": "Us", "kind": "Threat", "statement": "Purchasing asks for three offers.",
              "importance": 5, "rating": 5},
             {"id": "SW4", "about": "Us", "kind": "Threat", "statement": "=1+1"}],
    "actions": [
      {"id": "A1", "action": "Ask the sites", "owner": "Jane", "duration": 2, "status": "To do"},
      {"id": "A2", "action": "Write the offer", "owner": "Bob", "duration": 3, "after": "A1", "status": "To do"},
      {"id": "A3", "action": "Book the room", "owner": "Bob", "status": "To do", "due": "2026-03-20"}]
  }
})";

Answer schedule(const Document& document, Arguments arguments = {}) {
    arguments.push_back(argument("Today", "2026-03-02"));
    return dispatch(document, "org.keyplan:ScheduleActions", arguments);
}

json details(const Answer& answer, const std::string& sentence) {
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence, sentence);
    return office::details(answer);
}

json rowsOf(const Document& document, const std::string& section) {
    return json::parse(exported(document))["sections"][section];
}

std::string dates(const Document& document, std::size_t row) {
    const json action = rowsOf(document, "actions").at(row);
    return action.value("start", "") + " " + action.value("due", "");
}

std::string styleOf(const Cell& cell) {
    return tools::toUtf8(uno::Reference<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)
                             ->getPropertyValue("CellStyle")
                             .get<rtl::OUString>());
}

/// One undo step that undo and redo take back and forth.
void expectOneStep(const Document& document, const std::string& before, const std::string& title) {
    const std::string after = documentSnapshot(document);
    ASSERT_FALSE(undoTitles(document).empty());
    EXPECT_EQ(undoTitles(document).front(), title);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), after));
}

TEST(ScheduleActions, WritesDatesMarksWhatIsCriticalAndMovesWhatDependsOnAChange) {
    const Opened document(newPlanFrom(planData));
    const std::string before = documentSnapshot(document);
    // Jane has half of her time: A1 takes Mon 2 – Thu 5, A2 then Fri 6 – Tue 10; A3 is promised.
    json result = details(schedule(document),
                          "3 open actions are scheduled until 2026-03-10; the dates of 3 were changed. Due "
                          "dates given by you stay as they are: 1. Critical: A3. Bob is not in the team and "
                          "counts with all of their time.");
    EXPECT_EQ(dates(document, 0), "2026-03-02 2026-03-05");
    EXPECT_EQ(dates(document, 1), "2026-03-06 2026-03-10");
    EXPECT_EQ(dates(document, 2), "2026-03-02 2026-03-20");
    EXPECT_EQ(result["critical"], json({"A3"}));
    EXPECT_EQ(result["findings"][0]["what"], "schedule-owner-unknown");
    EXPECT_EQ(styleOf(SectionInSheet(document, "actions").cell("A3", "due")), "Keyplan Date Critical");
    EXPECT_EQ(styleOf(SectionInSheet(document, "actions").cell("A1", "due")), "Keyplan Date");
    expectOneStep(document, before, "Schedule Actions");

    // Again: nothing to do, no step.
    const std::string settled = documentSnapshot(document);
    const auto steps = undoTitles(document);
    EXPECT_EQ(office::details(schedule(document))["changed"], 0);
    EXPECT_TRUE(same(documentSnapshot(document), settled));
    EXPECT_EQ(undoTitles(document), steps);

    // The first action starts a fortnight later; A3 is no longer last.
    SectionInSheet(document, "actions").cell("A1", "start")->setValue(46097); // Monday 16 March 2026
    EXPECT_EQ(office::details(schedule(document))["critical"], json({"A1", "A2"}));
    EXPECT_EQ(dates(document, 0), "2026-03-16 2026-03-19");
    EXPECT_EQ(dates(document, 1), "2026-03-20 2026-03-24");
    EXPECT_EQ(styleOf(SectionInSheet(document, "actions").cell("A3", "due")), "Keyplan Date");
    EXPECT_EQ(styleOf(SectionInSheet(document, "actions").cell("A2", "start")), "Keyplan Date Critical");
}

TEST(ScheduleActions, RemembersHolidaysAndItsDatesInAFile) {
    Document document = newPlanFrom(planData);
    EXPECT_TRUE(schedule(document, {argument("Holidays", "2026-03-03/2026-03-04")}).succeeded());
    EXPECT_EQ(dates(document, 0), "2026-03-02 2026-03-09");
    document = roundTrip(document, ".ods", "calc8");
    const Opened opened(document);
    const json again = office::details(schedule(document));
    EXPECT_EQ(again["holidays"], "2026-03-03/2026-03-04");
    EXPECT_EQ(again["changed"], 0);
    EXPECT_TRUE(schedule(document, {argument("Holidays", ""), argument("Level", false)}).succeeded());
    EXPECT_EQ(dates(document, 0), "2026-03-02 2026-03-05");
}

TEST(ScheduleActions, RefusesWhatHasNoOrderAndLeavesAllUntouched) {
    const Opened document(newPlanFrom(planData));
    setText(SectionInSheet(document, "actions").cell("A1", "after"), "A2");
    const std::string before = documentSnapshot(document);
    const auto steps = undoTitles(document);
    Answer answer = schedule(document);
    EXPECT_FALSE(answer.succeeded());
    EXPECT_EQ(answer.sentence, "These actions wait for each other: A1 → A2 → A1. Take one of them out of "
                               "After or Part of, then schedule again.");
    answer = schedule(document, {argument("Holidays", "Easter")});
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find("\"Easter\" is no holiday."), std::string::npos) << answer.sentence;
    EXPECT_TRUE(same(documentSnapshot(document), before));
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(ScheduleActions, LeavesGeneratedActionsToBeUpdated) {
    const Opened document(newSamplePlan());
    const Arguments today{argument("Today", "2018-01-10")};
    const json first = office::details(dispatch(document, "org.keyplan:GenerateActions", today));
    ASSERT_GT(first["added"], 0);
    ASSERT_TRUE(dispatch(document, "org.keyplan:ScheduleActions", today).succeeded());
    EXPECT_TRUE(actionFrom(document, "F8 weaken")->contains("start"));
    const json again = office::details(dispatch(document, "org.keyplan:GenerateActions", today));
    EXPECT_EQ(again["unchanged"], first["added"]);
    EXPECT_EQ(again["edited"], 0);
}

TEST(ScheduleReviews, AddsWhatIsMissingOnce) {
    const Opened document(newPlanFrom(planData));
    const std::string before = documentSnapshot(document);
    const Arguments arguments{argument("Today", "2026-01-01"), argument("Until", "2026-06-30"),
                              argument("Cadence", "one-page")};
    const json result =
        details(dispatch(document, "org.keyplan:ScheduleReviews", arguments),
                "7 reviews were added, from 2026-01-01 to 2026-06-30: Confirm the plan 1, Monthly review 4, "
                "Client update 1, Progress report 1. 3 more fall together with a larger meeting, which "
                "stands for them.");
    EXPECT_EQ(result["rows"].size(), 7U);
    const json reviews = rowsOf(document, "reviews");
    ASSERT_EQ(reviews.size(), 7U);
    EXPECT_EQ(reviews[1], json({{"id", "R2"},
                                {"review", "Monthly review"},
                                {"cadence", "Monthly"},
                                {"audience", "Account team"},
                                {"date", "2026-02-02"},
                                {"minutes", 30},
                                {"by", "Jane"},
                                {"status", "Planned"}}));
    expectOneStep(document, before, "Schedule Reviews");
    const auto steps = undoTitles(document);
    EXPECT_EQ(office::details(dispatch(document, "org.keyplan:ScheduleReviews", arguments))["added"], 0);
    EXPECT_EQ(undoTitles(document), steps);
    const Answer refused = dispatch(
        document, "org.keyplan:ScheduleReviews",
        {argument("Cadence", "weekly"), argument("From", "2026-01-01"), argument("Until", "2036-01-01")});
    EXPECT_FALSE(refused.succeeded());
    EXPECT_EQ(undoTitles(document), steps);
}

TEST(DeriveStrategies, AddsItsSectionAndKeepsWhatTheUserWrote) {
    const Opened document(newPlanFrom(planData));
    const std::string before = documentSnapshot(document);
    const Answer first = dispatch(document, "org.keyplan:DeriveStrategies", {argument("Most", 10)});
    EXPECT_EQ(details(first, "2 strategies added, 0 updated. No importance and rating from 1 to 5 yet, so "
                             "passed over: SW4.")["sheet"],
              "Strategies");
    const json strategies = rowsOf(document, "strategies");
    ASSERT_EQ(strategies.size(), 2U);
    EXPECT_EQ(strategies[0]["kind"], "ST");
    EXPECT_EQ(strategies[0]["score"], 500); // 5 × 4 × 5 × 5, by the table's own formula
    EXPECT_EQ(strategies[0]["strategy"], "Use our strength “Our desk answers within an hour” to defend us "
                                         "against the threat “Purchasing asks for three offers”.");
    EXPECT_EQ(strategies[1]["score"], 240);
    expectOneStep(document, before, "Derive Strategies");

    const SectionInSheet table(document, "strategies");
    setText(table.cell("ST1", "strategy"), "Answer purchasing within a day");
    table.rows()->removeByIndex(table.row("ST2"), 1);
    const json again =
        office::details(dispatch(document, "org.keyplan:DeriveStrategies", {argument("Most", 10)}));
    EXPECT_EQ(again["added"], 0);
    EXPECT_EQ(again["edited"], 1);
    EXPECT_EQ(again["deleted"], 1);
    EXPECT_EQ(rowsOf(document, "strategies")[0]["strategy"], "Answer purchasing within a day");
}

TEST(DeriveStrategies, SaysWhatTheSwotLacks) {
    const Opened document(newPlan({argument("Template", "key-account")}));
    const std::string before = documentSnapshot(document);
    const Answer answer = dispatch(document, "org.keyplan:DeriveStrategies", {argument("Most", 10)});
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find("nothing to pair"), std::string::npos) << answer.sentence;
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

} // namespace
} // namespace keyplan::office
