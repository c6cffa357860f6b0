// The trend of revenue: periods read as people write them, expectations worked by hand.
#include "planning/pictures/revenue_trend.hpp"

#include "planning/errors.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

Row row(const std::string& id, std::vector<std::pair<std::string, Value>> fields) {
    Row made;
    made.id = id;
    for (auto& [field, value] : fields)
        made.set(field, value);
    return made;
}

Row deal(const std::string& id, const char* closes, double amount, double probability, const char* stage) {
    return row(id, {{"close-date", *parseIsoDate(closes)},
                    {"amount", amount},
                    {"probability", probability},
                    {"stage", std::string(stage)}});
}

Plan planWith(std::vector<Row> revenue, std::vector<Row> deals = {}) {
    Plan plan;
    plan.sections.push_back({"account",
                             {row("", {{"period-start", *parseIsoDate("2026-01-01")},
                                       {"period-end", *parseIsoDate("2026-12-31")}})}});
    plan.sections.push_back({"revenue", std::move(revenue)});
    plan.sections.push_back({"opportunities", std::move(deals)});
    return plan;
}

std::string named(const char* text) {
    const auto period = readCalendarPeriod(text);
    return period ? isoDate(period->first) + " " + isoDate(period->last) : std::string();
}

TEST(CalendarPeriod, IsReadAsPeopleWriteIt) {
    EXPECT_EQ(named("2025"), "2025-01-01 2025-12-31");
    EXPECT_EQ(named("2025 Q4"), "2025-10-01 2025-12-31");
    EXPECT_EQ(named("q1 2024"), "2024-01-01 2024-03-31");
    EXPECT_EQ(named("2024/H2"), "2024-07-01 2024-12-31");
    EXPECT_EQ(named("2024-02"), "2024-02-01 2024-02-29");
    for (const char* other : {"", "25", "FY25", "2025 Q5", "2025-13", "20251", "2025 Q4 late"})
        EXPECT_EQ(named(other), "") << other;
}

TEST(CalendarPeriod, IsFollowedByOneOfItsLength) {
    const auto after = [](const char* text) { return periodAfter(*readCalendarPeriod(text)).second; };
    EXPECT_EQ(after("2025"), "2026");
    EXPECT_EQ(after("2025 Q4"), "2026 Q1");
    EXPECT_EQ(after("2025 H1"), "2025 H2");
    EXPECT_EQ(after("2025-12"), "2026-01");
}

TEST(GroupedNumber, HasCommas) {
    EXPECT_EQ(groupedNumber(0), "0");
    EXPECT_EQ(groupedNumber(999.4), "999");
    EXPECT_EQ(groupedNumber(950100), "950,100");
    EXPECT_EQ(groupedNumber(-1234567.5), "−1,234,568");
}

TEST(RevenueTrend, ExpectsWonAndWeightedDealsInOpenPeriods) {
    // Second quarter: 100 won and half of 60 open; the lost one and the one after the plan's period do not
    // count.
    const RevenueTrend trend = revenueTrend(
        planWith(
            {row("RV1", {{"period", std::string("2026 Q1")}, {"actual", 950100.0}, {"target", 1000000.0}}),
             row("RV2", {{"period", std::string("2026 Q2")}, {"target", 120.0}})},
            {deal("OP1", "2026-04-01", 100, 1, "Won"), deal("OP2", "2026-06-30", 60, 0.5, "Proposed"),
             deal("OP3", "2026-05-01", 500, 0.5, "Lost"), deal("OP4", "2026-08-01", 40, 0.25, "Qualified"),
             deal("OP5", "2027-02-01", 900, 0.5, "Qualified")}),
        Messages());
    ASSERT_EQ(trend.periods.size(), 3U); // nothing is expected in the last quarter
    EXPECT_FALSE(trend.periods[0].expected);
    EXPECT_EQ(trend.periods[1].expected, 130);
    EXPECT_EQ(trend.periods[1].target, 120);
    EXPECT_EQ(trend.periods[2].name, "2026 Q3");
    EXPECT_EQ(trend.periods[2].expected, 10);
    EXPECT_EQ(trend.says, "revenue-says-target: 2026 Q1: 950,100: 95 %");
    EXPECT_EQ(trend.expects, "revenue-expects: 140");
}

TEST(RevenueTrend, SaysWhatIsMissingToTheGoal) {
    Plan plan = planWith({row("RV1", {{"period", std::string("2025")}, {"actual", 5.0}})},
                         {deal("OP1", "2026-04-01", 1020000, 1, "Won")});
    plan.sections.push_back({"revenue-goal", {row("", {{"target", 1060000.0}})}});
    const RevenueTrend trend = revenueTrend(plan, Messages());
    EXPECT_EQ(trend.expects, "revenue-expects-short: 1,020,000: 1,060,000: 40,000");
    ASSERT_EQ(trend.periods.size(), 2U);
    EXPECT_EQ(trend.periods[1].name, "2026");
    EXPECT_EQ(trend.periods[1].expected, 1020000);
}

TEST(RevenueTrend, ShowsTheWholePlanBesidePeriodsOfOnesOwnWords) {
    Plan plan = planWith({row("RV1", {{"period", std::string("Last season")}, {"actual", 5.0}})},
                         {deal("OP1", "2026-04-01", 8, 1, "Won")});
    plan.sections.push_back({"revenue-goal", {row("", {{"target", 7.0}})}});
    const RevenueTrend trend = revenueTrend(plan, Messages());
    ASSERT_EQ(trend.periods.size(), 2U);
    EXPECT_EQ(trend.periods[1].expected, 8);
    EXPECT_EQ(trend.periods[1].target, 7);
    EXPECT_EQ(trend.expects, "revenue-expects-met: 8: 7: 1");
}

TEST(RevenueTrend, RefusesWhatCannotBeDrawn) {
    const auto error = [](const Plan& plan) {
        try {
            (void)revenueTrend(plan, Messages());
        } catch (const PlanError& refused) {
            return refused.id();
        }
        return std::string();
    };
    EXPECT_EQ(error(planWith({})), "no-revenue");
    EXPECT_EQ(error(planWith({row("RV1", {{"period", std::string("2025")}})})), "no-revenue");
    EXPECT_EQ(error(planWith({row("RV1", {{"actual", std::string("lots")}})})), "revenue-amount-invalid");
    const Row good = row("RV1", {{"period", std::string("2025")}, {"actual", 5.0}});
    EXPECT_EQ(error(planWith({good, good})), "row-id-twice");
    EXPECT_EQ(error(planWith({good}, {deal("OP1", "2026-04-01", 8, 80, "Proposed")})),
              "open-probability-invalid");
}

} // namespace
} // namespace keyplan::planning
