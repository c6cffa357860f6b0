// The schedule of a plan's actions, on dates worked out with a calendar of 2026: 2 March is a Monday.
#include "planning/plan_schedule.hpp"

#include "actions/plan_builder.hpp"
#include "planning/critical_actions.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

const Date monday = day(2026, 3, 2);

struct Given {
    const char* id = "";
    const char* owner = "";
    Value duration = {};
    const char* after = "";
    const char* start = "";
    const char* due = "";
    const char* status = "To do";
    const char* partOf = "";
    const char* priority = "";
};

Value dateOr(const char* text) {
    const auto date = parseIsoDate(text);
    return date ? Value(*date) : Value(std::string(text));
}

Plan planOf(const std::vector<Given>& actions) {
    PlanBuilder builder;
    for (const Given& given : actions) {
        Row& row = builder.add("actions", given.id);
        row.set("action", std::string("Do ") + given.id);
        row.set("owner", std::string(given.owner));
        row.set("duration", given.duration);
        row.set("after", std::string(given.after));
        row.set("start", dateOr(given.start));
        row.set("due", dateOr(given.due));
        row.set("status", std::string(given.status));
        row.set("part-of", std::string(given.partOf));
        row.set("priority", std::string(given.priority));
    }
    return builder.plan;
}

/// A plan with its memory, scheduled again and again as a user would.
struct Scheduled {
    Plan plan;
    ScheduleMemory memory = {};
    ScheduleOptions options = {monday};
    PlanSchedule last = {};

    explicit Scheduled(Plan given) : plan(std::move(given)) { again(); }
    Scheduled(Plan given, ScheduleOptions asked) : plan(std::move(given)), options(std::move(asked)) {
        again();
    }

    void again() {
        last = schedulePlan(plan, memory, options);
        memory = last.memory;
        for (const DateChange& change : last.changes)
            for (const auto& [field, value] : change.fields)
                plan.find("actions")->rows[change.index].set(field, value);
    }
    Row& row(const std::string& id) {
        for (Row& row : plan.find("actions")->rows)
            if (row.id == id)
                return row;
        throw std::runtime_error(id);
    }
    /// "2026-03-02 2026-03-04"
    std::string dates(const std::string& id) { return row(id).text("start") + " " + row(id).text("due"); }
    std::vector<std::string> critical() const { return last.criticalIds(plan); }
    std::vector<std::string> findings() const {
        std::vector<std::string> said;
        for (const Finding& finding : last.findings)
            said.push_back(english()(finding.id, finding.arguments));
        return said;
    }
};

using Ids = std::vector<std::string>;
using Said = std::vector<std::string>;

TEST(PlanSchedule, CountsWorkingDaysAfterPredecessors) {
    // Mon 2 – Wed 4; Thu 5, Fri 6, Mon 9; one day without a duration.
    Scheduled plan(planOf({{"A1", "", 3.0}, {"A2", "", 3.0, "A1"}, {"A3"}}));
    EXPECT_EQ(plan.dates("A1"), "2026-03-02 2026-03-04");
    EXPECT_EQ(plan.dates("A2"), "2026-03-05 2026-03-09");
    EXPECT_EQ(plan.dates("A3"), "2026-03-02 2026-03-02");
    EXPECT_EQ(plan.critical(), (Ids{"A1", "A2"}));
    EXPECT_EQ(plan.last.finish, day(2026, 3, 9));
    EXPECT_EQ(plan.last.changes.size(), 3U);
    EXPECT_EQ(plan.last.findings, std::vector<Finding>());
}

TEST(PlanSchedule, LeavesOutHolidaysAndStartsOnAWorkingDay) {
    // Asked for Saturday: Monday 9 is the first day; Tuesday 10 is a holiday.
    Scheduled plan(planOf({{"A1", "", 2.0}}), {monday, day(2026, 3, 7), {day(2026, 3, 10)}, true});
    EXPECT_EQ(plan.dates("A1"), "2026-03-09 2026-03-11");
    EXPECT_EQ(plan.last.start, day(2026, 3, 9));
    EXPECT_EQ(plan.memory.holidays, (std::vector<Date>{day(2026, 3, 10)}));
}

