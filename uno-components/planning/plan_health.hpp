// The health of a plan at a glance: how complete it is, how likely its objectives are, what is expected, what
// is late and what comes next.
#pragma once

#include "planning/plan_completeness.hpp"
#include "planning/revenue_goal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct ObjectiveHealth {
    std::string id;
    std::string objective;
    /// 1 to 5; 3 when nobody said.
    double priority = 3;
    std::string status;
    std::optional<Date> due;
    /// Drivers less barriers; nothing where no force has a strength.
    std::optional<double> net;
    /// The probability that the net stays above zero, strengths being estimates.
    std::optional<double> chance;

    bool likelyToFail() const;
};

struct DueAction {
    std::string id;
    std::string action;
    std::string owner;
    Date due;
    /// Whole days from today; negative when it is late.
    int daysLeft = 0;
};

struct DueReview {
    std::string id;
    std::string review;
    Date date;
    int daysLeft = 0;
};

/// What a plan that has only begun needs first.
enum class FirstStep { Nothing, NameClient, WriteObjective, ScoreForces, PlanActions };

struct PlanHealth {
    /// The client's name; empty where the plan has none.
    std::string account;
    PlanCompleteness completeness;
    /// Neither achieved nor dropped; the highest priority first, then the least chance, then the plan's
    /// order.
    std::vector<ObjectiveHealth> objectives;
    std::size_t likelyToFail = 0;
    /// Only where the plan has a revenue goal.
    std::optional<RevenueGoal> revenue;
    std::size_t openActions = 0;
    std::size_t overdueActions = 0;
    /// Open actions with a date, the earliest first; equal dates in the plan's order.
    std::vector<DueAction> dueActions;
    /// The next one that is neither held nor skipped, today's included.
    std::optional<DueReview> nextReview;
    FirstStep firstStep = FirstStep::Nothing;
};

/// What cannot be computed, a strength below zero say, is left out: health is looked at while people type.
PlanHealth planHealth(const Plan& plan, const Vocabulary& vocabulary, const layout::Places& places,
                      const layout::PlanTemplate* made, Date today);

} // namespace keyplan::planning
