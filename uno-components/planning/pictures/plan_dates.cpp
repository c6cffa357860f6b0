// The dates that a plan is steered by: reviews, milestones, due dates, closings and the plan's own.
#include "planning/pictures/plan_dates.hpp"

#include "planning/actions/wording.hpp"
#include "planning/pictures/dated_actions.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

constexpr std::size_t longestWords = 29;
constexpr std::size_t longestFullWords = 110;
constexpr std::size_t longestKind = 24;

DateState stateOf(Date day, Date today, bool done, bool givenUp) {
    if (done)
        return DateState::Done;
    if (givenUp)
        return DateState::GivenUp;
    return day < today ? DateState::Missed : DateState::Planned;
}

/// "O1 Renew the framework contract".
PlanDate named(Date day, DateState state, const Row& row, const char* field) {
    const std::string words = row.id + " " + row.text(field);
    return {day, state, shortened(words, longestWords), shortened(words, longestFullWords)};
}

DateLane accountLane(const Plan& plan, Date today, const Messages& messages) {
    DateLane lane{messages.say("lane-plan"), {}};
    if (plan.rows("account").empty())
        return lane;
    const Row& account = plan.rows("account").front();
    const auto add = [&](const char* field, const char* words) {
        if (const auto day = account.date(field)) {
            const std::string said = messages.say(words);
            lane.dates.push_back({*day, *day < today ? DateState::Done : DateState::Planned, said, said});
        }
    };
    add("period-start", "date-plan-begins");
    add("renewal-date", "date-renewal");
    add("period-end", "date-plan-ends");
    return lane;
}

std::vector<DateLane> reviewLanes(const Plan& plan, Date today, const Messages& messages) {
    std::vector<DateLane> lanes;
    for (const Row& row : plan.rows("reviews")) {
        const auto day = row.date("date");
        if (!day)
            continue;
        const std::string written = shortened(row.text("review"), longestKind);
        const std::string kind = written.empty() ? messages.say("lane-reviews") : written;
        auto lane = std::find_if(lanes.begin(), lanes.end(),
                                 [&](const DateLane& known) { return sameWord(known.name, kind); });
        if (lane == lanes.end())
            lane = lanes.insert(lanes.end(), {kind, {}});
        const std::string status = row.text("status");
        const DateState state = stateOf(*day, today, sameWord(status, "Held"), sameWord(status, "Skipped"));
        const char* const words = state == DateState::Done      ? "review-held"
                                  : state == DateState::GivenUp ? "review-skipped"
                                  : state == DateState::Missed  ? "review-overdue"
                                                                : "review-planned";
        lane->dates.push_back({*day, state, messages.say(words), kind});
    }
    return lanes;
}

DateLane objectiveLane(const Plan& plan, Date today, const Messages& messages) {
    DateLane lane{messages.say("lane-objectives"), {}};
    for (const Row& row : plan.rows("objectives"))
        if (const auto due = row.date("due")) {
            const std::string status = row.text("status");
            lane.dates.push_back(
                named(*due, stateOf(*due, today, sameWord(status, "Achieved"), sameWord(status, "Dropped")),
                      row, "objective"));
        }
    return lane;
}

DateLane milestoneLane(const Plan& plan, Date today, const Messages& messages) {
    DateLane lane{messages.say("lane-milestones"), {}};
    std::vector<Finding> passedOver;
    for (const DatedAction& action : datedActions(plan, WorkingDays(), passedOver))
        if (action.milestone && action.span)
            lane.dates.push_back(named(action.span->last,
                                       stateOf(action.span->last, today, action.done(), false), *action.row,
                                       "action"));
    return lane;
}

DateLane opportunityLane(const Plan& plan, Date today, const Messages& messages) {
    DateLane lane{messages.say("lane-opportunities"), {}};
    for (const Row& row : plan.rows("opportunities"))
        if (const auto day = row.date("close-date")) {
            const std::string stage = row.text("stage");
            lane.dates.push_back(named(*day,
                                       stateOf(*day, today, sameWord(stage, "Won"), sameWord(stage, "Lost")),
                                       row, "opportunity"));
        }
    return lane;
}

} // namespace

std::vector<DateLane> planDates(const Plan& plan, Date today, const Messages& messages) {
    std::vector<DateLane> lanes{accountLane(plan, today, messages)};
    const auto byDay = [](const PlanDate& left, const PlanDate& right) { return left.day < right.day; };
    std::vector<DateLane> reviews = reviewLanes(plan, today, messages);
    for (DateLane& lane : reviews)
        std::stable_sort(lane.dates.begin(), lane.dates.end(), byDay);
    std::stable_sort(reviews.begin(), reviews.end(), [&](const DateLane& left, const DateLane& right) {
        return byDay(left.dates.front(), right.dates.front());
    });
    std::move(reviews.begin(), reviews.end(), std::back_inserter(lanes));
    lanes.push_back(objectiveLane(plan, today, messages));
    lanes.push_back(milestoneLane(plan, today, messages));
    lanes.push_back(opportunityLane(plan, today, messages));
    std::erase_if(lanes, [](const DateLane& lane) { return lane.dates.empty(); });
    for (DateLane& lane : lanes)
        std::stable_sort(lane.dates.begin(), lane.dates.end(), byDay);
    return lanes;
}

} // namespace keyplan::planning
