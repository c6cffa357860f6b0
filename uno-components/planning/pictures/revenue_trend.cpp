// The trend of revenue: what was sold in each period, what was planned, and what the open business lets us
// expect for periods to come.
#include "planning/pictures/revenue_trend.hpp"

#include "planning/actions/force_table.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/revenue.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace keyplan::planning {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using Length = CalendarPeriod::Length;

/// No more periods to come than these are shown.
constexpr int mostAhead = 8;
constexpr std::size_t longestName = 24;

CalendarPeriod periodFrom(year_month first, Length length) {
    const Date start(first / day(1));
    const Date after((first + months(static_cast<int>(length))) / day(1));
    return {start, after - std::chrono::days(1), length};
}

std::optional<int> wholeNumber(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number)
                                                                        : std::nullopt;
}

/// The number of a part such as "Q4", counted from 1; nothing where there are not so many parts.
std::optional<int> partOf(std::string_view part, char letter, int parts) {
    if (part.size() != 2 || part[0] != letter)
        return std::nullopt;
    const auto number = wholeNumber(part.substr(1));
    return number && *number >= 1 && *number <= parts ? number : std::nullopt;
}

std::optional<double> amountOf(const Row& row, std::string_view field, const char* error) {
    const std::string text = row.text(field);
    const auto amount = row.number(field);
    if (!text.empty() && !amount)
        throw PlanError(error, {row.id, shortened(text, longestName)});
    return amount;
}

struct Deal {
    Date closes;
    double amount = 0;
    double probability = 1;
    bool won = false;
};

std::vector<Deal> dealsOf(const Plan& plan) {
    std::vector<Deal> deals;
    for (const Row& row : plan.rows("opportunities")) {
        const std::string stage = row.text("stage");
        const auto closes = row.date("close-date");
        const auto amount = amountOf(row, "amount", "open-amount-invalid");
        if (row.isBlank() || sameWord(stage, "Lost") || !closes || !amount)
            continue;
        const bool won = sameWord(stage, "Won");
        const double probability = amountOf(row, "probability", "open-probability-invalid").value_or(0);
        if (probability < 0 || probability > 1)
            throw PlanError("open-probability-invalid", {row.id, row.text("probability")});
        deals.push_back({*closes, *amount, won ? 1 : probability, won});
    }
    return deals;
}

/// Nothing when no deal closes between these days, both included.
std::optional<double> expectedBetween(const std::vector<Deal>& deals, Date first, Date last) {
    double won = 0;
    std::vector<double> amounts;
    std::vector<double> probabilities;
    bool any = false;
    for (const Deal& deal : deals) {
        if (deal.closes < first || deal.closes > last)
            continue;
        any = true;
        if (deal.won) {
            won += deal.amount;
        } else {
            amounts.push_back(deal.amount);
            probabilities.push_back(deal.probability);
        }
    }
    return any ? std::optional(expectedRevenue(won, amounts, probabilities)) : std::nullopt;
}

struct PlanPeriod {
    Date first;
    Date last;
};

std::optional<PlanPeriod> planPeriod(const Plan& plan) {
    const auto& account = plan.rows("account");
    if (account.empty())
        return std::nullopt;
    const auto first = account.front().date("period-start");
    const auto last = account.front().date("period-end");
    if (!first || !last || *last < *first)
        return std::nullopt;
    return PlanPeriod{*first, *last};
}

std::string percentOf(double share) {
    return groupedNumber(share * 100) + " %";
}

std::string whatWasSold(const std::vector<RevenuePeriod>& periods, const Messages& messages) {
    const auto last =
        std::find_if(periods.rbegin(), periods.rend(), [](const auto& period) { return period.actual; });
    if (last == periods.rend())
        return messages.say("revenue-says-nothing");
    const std::string actual = groupedNumber(*last->actual);
    if (!last->target || *last->target <= 0)
        return messages.say("revenue-says", {last->name, actual});
    return messages.say("revenue-says-target",
                        {last->name, actual, percentOf(attainment(*last->target, *last->actual))});
}

std::string whatIsExpected(const Plan& plan, std::optional<double> expected, const Messages& messages) {
    if (!expected)
        return {};
    const auto& goal = plan.rows("revenue-goal");
    const auto target = goal.empty() ? std::nullopt : goal.front().number("target");
    if (!target)
        return messages.say("revenue-expects", {groupedNumber(*expected)});
    const double gap = revenueGap(*target, *expected);
    return messages.say(gap > 0 ? "revenue-expects-short" : "revenue-expects-met",
                        {groupedNumber(*expected), groupedNumber(*target), groupedNumber(std::abs(gap))});
}

