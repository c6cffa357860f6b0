#include "planning/pictures/dated_actions.hpp"

#include "../planned_actions.hpp"
#include "shown_cells.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

struct Read {
    explicit Read(const char* actions)
        : plan(planOf((std::string(R"({"actions": [)") + actions + "]}").c_str())),
          all(datedActions(plan, WorkingDays(), findings)) {}

    Plan plan;
    std::vector<Finding> findings;
    std::vector<DatedAction> all;
};

TEST(DatedActions, FindTheStartADurationBeforeTheDueDate) {
    // 30 November 2026 is a Monday; five working days that end on it begin on Tuesday the 24th.
    const Read read(R"({"id": "A1", "action": "x", "due": "2026-11-30", "duration": 5},
                       {"id": "A2", "action": "x", "due": "2026-11-29", "duration": 1},
                       {"id": "A3", "action": "x", "due": "2026-11-30"})");
    EXPECT_EQ(read.all[0].span, (DaySpan{day("2026-11-24"), day("2026-11-30")}));
    // Due on a Sunday: the work is done on Friday.
    EXPECT_EQ(read.all[1].span, (DaySpan{day("2026-11-27"), day("2026-11-29")}));
    EXPECT_EQ(read.all[2].span, (DaySpan{day("2026-11-30"), day("2026-11-30")}));
}

TEST(DatedActions, FindTheEndADurationAfterTheStart) {
    const Read read(R"({"id": "A1", "action": "x", "start": "2026-11-27", "duration": 2},
                       {"id": "A2", "action": "x", "start": "2026-11-28", "duration": 1.5},
                       {"id": "A3", "action": "x", "start": "2026-11-30"})");
    EXPECT_EQ(read.all[0].span, (DaySpan{day("2026-11-27"), day("2026-11-30")}));
    EXPECT_EQ(read.all[1].span, (DaySpan{day("2026-11-28"), day("2026-12-01")}));
    EXPECT_EQ(read.all[2].span, (DaySpan{day("2026-11-30"), day("2026-11-30")}));
}

TEST(DatedActions, LayMilestonesOnTheDayTheyAreDue) {
    const Read read(R"({"id": "A1", "action": "x", "start": "2026-11-02", "due": "2026-11-30", "duration": 0},
                       {"id": "A2", "action": "x", "start": "2026-11-02", "duration": 0})");
    EXPECT_TRUE(read.all[0].milestone);
    EXPECT_EQ(read.all[0].span, (DaySpan{day("2026-11-30"), day("2026-11-30")}));
    EXPECT_EQ(read.all[1].span, (DaySpan{day("2026-11-02"), day("2026-11-02")}));
}

TEST(DatedActions, TellWhatCannotBeUsed) {
    const Read read(R"({"id": "A1", "action": "x", "start": "2026-11-30", "due": "2026-11-02"},
                       {"id": "A2", "action": "x", "due": "2026-11-30", "duration": -3},
                       {"id": "A3", "action": "x", "due": "2026-11-30", "duration": 1e9},
                       {"id": "A4", "action": "x", "status": "Doing", "done": 7})");
    EXPECT_TRUE(read.all[0].dueBeforeStart);
    EXPECT_EQ(read.all[0].span, (DaySpan{day("2026-11-02"), day("2026-11-02")}));
    EXPECT_EQ(read.findings, (std::vector<Finding>{{"action-due-before-start", {"A1"}},
                                                   {"action-days-unusable", {"A2", "-3"}},
                                                   {"action-days-unusable", {"A3", "1000000000"}}}));
    EXPECT_FALSE(read.all[2].duration);
    EXPECT_FALSE(read.all[3].span);
    EXPECT_EQ(read.all[3].share, 1);
}

TEST(DatedActions, AreLateOnlyWhenThereIsStillSomethingToDo) {
    const Read read(R"({"id": "A1", "action": "x", "due": "2026-11-30", "status": " doing "},
                       {"id": "A2", "action": "x", "due": "2026-11-30", "status": "Done"})");
    EXPECT_EQ(read.all[0].status, ActionStatus::Doing);
    EXPECT_FALSE(read.all[0].late(day("2026-11-30")));
    EXPECT_TRUE(read.all[0].late(day("2026-12-01")));
    EXPECT_FALSE(read.all[1].late(day("2026-12-01")));
    EXPECT_EQ(read.all[1].share, 1);
}

} // namespace
} // namespace keyplan::planning
