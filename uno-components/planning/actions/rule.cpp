// What every rule is given and how it names its proposals.
#include "planning/actions/rule.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/words.hpp"

#include <cmath>
#include <set>

namespace keyplan::planning {

bool RuleContext::isPressing(const Objective& objective) const {
    return objective.priority >= 4 || isDueSoon(today, objective.due);
}

Date RuleContext::horizon() const {
    const auto end = references.account() ? references.account()->date("period-end") : std::nullopt;
    return end && *end > today ? *end : today + std::chrono::days(365);
}

std::string RuleContext::money(double amount) const {
    const std::string currency =
        references.account() ? references.account()->text("currency") : std::string();
    return grouped(amount) + (currency.empty() ? "" : " " + shortened(currency, 10));
}

std::vector<const Row*> RuleContext::rows(std::string_view section) const {
    std::vector<const Row*> usable;
    std::set<std::string, std::less<>> ids;
    for (const Row& row : plan.rows(section)) {
        if (row.isBlank())
            continue;
        if (isBlank(row.id))
            report(section, "row-without-id-passed",
                   {std::string(section),
                    row.values.empty() ? "" : shortened(asText(row.values.begin()->second), 40)});
        else if (!ids.insert(wordKey(row.id)).second)
            report(section, "row-id-twice-passed", {std::string(section), row.id});
        else
            usable.push_back(&row);
    }
    return usable;
}

bool RuleContext::servesClosedObjective(const Row& row) const {
    const Row* objective = references.objective(row.text("objective"));
    return objective && isClosed(*objective);
}

std::string RuleContext::openObjective(const Row& row) const {
    const Row* objective = references.objective(row.text("objective"));
    return objective && !isClosed(*objective) ? objective->id : std::string();
}

void RuleContext::report(std::string_view section, std::string id, std::vector<std::string> arguments) const {
    findings.push_back({std::move(id), std::move(arguments), std::string(section)});
}

std::optional<int> RuleContext::score(const Row& row, std::string_view section, std::string_view field,
                                      const char* errorId, bool& usable) const {
    const std::string text = row.text(field);
    if (text.empty())
        return std::nullopt;
    const auto number = row.number(field);
    constexpr double highest = 5;
    if (!number || !(*number >= 0 && *number <= highest) || std::trunc(*number) != *number) {
        report(section, errorId, {row.id, shortened(text, 40)});
        usable = false;
        return std::nullopt;
    }
    return *number == 0 ? std::nullopt : std::optional(static_cast<int>(*number));
}

std::optional<double> RuleContext::amount(const Row& row, std::string_view section, std::string_view field,
                                          const char* errorId, bool& usable) const {
    const std::string text = row.text(field);
    if (text.empty())
        return std::nullopt;
    const auto number = row.number(field);
    constexpr double largest = 1e15;
    if (!number || !(*number >= 0 && *number <= largest)) {
        report(section, errorId, {row.id, shortened(text, 40)});
        usable = false;
        return std::nullopt;
    }
    return number;
}

Proposal proposalFor(std::string_view rule, const std::string& source, const std::string& owner, Date due,
                     std::string_view priority) {
    Proposal proposal;
    proposal.key = std::string(rule) + ":" + source;
    proposal.rule = rule;
    proposal.source = source;
    proposal.row.set("source", source + " " + std::string(rule));
    proposal.row.set("owner", owner);
    proposal.row.set("due", due);
    proposal.row.set("priority", std::string(priority));
    proposal.row.set("status", std::string("To do"));
    return proposal;
}

Proposal proposalFor(std::string_view rule, const std::string& source, const Objective& objective, Date due,
                     std::string_view priority) {
    Proposal proposal = proposalFor(rule, source, objective.owner, due, priority);
    proposal.row.set("objective", objective.id);
    proposal.before = objective.due;
    return proposal;
}

void setAction(Proposal& proposal, std::string_view id, std::string_view name, std::string why,
               const Say& say) {
    constexpr std::size_t longestQuotation = 1000;
    const std::string action = quoting(id, name, longestAction, say);
    if (action != say(id, {shortened(name, name.size())}))
        why += " " + say("action-in-full", {shortened(name, longestQuotation)});
    proposal.row.set("action", action);
    proposal.row.set("why", std::move(why));
}

} // namespace keyplan::planning
