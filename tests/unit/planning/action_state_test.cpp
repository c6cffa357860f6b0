// Where actions stand, over every status and the days around every bound.
#include "planning/action_state.hpp"

#include "planning/errors.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(ActionState, TodayIsNotOverdueAndTheLastSoonDayIsSoon) {
    for (const ActionStatus open : {ActionStatus::ToDo, ActionStatus::Doing}) {
        EXPECT_EQ(actionState(open, -400), ActionState::Overdue);
        EXPECT_EQ(actionState(open, -1), ActionState::Overdue);
        EXPECT_EQ(actionState(open, 0), ActionState::DueSoon);
        EXPECT_EQ(actionState(open, 7), ActionState::DueSoon);
        EXPECT_EQ(actionState(open, 8), ActionState::OnTime);
        EXPECT_EQ(actionState(open, std::nullopt), ActionState::NoDate);
    }
}

TEST(ActionState, WhatIsDoneIsDone) {
    for (const double daysLeft : {-10.0, 0.0, 3.0, 100.0})
        EXPECT_EQ(actionState(ActionStatus::Done, daysLeft), ActionState::Done);
    EXPECT_EQ(actionState(ActionStatus::Done, std::nullopt), ActionState::Done);
}

TEST(ActionState, SoonIsUpToTheUser) {
    EXPECT_EQ(actionState(ActionStatus::ToDo, 8, 14), ActionState::DueSoon);
    EXPECT_EQ(actionState(ActionStatus::ToDo, 14, 14), ActionState::DueSoon);
    EXPECT_EQ(actionState(ActionStatus::ToDo, 15, 14), ActionState::OnTime);
    EXPECT_EQ(actionState(ActionStatus::ToDo, 0, 0), ActionState::DueSoon);
    EXPECT_EQ(actionState(ActionStatus::ToDo, 1, 0), ActionState::OnTime);
    EXPECT_EQ(actionState(ActionStatus::ToDo, -1, 14), ActionState::Overdue);
}

TEST(ActionState, RefusesNegativeSoonDays) {
    EXPECT_THROW(actionState(ActionStatus::ToDo, 3, -1), InvalidArgument);
    EXPECT_THROW(actionState(ActionStatus::Done, 3, -1), InvalidArgument);
    EXPECT_THROW(actionState(ActionStatus::ToDo, 3, std::nan("")), InvalidArgument);
}

} // namespace keyplan::planning
