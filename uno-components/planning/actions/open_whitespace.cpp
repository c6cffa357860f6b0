// The rule "open": the largest whitespace that nobody works on yet becomes an opportunity.
#include "planning/actions/open_whitespace.hpp"

#include "planning/actions/advance_opportunities.hpp"
#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "open";
constexpr std::chrono::days usually(60);

struct Gap {
    const Row* row;
    double current;
    double potential;
    double open() const { return potential - current; }
};

// Units and products that an open opportunity names; it may name several products, set apart by commas.
class Worked {
public:
    explicit Worked(const RuleContext& context) {
        for (const Row& row : context.plan.rows("opportunities"))
            if (isOpenOpportunity(row, context)) {
                std::string products = row.text("product");
                std::replace(products.begin(), products.end(), ';', ',');
                for (std::size_t at = 0; at <= products.size();) {
                    const std::size_t end = std::min(products.find(',', at), products.size());
                    pairs_.emplace(wordKey(row.text("unit")), wordKey(products.substr(at, end - at)));
                    at = end + 1;
                }
            }
    }
    bool on(const Row& row) const {
        return pairs_.contains({wordKey(row.text("unit")), wordKey(row.text("product"))});
    }

private:
    std::set<std::pair<std::string, std::string>> pairs_;
};

Proposal open(const Gap& gap, double largest, double all, const RuleContext& context) {
    const std::string unit = gap.row->text("unit").empty() ? gap.row->id : gap.row->text("unit");
    const std::string product = gap.row->text("product");
    Proposal proposal = proposalFor(rule, gap.row->id, context.references.manager(),
                                    dueWithin(usually, context.start, context.horizon()), "Medium");
    const std::string name = product.empty() ? unit : context.say("product-for-unit", {product, unit});
    setAction(proposal, "action-open", name,
              context.say("action-open-why",
                          {gap.row->id, unit, context.money(gap.current), context.money(gap.potential),
                           context.money(gap.open()), percent(gap.open() / all)}),
              context.say);
    proposal.row.set("result", context.say("action-open-result", {gap.row->id}));
    proposal.value = 50 + 40 * gap.open() / largest;
    return proposal;
}

} // namespace

std::vector<Proposal> openWhitespace(const RuleContext& context) {
    const Worked worked(context);
    std::vector<Gap> gaps;
    double all = 0;
    for (const Row* row : context.rows("whitespace")) {
        bool usable = true;
        const auto current =
            context.amount(*row, "whitespace", "current", "whitespace-amount-invalid", usable);
        const auto potential =
            context.amount(*row, "whitespace", "potential", "whitespace-amount-invalid", usable);
        const Gap gap{row, current.value_or(0), potential.value_or(0)};
        if (!usable || gap.open() <= 0)
            continue;
        all += gap.open();
        if (!worked.on(*row))
            gaps.push_back(gap);
    }
    std::stable_sort(gaps.begin(), gaps.end(),
                     [](const Gap& one, const Gap& other) { return one.open() > other.open(); });
    gaps.resize(std::min(gaps.size(), mostWhitespace));
    std::vector<Proposal> proposals;
    for (const Gap& gap : gaps)
        proposals.push_back(open(gap, gaps.front().open(), all, context));
    return proposals;
}

} // namespace keyplan::planning