TEST(PlanSchedule, StartsNeverBeforeTodayNorBeforeThePeriod) {
    Plan plan = planOf({{"A1"}});
    EXPECT_EQ(Scheduled(plan, {monday, day(2026, 1, 5), {}, true}).dates("A1"), "2026-03-02 2026-03-02");
    PlanBuilder builder{plan};
    builder.add("account", "").set("period-start", day(2026, 4, 1));
    EXPECT_EQ(Scheduled(builder.plan).dates("A1"), "2026-04-01 2026-04-01");
}

TEST(PlanSchedule, GivesAnOwnerOneThingAtATime) {
    const Plan plan = planOf({{"A1", "Jane", 2.0}, {"A2", " jane ", 2.0}, {"A3", "Bob", 1.0}});
    Scheduled levelled(plan);
    EXPECT_EQ(levelled.dates("A1"), "2026-03-02 2026-03-03");
    EXPECT_EQ(levelled.dates("A2"), "2026-03-04 2026-03-05");
    EXPECT_EQ(levelled.dates("A3"), "2026-03-02 2026-03-02");
    EXPECT_EQ(levelled.critical(), (Ids{"A1", "A2"}));
    Scheduled together(plan, {monday, {}, {}, false});
    EXPECT_EQ(together.dates("A2"), "2026-03-02 2026-03-03");
    EXPECT_EQ(together.critical(), (Ids{"A1", "A2"}));
    EXPECT_FALSE(together.memory.levelled);
}

TEST(PlanSchedule, DoesWhatIsUrgentAndImportantFirst) {
    Scheduled byPriority(planOf({{"A1", "Jane", 2.0, "", "", "", "To do", "", "Low"},
                                 {"A2", "Jane", 1.0},
                                 {"A3", "Jane", 1.0, "", "", "", "To do", "", "High"}}));
    EXPECT_EQ(byPriority.dates("A3"), "2026-03-02 2026-03-02");
    EXPECT_EQ(byPriority.dates("A2"), "2026-03-03 2026-03-03");
    EXPECT_EQ(byPriority.dates("A1"), "2026-03-04 2026-03-05");
    // A promise before a priority.
    Scheduled byPromise(planOf(
        {{"A1", "Jane", 2.0, "", "", "", "To do", "", "High"}, {"A2", "Jane", 2.0, "", "", "2026-03-03"}}));
    EXPECT_EQ(byPromise.dates("A2"), "2026-03-02 2026-03-03");
    EXPECT_EQ(byPromise.findings(), Said());
}

TEST(PlanSchedule, StretchesTheWorkOfWhoeverHasPartOfTheirTime) {
    PlanBuilder builder{planOf({{"A1", "Jane", 3.0},
                                {"A2", "Bob", 3.0},
                                {"A3", "Eve", 1.0},
                                {"A4", "Eve", 1.0},
                                {"A5", "Max", 3.0}})};
    for (const auto& [name, capacity] : std::vector<std::pair<std::string, Value>>{
             {"Jane", 0.5}, {"Bob", Value()}, {"Max", 0.3}, {"Tim", std::string("half")}}) {
        Row& row = builder.add("team", name);
        row.set("name", name);
        row.set("capacity", capacity);
    }
    Scheduled plan(builder.plan);
    EXPECT_EQ(plan.dates("A1"), "2026-03-02 2026-03-09"); // six days
    EXPECT_EQ(plan.dates("A2"), "2026-03-02 2026-03-04");
    EXPECT_EQ(plan.dates("A5"), "2026-03-02 2026-03-13"); // 3 / 0.3 is ten days, not eleven
    EXPECT_EQ(plan.findings(),
              (Said{"Tim has the capacity \"half\" in the team, which is not between 0 and 100 percent, and "
                    "counts with all of their time.",
                    "Eve is not in the team and counts with all of their time."}));
}

