// The rule "deepen": the relationship moves one step towards the status aimed at.
#include "planning/actions/deepen_relationship.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "deepen";
constexpr std::chrono::days usually(90);

struct Step {
    std::string_view status;
    std::string_view source;
    const char* action;
    const char* result;
};

// In their order; what a step is called is what it leads to.
constexpr std::array<Step, 4> ladder{
    {{"Vendor", "", "", ""},
     {"Preferred supplier", "relationship-preferred-supplier", "action-deepen-preferred-supplier",
      "action-deepen-preferred-supplier-result"},
     {"Planning partner", "relationship-planning-partner", "action-deepen-planning-partner",
      "action-deepen-planning-partner-result"},
     {"Trusted advisor", "relationship-trusted-advisor", "action-deepen-trusted-advisor",
      "action-deepen-trusted-advisor-result"}}};

// The place on the ladder; nothing when the field is empty or says something else, which is reported.
std::optional<std::size_t> placeOf(const Row& card, std::string_view field, const RuleContext& context) {
    const std::string status = card.text(field);
    const auto found = std::find_if(ladder.begin(), ladder.end(),
                                    [&](const Step& step) { return sameWord(step.status, status); });
    if (found != ladder.end())
        return static_cast<std::size_t>(found - ladder.begin());
    if (!status.empty())
        context.report("relationship", "relationship-status-unknown", {shortened(status, 40)});
    return std::nullopt;
}

} // namespace

std::vector<Proposal> deepenRelationship(const RuleContext& context) {
    const auto& cards = context.plan.rows("relationship");
    if (cards.empty())
        return {};
    const Row& card = cards.front();
    const auto today = placeOf(card, "current-status", context);
    const auto target = placeOf(card, "target-status", context);
    if (!today || !target || *target <= *today)
        return {};
    const Step& step = ladder.at(*today + 1);
    const std::size_t steps = *target - *today;
    Proposal proposal = proposalFor(rule, std::string(step.source), context.references.manager(),
                                    dueWithin(usually, context.start, context.horizon()), "Medium");
    std::string why =
        context.say(steps == 1 ? "action-deepen-why" : "action-deepen-why-steps",
                    {std::string(ladder.at(*today).status), std::string(ladder.at(*target).status),
                     std::to_string(steps), std::string(step.status)});
    if (const std::string strategy = card.text("strategy"); !strategy.empty())
        why += " " + context.say("action-deepen-strategy", {shortened(strategy, 1000)});
    proposal.row.set("action", context.say(step.action, {}));
    proposal.row.set("why", std::move(why));
    proposal.row.set("result", context.say(step.result, {}));
    proposal.value = 70 + 10.0 * static_cast<double>(steps);
    return {proposal};
}

} // namespace keyplan::planning
