// The rule "advance": an open opportunity needs its next step before its close date.
#include "planning/actions/advance_opportunities.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "advance";
constexpr int near = 90;
constexpr std::chrono::days stepWithin(30);
constexpr std::chrono::days agreeWithin(14);

struct Deal {
    const Row* row;
    Date close;
    double amount;
    std::optional<double> probability;
};

std::optional<Deal> readDeal(const Row& row, const RuleContext& context) {
    if (!isOpenOpportunity(row, context))
        return std::nullopt;
    if (row.text("close-date").empty()) {
        context.report("opportunities", "opportunity-without-date", {row.id});
        return std::nullopt;
    }
    const auto close = row.date("close-date");
    if (!close) {
        context.report("opportunities", "opportunity-date-invalid",
                       {row.id, shortened(row.text("close-date"), 40)});
        return std::nullopt;
    }
    if (*close > context.horizon())
        return std::nullopt;
    bool usable = true;
    const auto amount = context.amount(row, "opportunities", "amount", "opportunity-amount-invalid", usable);
    auto probability =
        context.amount(row, "opportunities", "probability", "opportunity-probability-invalid", usable);
    if (probability && *probability > 1) {
        context.report("opportunities", "opportunity-probability-invalid",
                       {row.id, shortened(row.text("probability"), 40)});
        usable = false;
    }
    if (!usable)
        return std::nullopt;
    return Deal{&row, *close, amount.value_or(0), probability};
}

// What is at stake, and until when.
std::string reason(const Deal& deal, bool late, bool hasStep, const RuleContext& context) {
    const std::string name =
        deal.row->text("opportunity").empty() ? deal.row->id : deal.row->text("opportunity");
    std::string worth = context.money(deal.amount);
    if (deal.probability)
        worth = context.say("action-advance-expected", {worth, percent(*deal.probability),
                                                        context.money(deal.amount * *deal.probability)});
    std::string why = context.say(late ? "action-advance-why-late" : "action-advance-why",
                                  {deal.row->id, name, isoDate(deal.close), worth});
    if (!hasStep)
        why += " " + context.say("action-advance-no-step", {});
    return why;
}

Proposal advance(const Deal& deal, double largest, const RuleContext& context) {
    const bool late = deal.close < context.today;
    const std::string step = deal.row->text("next-step");
    const bool high = isDueSoon(context.today, deal.close);
    Proposal proposal =
        proposalFor(rule, deal.row->id, context.references.manager(),
                    dueWithin(step.empty() || late ? agreeWithin : stepWithin, context.start, deal.close),
                    high ? "High" : "Medium");
    proposal.before = deal.close;
    const std::string name =
        deal.row->text("opportunity").empty() ? deal.row->id : deal.row->text("opportunity");
    setAction(proposal, step.empty() ? "action-agree-step" : "action-advance", step.empty() ? name : step,
              reason(deal, late, !step.empty(), context), context.say);
    proposal.row.set("result", context.say("action-advance-result", {deal.row->id}));
    proposal.row.set("objective", context.openObjective(*deal.row));
    const auto days = (deal.close - context.today).count();
    proposal.value = 100 + (largest > 0 ? 50 * deal.amount / largest : 0) +
                     static_cast<double>(std::clamp<decltype(days)>(near - days, 0, near));
    return proposal;
}

} // namespace

bool isOpenOpportunity(const Row& opportunity, const RuleContext& context) {
    const std::string stage = opportunity.text("stage");
    return !sameWord(stage, "Won") && !sameWord(stage, "Lost") && !context.servesClosedObjective(opportunity);
}

std::vector<Proposal> advanceOpportunities(const RuleContext& context) {
    std::vector<Deal> deals;
    double largest = 0;
    for (const Row* row : context.rows("opportunities"))
        if (const auto deal = readDeal(*row, context)) {
            deals.push_back(*deal);
            largest = std::max(largest, deal->amount);
        }
    std::vector<Proposal> proposals;
    for (const Deal& deal : deals)
        proposals.push_back(advance(deal, largest, context));
    return proposals;
}

} // namespace keyplan::planning