TEST(PlanSchedule, MovesWhatDependsOnAChangedDate) {
    Scheduled plan(planOf({{"A1", "", 2.0}, {"A2", "", 2.0, "A1"}, {"A3", "", 1.0, "A2"}}));
    plan.again();
    EXPECT_TRUE(plan.last.changes.empty());
    // The start moves a week later.
    plan.row("A1").set("start", day(2026, 3, 9));
    plan.again();
    EXPECT_EQ(plan.dates("A1"), "2026-03-09 2026-03-10");
    EXPECT_EQ(plan.dates("A2"), "2026-03-11 2026-03-12");
    EXPECT_EQ(plan.dates("A3"), "2026-03-13 2026-03-13");
    // The second one is not to be expected before Friday 20.
    plan.row("A2").set("due", day(2026, 3, 20));
    plan.again();
    EXPECT_EQ(plan.dates("A2"), "2026-03-11 2026-03-20");
    EXPECT_EQ(plan.dates("A3"), "2026-03-23 2026-03-23");
    // Emptied, both dates are free again.
    plan.row("A1").set("start", Value());
    plan.row("A2").set("due", Value());
    plan.again();
    EXPECT_EQ(plan.dates("A1"), "2026-03-02 2026-03-03");
    EXPECT_EQ(plan.dates("A3"), "2026-03-06 2026-03-06");
}

TEST(PlanSchedule, KeepsAWishThatIsOvertaken) {
    // A2 is not to begin before 5 March; A1 takes until 11 March, then only until the 2nd.
    Scheduled plan(planOf({{"A1", "", 8.0}, {"A2", "", 1.0, "A1", "2026-03-05"}}));
    EXPECT_EQ(plan.dates("A2"), "2026-03-12 2026-03-12");
    plan.row("A1").set("duration", 1.0);
    plan.again();
    EXPECT_EQ(plan.dates("A2"), "2026-03-05 2026-03-05");
}

TEST(PlanSchedule, LeavesWhatIsDoneAndGoesOnWithWhatHasBegun) {
    Scheduled plan(planOf({{"A1", "Jane", 5.0, "", "2026-02-02", "2026-02-06", "Done"},
                           // Begun on Thursday 26 February: three of its days are left.
                           {"A2", "Jane", 5.0, "", "2026-02-26", "", "Doing"},
                           {"A3", "Jane", 1.0, "A1, A2", "", "", "To do", "", "High"},
                           // Should have been finished long ago: a day at least.
                           {"A4", "Bob", 2.0, "A3", "2026-01-05", "", "Doing"}}));
    EXPECT_EQ(plan.dates("A1"), "2026-02-02 2026-02-06");
    EXPECT_EQ(plan.dates("A2"), "2026-02-26 2026-03-04");
    EXPECT_EQ(plan.dates("A3"), "2026-03-05 2026-03-05");
    EXPECT_EQ(plan.dates("A4"), "2026-01-05 2026-03-02");
    plan.again();
    EXPECT_TRUE(plan.last.changes.empty());
    // With a fifth of the work left it takes one more day.
    plan.row("A2").set("done", 0.8);
    plan.again();
    EXPECT_EQ(plan.dates("A2"), "2026-02-26 2026-03-02");
    EXPECT_EQ(plan.dates("A3"), "2026-03-03 2026-03-03");
}

TEST(PlanSchedule, PutsMilestonesOnTheDayTheyAreReached) {
    Scheduled plan(planOf({{"A1", "Jane", 2.0},
                           {"A2", "Jane", 0.0, "A1"},
                           {"A3", "", 1.0, "A2"},
                           {"A4", "", 0.0, "", "2026-03-10"}}));
    EXPECT_EQ(plan.dates("A2"), "2026-03-03 2026-03-03");
    EXPECT_EQ(plan.dates("A3"), "2026-03-04 2026-03-04");
    EXPECT_EQ(plan.dates("A4"), "2026-03-10 2026-03-10");
}