/// Adds what is expected to the periods that are open, and those up to the end of the plan's period.
void addExpected(std::vector<RevenuePeriod>& periods, const std::vector<Deal>& deals,
                 const std::optional<PlanPeriod>& plan) {
    std::optional<CalendarPeriod> latest;
    for (RevenuePeriod& period : periods) {
        const auto calendar = readCalendarPeriod(period.name);
        if (!calendar)
            continue;
        if (!period.actual)
            period.expected = expectedBetween(deals, calendar->first, calendar->last);
        if (!latest || calendar->last > latest->last)
            latest = calendar;
    }
    for (int ahead = 0; latest && plan && latest->last < plan->last && ahead < mostAhead; ++ahead) {
        const auto [next, name] = periodAfter(*latest);
        const auto expected = expectedBetween(deals, next.first, std::min(next.last, plan->last));
        periods.push_back({name, {}, {}, expected});
        latest = next;
    }
    // Periods to come that nothing is expected for say nothing at the end of the picture.
    while (!periods.empty() && !periods.back().actual && !periods.back().target && !periods.back().expected)
        periods.pop_back();
}

} // namespace

std::optional<CalendarPeriod> readCalendarPeriod(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != ' ' && c != '/')
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (plain.size() == 6 && (plain[0] == 'Q' || plain[0] == 'H')) // "Q4 2025"
        plain = plain.substr(2) + plain.substr(0, 2);
    if (plain.size() < 4)
        return std::nullopt;
    const auto number = wholeNumber(std::string_view(plain).substr(0, 4));
    if (!number || *number < 1900 || *number > 2999)
        return std::nullopt;
    const year start(*number);
    const std::string_view rest = std::string_view(plain).substr(4);
    if (rest.empty())
        return periodFrom(start / month(1), Length::Year);
    if (const auto half = partOf(rest, 'H', 2))
        return periodFrom(start / month(static_cast<unsigned>(*half * 6 - 5)), Length::Half);
    if (const auto quarter = partOf(rest, 'Q', 4))
        return periodFrom(start / month(static_cast<unsigned>(*quarter * 3 - 2)), Length::Quarter);
    if (rest.size() == 3 && rest[0] == '-')
        if (const auto number12 = wholeNumber(rest.substr(1)); number12 && *number12 >= 1 && *number12 <= 12)
            return periodFrom(start / month(static_cast<unsigned>(*number12)), Length::Month);
    return std::nullopt;
}

std::pair<CalendarPeriod, std::string> periodAfter(const CalendarPeriod& period) {
    const std::chrono::year_month_day start(period.last + std::chrono::days(1));
    const CalendarPeriod next = periodFrom(start.year() / start.month(), period.length);
    const std::string yearName = isoDate(next.first).substr(0, 4);
    const unsigned first = static_cast<unsigned>(start.month()) - 1;
    switch (period.length) {
    case Length::Month:
        return {next, isoDate(next.first).substr(0, 7)};
    case Length::Quarter:
        return {next, yearName + " Q" + std::to_string(first / 3 + 1)};
    case Length::Half:
        return {next, yearName + " H" + std::to_string(first / 6 + 1)};
    case Length::Year:
        break;
    }
    return {next, yearName};
}

std::string groupedNumber(double number) {
    const double rounded = std::round(number);
    std::string digits = asText(std::abs(rounded));
    // Beyond that many digits numbers are written with an exponent.
    if (std::abs(rounded) < 1e15)
        for (std::size_t at = digits.size(); at > 3; at -= 3)
            digits.insert(at - 3, ",");
    return rounded < 0 ? "−" + digits : digits;
}

RevenueTrend revenueTrend(const Plan& plan, const Messages& messages) {
    for (const char* section : {"revenue", "opportunities"})
        refuseDoubledIds(plan, section);
    RevenueTrend trend;
    for (const Row& row : plan.rows("revenue")) {
        const auto actual = amountOf(row, "actual", "revenue-amount-invalid");
        const auto target = amountOf(row, "target", "revenue-amount-invalid");
        if (!row.isBlank() && (actual || target || !row.text("period").empty()))
            trend.periods.push_back({shortened(row.text("period"), longestName), actual, target, {}});
    }
    if (std::none_of(trend.periods.begin(), trend.periods.end(),
                     [](const RevenuePeriod& period) { return period.actual || period.target; }))
        throw PlanError("no-revenue");
    const std::vector<Deal> deals = dealsOf(plan);
    const auto period = planPeriod(plan);
    const auto whole = period ? expectedBetween(deals, period->first, period->last) : std::nullopt;
    const bool hasCalendar =
        std::any_of(trend.periods.begin(), trend.periods.end(),
                    [](const RevenuePeriod& named) { return readCalendarPeriod(named.name).has_value(); });
    trend.says = whatWasSold(trend.periods, messages);
    trend.expects = whatIsExpected(plan, whole, messages);
    if (hasCalendar) {
        addExpected(trend.periods, deals, period);
    } else if (whole) {
        const auto& goal = plan.rows("revenue-goal");
        trend.periods.push_back({messages.say("revenue-plan-period"),
                                 {},
                                 goal.empty() ? std::nullopt : goal.front().number("target"),
                                 whole});
    }
    return trend;
}

} // namespace keyplan::planning
