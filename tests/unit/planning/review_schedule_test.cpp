// The reviews of a plan's period, on dates of 2026 and 2027 found in a calendar: 1 July 2026 is a Wednesday.
#include "planning/review_schedule.hpp"

#include "actions/plan_builder.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

const std::vector<std::string> kinds{"Confirm the plan", "Check-in",    "Monthly review", "Client update",
                                     "Progress report",  "Peer review", "Manager review", "Client review"};
const Date wednesday = day(2026, 7, 1);

PlanBuilder builder() {
    PlanBuilder builder;
    Row& account = builder.add("account", "");
    account.set("name", std::string("Acme"));
    account.set("manager", std::string("Jane"));
    account.set("period-start", wednesday);
    account.set("period-end", day(2027, 6, 30));
    return builder;
}

PlannedReviews planned(const Plan& plan, std::string_view cadence, std::optional<Date> until = std::nullopt,
                       std::vector<Date> holidays = {}) {
    return planReviews(plan, {day(2026, 6, 20), readSeries(cadence, kinds), std::nullopt, until,
                              std::move(holidays), english()});
}

std::vector<std::string> said(const PlannedReviews& reviews) {
    std::vector<std::string> all;
    for (const Row& row : reviews.added)
        all.push_back(row.text("date") + " " + row.text("review"));
    return all;
}

using Said = std::vector<std::string>;

TEST(ReviewSchedule, OfAOnePagePlanIsThatOfTheVocabulary) {
    // Monthly reviews of ours in the months without a client update; a report stands for the update. The last
    // report falls on 1 July 2027, the day after the period, and takes place on its last day.
    const PlannedReviews reviews = planned(builder().plan, "one-page");
    EXPECT_EQ(said(reviews),
              (Said{"2026-07-01 Confirm the plan", "2026-08-03 Monthly review", "2026-09-01 Monthly review",
                    "2026-10-01 Client update", "2026-11-02 Monthly review", "2026-12-01 Monthly review",
                    "2027-01-01 Progress report", "2027-02-01 Monthly review", "2027-03-01 Monthly review",
                    "2027-04-01 Client update", "2027-05-03 Monthly review", "2027-06-01 Monthly review",
                    "2027-06-30 Progress report"}));
    EXPECT_EQ(reviews.covered, 6U); // four monthly reviews and two updates
    const Row& first = reviews.added[1];
    EXPECT_EQ(first.text("cadence"), "Monthly");
    EXPECT_EQ(first.text("audience"), "Account team");
    EXPECT_EQ(first.text("minutes"), "30");
    EXPECT_EQ(first.text("by"), "Jane");
    EXPECT_EQ(first.text("status"), "Planned");
    EXPECT_EQ(reviews.added[3].text("audience"), "Acme");
    EXPECT_EQ(reviews.added[6].text("minutes"), "60");
    EXPECT_EQ(reviews.added[6].text("cadence"), "Half-yearly");
}

TEST(ReviewSchedule, OfAStrategicPlanChecksInEveryFortnight) {
    const PlannedReviews reviews = planned(builder().plan, "Strategic", day(2026, 11, 5));
    // The report of 1 October stands for that month's call, the call on Monday 2 November for the check-in of
    // the 4th; 26 August lies six days off a call.
    EXPECT_EQ(said(reviews),
              (Said{"2026-07-15 Check-in", "2026-07-29 Check-in", "2026-08-03 Client update",
                    "2026-08-12 Check-in", "2026-08-26 Check-in", "2026-09-01 Client update",
                    "2026-09-09 Check-in", "2026-09-23 Check-in", "2026-10-01 Progress report",
                    "2026-10-07 Check-in", "2026-10-21 Check-in", "2026-11-02 Client update"}));
    EXPECT_EQ(reviews.covered, 2U);
    EXPECT_EQ(reviews.added[0].text("audience"), "Account team, by email");
}

