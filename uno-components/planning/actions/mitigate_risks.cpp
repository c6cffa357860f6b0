// The rule "mitigate": a high risk needs its mitigation done.
#include "planning/actions/mitigate_risks.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/words.hpp"

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "mitigate";
constexpr int veryHighExposure = 15; // as the section colours it
constexpr std::chrono::days usually(30);

Proposal mitigate(const Row& risk, int likelihood, int impact, const RuleContext& context) {
    const int exposure = likelihood * impact;
    const std::string owner = context.references.colleague(risk.text("owner"));
    const auto due = risk.date("due");
    const bool inTime = due && *due >= context.start;
    Proposal proposal = proposalFor(rule, risk.id, owner.empty() ? context.references.manager() : owner,
                                    inTime ? workingDayUpTo(*due, context.start)
                                           : dueWithin(usually, context.start, context.horizon()),
                                    exposure >= veryHighExposure ? "High" : "Medium");
    if (inTime)
        proposal.before = *due + std::chrono::days(1);
    const std::string name = risk.text("risk").empty() ? risk.id : risk.text("risk");
    const std::string mitigation = risk.text("mitigation");
    const std::string why = context.say("action-mitigate-why",
                                        {risk.id, name, std::to_string(exposure), std::to_string(likelihood),
                                         std::to_string(impact), std::to_string(highExposure)});
    setAction(proposal, mitigation.empty() ? "action-find-mitigation" : "action-mitigate",
              mitigation.empty() ? name : mitigation, why, context.say);
    proposal.row.set("result",
                     context.say("action-mitigate-result", {risk.id, std::to_string(highExposure)}));
    proposal.row.set("objective", context.openObjective(risk));
    proposal.value = 10.0 * exposure;
    return proposal;
}

} // namespace

std::vector<Proposal> mitigateRisks(const RuleContext& context) {
    std::vector<Proposal> proposals;
    for (const Row* risk : context.rows("risks")) {
        if (sameWord(risk->text("status"), "Closed") || context.servesClosedObjective(*risk))
            continue;
        bool usable = true;
        const auto likelihood = context.score(*risk, "risks", "likelihood", "risk-score-invalid", usable);
        const auto impact = context.score(*risk, "risks", "impact", "risk-score-invalid", usable);
        if (!usable)
            continue;
        if (!likelihood || !impact)
            context.report("risks", "risk-without-score", {risk->id});
        else if (*likelihood * *impact >= highExposure)
            proposals.push_back(mitigate(*risk, *likelihood, *impact, context));
    }
    return proposals;
}

} // namespace keyplan::planning