TEST(PlanSchedule, LetsAnActionSpanItsParts) {
    Scheduled plan(planOf({{"A1", "", 2.0},
                           {"A2", "Jane", 99.0, "A1"},
                           {"A3", "Jane", 2.0, "", "", "", "To do", "A2"},
                           {"A4", "Jane", 3.0, "A3", "", "", "To do", "A2"},
                           {"A5", "", 1.0, "A2"}}));
    EXPECT_EQ(plan.dates("A3"), "2026-03-04 2026-03-05");
    EXPECT_EQ(plan.dates("A4"), "2026-03-06 2026-03-10");
    EXPECT_EQ(plan.dates("A2"), "2026-03-04 2026-03-10");
    EXPECT_EQ(plan.dates("A5"), "2026-03-11 2026-03-11");
    EXPECT_EQ(plan.critical(), (Ids{"A1", "A2", "A3", "A4", "A5"}));
    // A start of the whole holds for its parts.
    plan.row("A2").set("start", day(2026, 3, 9));
    plan.again();
    EXPECT_EQ(plan.dates("A3"), "2026-03-09 2026-03-10");
    EXPECT_EQ(plan.dates("A2"), "2026-03-09 2026-03-13");
    // A part that is done keeps its place in the span.
    plan.row("A3").set("status", std::string("Done"));
    plan.again();
    EXPECT_EQ(plan.dates("A2"), "2026-03-09 2026-03-11");
}

struct Impossible {
    std::vector<Given> actions;
    std::string sentence;
};

class ImpossibleDates : public ::testing::TestWithParam<Impossible> {};

TEST_P(ImpossibleDates, AreReportedAndKept) {
    Scheduled plan(planOf(GetParam().actions));
    EXPECT_EQ(plan.findings(), Said{GetParam().sentence});
    for (const Given& given : GetParam().actions)
        if (*given.due) {
            EXPECT_EQ(plan.row(given.id).text("due"), given.due);
        }
    plan.again();
    EXPECT_TRUE(plan.last.changes.empty());
    EXPECT_EQ(plan.findings(), Said{GetParam().sentence});
}

INSTANTIATE_TEST_SUITE_P(
    Of, ImpossibleDates,
    ::testing::Values(
        Impossible{{{"A1", "", 3.0}, {"A2", "", 2.0, "A1", "", "2026-03-05"}},
                   "A2 cannot be finished by 2026-03-05 but on 2026-03-06: it comes after A1, which takes "
                   "until 2026-03-04 (working days: 2)."},
        Impossible{{{"A1", "Jane", 3.0, "", "", "2026-03-04"}, {"A2", "Jane", 2.0, "", "", "2026-03-05"}},
                   "A2 cannot be finished by 2026-03-05 but on 2026-03-06: Jane works on A1 until "
                   "2026-03-04 (working days: 2)."},
        Impossible{{{"A1", "", 2.0, "", "2026-03-09", "2026-03-09"}},
                   "A1 cannot be finished by 2026-03-09 but on 2026-03-10: it starts on 2026-03-09, as its "
                   "start says (working days: 2)."},
        Impossible{{{"A1", "", 5.0, "", "", "2026-03-04"}},
                   "A1 cannot be finished by 2026-03-04 but on 2026-03-06: it starts on 2026-03-02 "
                   "(working days: 5)."},
        Impossible{{{"A1", "", 2.0, "", "", "2026-02-27"}},
                   "A1 was due on 2026-02-27 and is still open; it can be finished on 2026-03-03."},
        Impossible{{{"A1", "", 1.0, "", "", "2026-03-02"}, {"A2", "", 4.0, "", "", "", "To do", "A1"}},
                   "A1 cannot be finished by 2026-03-02 but on 2026-03-05: its part A2 takes until then."},
        Impossible{{{"A1", "", 1.0, "", "", "2026-03-10"}, {"A2", "", 1.0, "A1", "", "2026-03-06"}},
                   "A2 cannot be finished by 2026-03-06 but on 2026-03-11: it comes after A1, which takes "
                   "until 2026-03-10 (working days: 1)."}));

