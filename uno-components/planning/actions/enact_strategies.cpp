// The rule "enact": a strategy that we adopted needs a first action.
#include "planning/actions/enact_strategies.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <functional>
#include <map>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "enact";
constexpr int highestScore = 625; // 5 × 5 for either row
constexpr int highScore = 225;    // both rows 15 of 25 or more, in the mean
constexpr std::chrono::days firstStep(30);

// Importance × rating of every SWOT row that has both.
std::map<std::string, int, std::less<>> swotScores(const Plan& plan) {
    std::map<std::string, int, std::less<>> scores;
    const auto from1to5 = [](const Row& row, std::string_view field) {
        const double value = row.number(field).value_or(0);
        return value >= 1 && value <= 5 ? static_cast<int>(value) : 0;
    };
    for (const Row& row : plan.rows("swot"))
        if (const int score = from1to5(row, "importance") * from1to5(row, "rating"); score > 0)
            scores.emplace(wordKey(row.id), score);
    return scores;
}

Proposal enact(const Row& strategy, int internal, int external, const RuleContext& context) {
    const int score = internal * external;
    Proposal proposal = proposalFor(rule, strategy.id, context.references.manager(),
                                    dueWithin(firstStep, context.start, context.horizon()),
                                    score >= highScore ? "High" : "Medium");
    const std::string kind =
        strategy.text("kind").empty() ? "" : " (" + shortened(strategy.text("kind"), 10) + ")";
    const std::string why =
        score > 0 ? context.say("action-enact-why",
                                {strategy.id + kind, strategy.text("internal"), strategy.text("external"),
                                 std::to_string(score), std::to_string(internal), std::to_string(external)})
                  : context.say("action-enact-why-unscored", {strategy.id + kind});
    setAction(proposal, "action-enact", strategy.text("strategy"), why, context.say);
    proposal.row.set("result", context.say("action-enact-result", {strategy.id}));
    proposal.value = 50 + 100.0 * score / highestScore;
    return proposal;
}

} // namespace

std::vector<Proposal> enactStrategies(const RuleContext& context) {
    const auto scores = swotScores(context.plan);
    const auto scoreOf = [&](const Row& strategy, std::string_view field) {
        const auto found = scores.find(wordKey(strategy.text(field)));
        return found == scores.end() ? 0 : found->second;
    };
    std::vector<Proposal> proposals;
    std::size_t undecided = 0;
    std::size_t decided = 0;
    for (const Row* strategy : context.rows("strategies")) {
        if (strategy->text("strategy").empty() || context.servesClosedObjective(*strategy))
            continue;
        ++(strategy->text("adopted").empty() ? undecided : decided);
        if (sameWord(strategy->text("adopted"), "Yes"))
            proposals.push_back(
                enact(*strategy, scoreOf(*strategy, "internal"), scoreOf(*strategy, "external"), context));
    }
    if (undecided > 0 && decided == 0)
        context.report("strategies", "strategies-undecided", {std::to_string(undecided)});
    return proposals;
}

} // namespace keyplan::planning
