// The revenue goal of a plan: what its opportunities bring within its period, against the target.
#include "planning/revenue_goal.hpp"

#include "planning/errors.hpp"
#include "planning/revenue.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

const Row* card(const Plan& plan, std::string_view section) {
    const auto& rows = plan.rows(section);
    return rows.empty() ? nullptr : &rows.front();
}

void addDeals(const Plan& plan, RevenueGoal& goal) {
    const Row* account = card(plan, "account");
    const auto start = account ? account->date("period-start") : std::nullopt;
    const auto end = account ? account->date("period-end") : std::nullopt;
    const auto& deals = plan.rows("opportunities");
    if (!start || !end ||
        std::none_of(deals.begin(), deals.end(), [](const Row& deal) { return deal.number("amount"); }))
        return;
    double won = 0;
    double open = 0;
    double weighted = 0;
    for (const Row& deal : deals) {
        const auto closes = deal.date("close-date");
        const double amount = deal.number("amount").value_or(0);
        if (!closes || *closes < *start || *closes > *end || sameWord(deal.text("stage"), "Lost"))
            continue;
        if (sameWord(deal.text("stage"), "Won")) {
            won += amount;
        } else {
            open += amount;
            weighted += amount * deal.number("probability").value_or(0);
        }
    }
    goal.won = won;
    goal.open = open;
    goal.weighted = weighted;
    goal.expected = won + weighted;
}

} // namespace

RevenueGoal revenueGoal(const Plan& plan) {
    RevenueGoal goal;
    addDeals(plan, goal);
    const Row* wanted = card(plan, "revenue-goal");
    goal.target = wanted ? wanted->number("target") : std::nullopt;
    if (!goal.target || !goal.expected)
        return goal;
    goal.gap = revenueGap(*goal.target, *goal.expected);
    if (*goal.target > 0)
        goal.attainment = attainment(*goal.target, *goal.expected);
    // A price cut may make open business negative: it covers nothing then.
    if (*goal.open >= 0)
        goal.coverage = pipelineCoverage(*goal.open, *goal.target, *goal.won);
    return goal;
}

} // namespace keyplan::planning