TEST(ReviewSchedule, AddsNothingTheSecondTimeAndKeepsWhatIsThere) {
    PlanBuilder plan = builder();
    const std::size_t before = planned(plan.plan, "one-page").added.size();
    Row& held = plan.add("reviews", "R1");
    held.set("review", std::string("monthly review"));
    held.set("date", day(2026, 8, 15)); // within half a month of 3 August
    held.set("status", std::string("Held"));
    EXPECT_EQ(planned(plan.plan, "one-page").added.size(), before - 1);
    for (const Row& row : planned(plan.plan, "one-page").added)
        plan.add("reviews", "R").values = row.values;
    const PlannedReviews again = planned(plan.plan, "one-page");
    EXPECT_EQ(said(again), Said());
    EXPECT_EQ(again.present, before);
}

TEST(ReviewSchedule, MovesWeekendsAndHolidaysToWorkingDays) {
    // Weekly from Wednesday: the 8th is a holiday.
    EXPECT_EQ(said(planned(builder().plan, "weekly", day(2026, 7, 15), {day(2026, 7, 8)})),
              (Said{"2026-07-09 Check-in", "2026-07-15 Check-in"}));
    // Sunday 1 November is the last day: the Friday before.
    EXPECT_EQ(
        said(planned(builder().plan, "Client review: quarterly, Peer review: monthly", day(2026, 11, 1))),
        (Said{"2026-08-03 Peer review", "2026-09-01 Peer review", "2026-10-01 Client review",
              "2026-10-01 Peer review", "2026-10-30 Peer review"}));
}

TEST(ReviewSchedule, LastsUntilThePeriodEndsOrAYear) {
    PlanBuilder plan = builder();
    EXPECT_EQ(planned(plan.plan, "monthly").until, day(2027, 6, 30));
    EXPECT_EQ(planned(plan.plan, "monthly").from, wednesday);
    plan.plan.find("account")->rows[0].set("period-end", day(2026, 1, 1));
    EXPECT_EQ(planned(plan.plan, "monthly").until, day(2027, 6, 30));
    EXPECT_EQ(planned({}, "monthly").from, day(2026, 6, 20));
    EXPECT_EQ(planned({}, "monthly").until, day(2027, 6, 19));
    EXPECT_EQ(planReviews({}, {day(2028, 2, 29), {}, {}, {}, {}, english()}).until, day(2029, 2, 27));
}

std::string refusal(std::string_view cadence, std::optional<Date> until = std::nullopt) {
    try {
        planned(builder().plan, cadence, until);
    } catch (const PlanError& error) {
        return english()(error.id(), error.arguments());
    }
    return {};
}

TEST(ReviewSchedule, SaysWhatItCannotPlan) {
    EXPECT_EQ(refusal("daily"),
              "A cadence is weekly, fortnightly, monthly, quarterly, half-yearly, yearly or "
              "once, not \"daily\".");
    EXPECT_EQ(refusal("Client update"), "A cadence is weekly, fortnightly, monthly, quarterly, half-yearly, "
                                        "yearly or once, not \"Client update\".");
    EXPECT_EQ(refusal("Chat: weekly"),
              "There is no review \"Chat\". There are: Confirm the plan, Check-in, Monthly review, Client "
              "update, Progress report, Peer review, Manager review, Client review.");
    EXPECT_EQ(refusal("Check-in: weekly, Client update"),
              "A cadence is weekly, fortnightly, monthly, quarterly, half-yearly, yearly or once, not \"\".");
    EXPECT_EQ(refusal("weekly", day(2026, 6, 1)),
              "Reviews from 2026-07-01 on cannot end on 2026-06-01. Give a later last day.");
    EXPECT_EQ(refusal("weekly", day(2036, 6, 30)),
              "More than 260 reviews of one kind (Check-in) are more than anybody holds. Choose an earlier "
              "last day or a longer cadence.");
    EXPECT_EQ(refusal("weekly", day(2031, 6, 1)), "");
}

TEST(ReviewSeries, FollowTheTemplate) {
    EXPECT_EQ(usualSeries("one-page"), "one-page");
    EXPECT_EQ(usualSeries("lost-account"), "one-page");
    EXPECT_EQ(usualSeries("strategic"), "strategic");
    EXPECT_EQ(usualSeries("own-thing"), "strategic");
}

} // namespace
} // namespace keyplan::planning