TEST(PlanSchedule, TellsWhatComesAfterItsObjectiveOrThePeriod) {
    PlanBuilder builder{planOf({{"A1", "", 3.0}})};
    builder.plan.find("actions")->rows[0].set("objective", std::string("O1"));
    builder.objective("O1");
    builder.plan.find("objectives")->rows[0].set("due", day(2026, 3, 3));
    builder.add("account", "").set("period-end", day(2026, 3, 3));
    EXPECT_EQ(Scheduled(builder.plan).findings(),
              (Said{"A1 is finished on 2026-03-04, after its objective O1 is due on 2026-03-03.",
                    "Finished after the plan's period, which ends on 2026-03-03: A1."}));
}

TEST(PlanSchedule, PassesOverWhatIsNotThereAndLeavesTextAlone) {
    Scheduled plan(planOf({{"A1", "", 1.0, "A9", "soon", "end of May", "To do", "A8"}}));
    EXPECT_EQ(plan.dates("A1"), "soon end of May");
    EXPECT_EQ(plan.findings(),
              (Said{"The start of A1 reads \"soon\", which is no date, and was left as it is.",
                    "The due date of A1 reads \"end of May\", which is no date, and was left as it is.",
                    "A1 comes after A9, which is not in the plan; that was passed over.",
                    "A1 is part of A8, which is not in the plan; that was passed over."}));
}

std::string refusal(const std::vector<Given>& actions) {
    try {
        Scheduled plan(planOf(actions));
    } catch (const PlanError& error) {
        return english()(error.id(), error.arguments());
    }
    return {};
}

TEST(PlanSchedule, RefusesWhatHasNoOrder) {
    EXPECT_EQ(refusal({{"A1", "", 1.0, "A3"}, {"A2", "", 1.0, "A1"}, {"A3", "", 1.0, "A2"}, {"A4"}}),
              "These actions wait for each other: A1 → A2 → A3 → A1. Take one of them out of After or Part "
              "of, then schedule again.");
    EXPECT_EQ(refusal({{"A1", "", 1.0, "A1"}}), "A1 cannot come after itself.");
    EXPECT_EQ(refusal({{"A1"}, {"A2", "", 1.0, "A1", "", "", "To do", "A1"}}),
              "These actions wait for each other: A1 → A2 → A1. Take one of them out of After or Part of, "
              "then schedule again.");
    EXPECT_EQ(
        refusal({{"A1", "", 2.5}, {"A2", "", std::string("a week")}, {"A3", "", -1.0}, {"A4", "", 1.0}}),
        "Working days are whole numbers from 0, which these are not: A1 (2.5), A2 (a week), A3 (-1). "
        "Change them, then schedule again.");
    EXPECT_EQ(refusal({{"A1"}, {"A1"}}),
              "Two rows of actions have the same id A1, so it is not clear which one is meant. Give one of "
              "them an id of its own, then try again.");
}

TEST(PlanSchedule, RunsOutOfYears) {
    Plan plan = planOf({{"A1", "", 100000.0}});
    EXPECT_THROW(schedulePlan(plan, {}, {day(9990, 1, 1)}), InvalidArgument);
}

TEST(PlanSchedule, OfNothingIsNothing) {
    const Scheduled plan((Plan()));
    EXPECT_EQ(plan.last.open, 0U);
    EXPECT_TRUE(plan.last.changes.empty());
}

/// Random plans: what holds for every schedule.
class AnyPlan : public ::testing::TestWithParam<unsigned> {};

