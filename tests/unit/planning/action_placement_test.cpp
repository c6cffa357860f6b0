// Where actions are placed between working days: boundary 0 lies before Monday, 2 March 2026.
#include "planning/action_placement.hpp"

#include "actions/plan_builder.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace keyplan::planning {
namespace {

const Date monday = day(2026, 3, 2);

using Boundaries = std::vector<long long>;

TEST(WorkBoundaries, LieBetweenWorkingDays) {
    // Tuesday 3 is a holiday.
    const std::vector<Date> holidays{day(2026, 3, 3)};
    const WorkingDays calendar(holidays);
    const WorkBoundaries boundaries(calendar, monday);
    EXPECT_EQ(boundaries.before(monday), 0);
    EXPECT_EQ(boundaries.after(monday), 1);
    EXPECT_EQ(boundaries.before(day(2026, 3, 4)), 1);
    EXPECT_EQ(boundaries.after(day(2026, 3, 6)), 4);
    EXPECT_EQ(boundaries.before(day(2026, 3, 9)), 4);
    EXPECT_EQ(boundaries.dayBefore(1), monday);
    EXPECT_EQ(boundaries.dayBefore(2), day(2026, 3, 4));
    EXPECT_EQ(boundaries.dayBefore(4), day(2026, 3, 6));
    EXPECT_FALSE(boundaries.isPastAllDates(4));
    EXPECT_TRUE(boundaries.isPastAllDates(boundaries.before(day(9999, 12, 31))));
}

/// Ann does A1 (2 days) and A2 (3 days) after it; Bob does B1 (1 day).
PlanBuilder annAndBob() {
    PlanBuilder builder;
    const auto add = [&](const char* id, const char* owner, double duration, const char* after) {
        Row& row = builder.add("actions", id);
        row.set("action", std::string(id));
        row.set("owner", std::string(owner));
        row.set("duration", duration);
        row.set("after", std::string(after));
        row.set("status", std::string("To do"));
    };
    add("A1", "Ann", 2, "");
    add("A2", "Ann", 3, "A1");
    add("B1", "Bob", 1, "");
    return builder;
}

ActionPlacement placed(const Plan& plan, std::vector<DateWishes> wishes = {}, bool level = true) {
    const ActionTable table = readActionTable(plan);
    const WorkingDays calendar;
    wishes.resize(table.rows.size());
    return placeActions(plan, table, wishes, WorkBoundaries(calendar, monday), {monday, level});
}

/// Those of the rows; activities that only hold others back stand behind.
Boundaries startsOf(const ActionPlacement& placement) {
    return {placement.starts.begin(),
            placement.starts.begin() + static_cast<std::ptrdiff_t>(placement.finishes.size())};
}

TEST(ActionPlacement, FollowsPredecessors) {
    const ActionPlacement placement = placed(annAndBob().plan);
    EXPECT_EQ(startsOf(placement), (Boundaries{0, 2, 0}));
    EXPECT_EQ(placement.finishes, (Boundaries{2, 5, 1}));
}

TEST(ActionPlacement, GivesAnOwnerOneActionAtATimeWhenLevelled) {
    PlanBuilder builder = annAndBob();
    builder.row("actions", "A2").set("after", {});
    EXPECT_EQ(startsOf(placed(builder.plan, {}, false)), (Boundaries{0, 0, 0}));
    const ActionPlacement placement = placed(builder.plan);
    EXPECT_TRUE(placement.finishes[0] <= placement.starts[1] || placement.finishes[1] <= placement.starts[0]);
    EXPECT_EQ(std::max(placement.finishes[0], placement.finishes[1]), 5);
    EXPECT_EQ(placement.owners[0], placement.owners[1]);
}

TEST(ActionPlacement, WaitsForWishes) {
    // A1 is promised for Friday, which A2 waits for; B1 starts on Wednesday at the earliest.
    const ActionPlacement placement =
        placed(annAndBob().plan, {{std::nullopt, day(2026, 3, 6)}, {}, {day(2026, 3, 4), std::nullopt}});
    EXPECT_EQ(startsOf(placement), (Boundaries{0, 5, 2}));
    EXPECT_EQ(placement.finishes, (Boundaries{2, 8, 3}));
}

TEST(ActionPlacement, FinishesWhatIsUnderWayFirst) {
    // Half of A2's four days are done: two are left.
    PlanBuilder builder = annAndBob();
    Row& row = builder.row("actions", "A2");
    row.set("status", std::string("Doing"));
    row.set("duration", 4.0);
    row.set("done", 0.5);
    row.set("after", {});
    const ActionPlacement placement = placed(builder.plan);
    EXPECT_EQ(placement.finishes[1], 2);
    EXPECT_EQ(placement.starts[0], 2);
}

TEST(ActionPlacement, RefusesWhatNoDateCanName) {
    const Plan plan = annAndBob().plan;
    const ActionTable table = readActionTable(plan);
    const WorkingDays calendar;
    const Date last = calendar.onOrAfter(day(9999, 12, 30));
    const std::vector<DateWishes> wishes(table.rows.size());
    EXPECT_THROW(placeActions(plan, table, wishes, WorkBoundaries(calendar, last), {last, true}),
                 InvalidArgument);
}

} // namespace
} // namespace keyplan::planning
