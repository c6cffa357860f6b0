// The rule "renew": the renewal of the contract is discussed at least a month before its date.
#include "planning/actions/renew_contract.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <chrono>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "renew";
constexpr std::chrono::days atOnce(7);

// The same day of the month before, or that month's last.
Date monthBefore(Date date) {
    const std::chrono::year_month_day day(date);
    const auto month = std::chrono::year_month(day.year(), day.month()) - std::chrono::months(1);
    const std::chrono::year_month_day_last last(month.year(), std::chrono::month_day_last(month.month()));
    return month / std::min(day.day(), last.day());
}

std::string reason(const Row& account, Date renewal, Date talks, bool late, const RuleContext& context) {
    std::string why =
        context.say(late ? "action-renew-why-late" : "action-renew-why", {isoDate(renewal), isoDate(talks)});
    if (const auto revenue = account.number("our-revenue"); revenue && *revenue > 0)
        why += " " + context.say("action-renew-revenue", {context.money(*revenue)});
    if (const auto churn = account.number("churn-risk"); churn && *churn >= 1 && *churn <= 5)
        why += " " + context.say("action-renew-churn", {asText(*churn)});
    return why;
}

} // namespace

std::vector<Proposal> renewContract(const RuleContext& context) {
    const Row* account = context.references.account();
    if (!account || account->text("renewal-date").empty())
        return {};
    const std::string status = account->text("contract-status");
    if (sameWord(status, "Prospect") || sameWord(status, "Out of contract"))
        return {};
    const auto renewal = account->date("renewal-date");
    if (!renewal) {
        context.report("account", "renewal-date-invalid", {shortened(account->text("renewal-date"), 40)});
        return {};
    }
    if (*renewal < context.today) {
        context.report("account", "renewal-date-past", {isoDate(*renewal)});
        return {};
    }
    const Date talks = monthBefore(*renewal);
    if (talks > context.horizon())
        return {};
    const bool late = talks <= context.start;
    const auto daysLeft = static_cast<double>((talks - context.today).count());
    const std::string year = std::to_string(static_cast<int>(std::chrono::year_month_day(*renewal).year()));
    Proposal proposal =
        proposalFor(rule, "account-" + year, context.references.manager(),
                    late ? dueWithin(atOnce, context.start, *renewal) : workingDayUpTo(talks, context.start),
                    isDueSoon(context.today, talks) ? "High" : "Medium");
    proposal.before = late ? *renewal : talks + std::chrono::days(1);
    proposal.row.set("action", context.say("action-renew", {isoDate(*renewal)}));
    proposal.row.set("why", reason(*account, *renewal, talks, late, context));
    proposal.row.set("result", context.say("action-renew-result", {}));
    proposal.value = std::clamp(300 - 2 * daysLeft, 20.0, 300.0);
    return {proposal};
}

} // namespace keyplan::planning