TEST_P(AnyPlan, KeepsToItsRulesAndSettles) {
    unsigned state = GetParam() * 2654435761U + 1;
    const auto roll = [&](unsigned sides) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % sides;
    };
    PlanBuilder builder;
    const unsigned count = 3 + roll(20);
    for (unsigned i = 1; i <= count; ++i) {
        Row& row = builder.add("actions", "A" + std::to_string(i));
        row.set("action", std::string("Do"));
        row.set("duration", static_cast<double>(roll(6)));
        row.set("owner", std::string(1, static_cast<char>('a' + roll(3))));
        row.set("status", std::string(roll(5) == 0 ? "Doing" : roll(7) == 0 ? "Done" : "To do"));
        if (i > 1 && roll(2) == 0)
            row.set("after", "A" + std::to_string(1 + roll(i - 1)));
        if (roll(4) == 0)
            row.set("start", monday + std::chrono::days(static_cast<int>(roll(40)) - 10));
        if (roll(4) == 0)
            row.set("due", monday + std::chrono::days(static_cast<int>(roll(60)) - 5));
    }
    Scheduled plan(builder.plan);
    const WorkingDays days;
    const auto start = [](const Row& row) { return *row.date("start"); };
    std::map<std::string, std::vector<std::pair<long long, long long>>> work;
    for (const Row& row : plan.plan.rows("actions")) {
        if (row.text("status") == "Done")
            continue;
        ASSERT_TRUE(row.date("start") && row.date("due")) << row.id;
        const auto length = static_cast<long long>(*row.number("duration"));
        if (row.text("status") == "To do") {
            EXPECT_GE(start(row), monday) << row.id;
            EXPECT_TRUE(days.contains(start(row))) << row.id;
            if (const std::string after = row.text("after"); !after.empty()) {
                const Row& before = plan.row(after);
                if (before.text("status") != "Done") {
                    // A milestone on the first day keeps nobody from starting on it.
                    if (length == 0 || before.number("duration") == 0.0)
                        EXPECT_GE(start(row), *before.date("due")) << row.id;
                    else
                        EXPECT_GT(start(row), *before.date("due")) << row.id;
                }
            }
            if (length > 0)
                work[row.text("owner")].emplace_back(days.number(start(row)), length);
        }
    }
    for (auto& [owner, times] : work) {
        std::sort(times.begin(), times.end());
        for (std::size_t i = 1; i < times.size(); ++i)
            EXPECT_LE(times[i - 1].first + times[i - 1].second, times[i].first) << owner;
    }
    const auto critical = plan.critical();
    EXPECT_EQ(critical.empty(), plan.last.open == 0);
    plan.again();
    EXPECT_TRUE(plan.last.changes.empty());
    EXPECT_EQ(plan.critical(), critical);
}

INSTANTIATE_TEST_SUITE_P(Of, AnyPlan, ::testing::Range(0U, 200U));

TEST(CriticalActions, AreTheSameInTheTableAsInTheSchedule) {
    Scheduled plan(planOf({{"A1", "Jane", 3.0},
                           {"A2", "Bob", 2.0},
                           {"A3", "Jane", 2.0, "A2"},
                           {"A4", "Bob", 1.0, "A3"},
                           {"A5", "Eve", 1.0}}));
    EXPECT_EQ(plan.critical(), (Ids{"A1", "A3", "A4"}));
    EXPECT_EQ(criticalActions(plan.plan), plan.critical());
    // Whatever stands there by hand: A4 ends last; A1 is over long before A3 starts.
    plan.row("A3").set("start", day(2026, 3, 12));
    plan.row("A3").set("due", day(2026, 3, 13));
    plan.row("A4").set("start", day(2026, 3, 16));
    plan.row("A4").set("due", day(2026, 3, 16));
    EXPECT_EQ(criticalActions(plan.plan), (Ids{"A3", "A4"}));
    EXPECT_EQ(criticalActions(planOf({{"A1", "", 1.0, "A2", "2026-03-02", "2026-03-02"},
                                      {"A2", "", 1.0, "A1", "2026-03-03", "2026-03-03"}})),
              (Ids{"A1", "A2"}));
    EXPECT_EQ(criticalActions({}), Ids());
}

TEST(RememberDates, KeepsGeneratedActionsFromLookingEdited) {
    Plan plan = planOf({{"A1", "", 1.0}, {"A2", "", 1.0, "", "2026-05-04"}});
    ActionMemory memory{{"weaken:F1", "A1", {{"action", std::string("Do A1")}}},
                        {"weaken:F2", "A2", {{"action", std::string("Do A2")}}}};
    const std::vector<DateChange> changes{{0, "A1", {{"start", monday}}}, {1, "A2", {{"start", monday}}}};
    memory = rememberDates(memory, plan, changes);
    EXPECT_EQ(memory[0].written.at("start"), Value(monday));
    // Its start had been given by the user before.
    EXPECT_FALSE(memory[1].written.contains("start"));
}

} // namespace
} // namespace keyplan::planning
