// The rule "meet": whoever is within three handshakes of a person we know must be met by one of us.
#include "planning/actions/meet_stakeholders.hpp"

#include "planning/actions/due_dates.hpp"
#include "planning/actions/wording.hpp"
#include "planning/stakeholders.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::string_view rule = "meet";
constexpr int usualInfluence = 3;
constexpr std::size_t longestName = 60;
constexpr std::chrono::days usually(30);

std::string nameOf(const Row& person) {
    return person.text("name").empty() ? person.id : shortened(person.text("name"), longestName);
}

// Mentors introduce us gladly, enemies do harm.
int trustIn(const Row& person) {
    constexpr std::array<std::string_view, 5> statuses{"Enemy", "Non-supporter", "Neutral", "Supporter",
                                                       "Mentor"};
    const std::string status = person.text("status");
    const auto found = std::find_if(statuses.begin(), statuses.end(),
                                    [&](std::string_view word) { return sameWord(word, status); });
    return found == statuses.end() ? 2 : static_cast<int>(found - statuses.begin());
}

// The people with the way to each of them.
class Circle {
public:
    Circle(std::vector<const Row*> rows, const RuleContext& context)
        : rows_(std::move(rows)), context_(context) {
        // Person keeps no text of its own.
        std::vector<std::array<std::string, 2>> texts;
        texts.reserve(rows_.size());
        std::vector<Person> people;
        for (const Row* row : rows_) {
            texts.push_back({row->text("reports-to"), row->text("influences")});
            const bool known = !row->text("our-contact").empty() || !row->text("last-contact").empty();
            people.push_back({row->id, texts.back()[0], texts.back()[1], known, trustIn(*row)});
        }
        std::vector<LooseTie> loose;
        ways_ = introductions(people, loose);
        for (const LooseTie& tie : loose)
            context.report("stakeholders", "stakeholder-tie-loose",
                           {rows_[tie.person]->id, shortened(tie.id, 40)});
    }

    std::size_t size() const { return rows_.size(); }
    const Row& row(std::size_t person) const { return *rows_[person]; }
    /// Nothing when nobody leads there.
    std::optional<long long> steps(std::size_t person) const {
        return ways_[person] ? std::optional(ways_[person]->steps) : std::nullopt;
    }
    /// From the one we know to the person.
    std::vector<std::size_t> way(std::size_t person) const {
        std::vector<std::size_t> people{person};
        while (ways_[people.back()]->steps > 0)
            people.push_back(ways_[people.back()]->by);
        std::reverse(people.begin(), people.end());
        return people;
    }
    /// "Ask A (known to B) to introduce us to C, and C to introduce us to D: two steps."
    std::string inWords(const std::vector<std::size_t>& way) const {
        const std::vector<std::string> ours = context_.references.colleagues(row(way[0]).text("our-contact"));
        std::string words = context_.say("action-meet-ask", {nameOf(row(way[0])),
                                                             ours.empty() ? context_.say("action-meet-us", {})
                                                                          : listed(ours, context_.say),
                                                             nameOf(row(way[1]))});
        for (std::size_t n = 2; n < way.size(); ++n)
            words += context_.say("action-meet-then", {nameOf(row(way[n - 1])), nameOf(row(way[n]))});
        constexpr std::array steps{"action-meet-1", "action-meet-2", "action-meet-3"};
        return words + context_.say(steps.at(way.size() - 2), {});
    }

private:
    std::vector<const Row*> rows_;
    const RuleContext& context_;
    std::vector<std::optional<Introduction>> ways_;
};

Proposal meet(const Circle& circle, std::size_t person, int influence, const RuleContext& context) {
    const std::vector<std::size_t> way = circle.way(person);
    const Row& introducer = circle.row(way.front());
    const Row& met = circle.row(person);
    const std::string knows = context.references.colleague(introducer.text("our-contact"));
    Proposal proposal = proposalFor(rule, met.id, knows.empty() ? context.references.manager() : knows,
                                    dueWithin(usually, context.start, context.horizon()),
                                    influence >= 4   ? "High"
                                    : influence <= 2 ? "Low"
                                                     : "Medium");
    const std::string title =
        met.text("title").empty() ? "" : shortened(met.text("title"), longestName) + "; ";
    proposal.row.set("action", context.say("action-meet", {nameOf(met), nameOf(introducer)}));
    proposal.row.set("why", context.say("action-meet-why", {nameOf(met), title, std::to_string(influence),
                                                            circle.inWords(way)}));
    proposal.row.set("result", context.say("action-meet-result", {nameOf(met)}));
    proposal.row.set("client-owner", introducer.id);
    proposal.value = 100 + 10.0 * influence - 5.0 * static_cast<double>(way.size() - 2);
    return proposal;
}

} // namespace

std::vector<Proposal> meetStakeholders(const RuleContext& context) {
    const Circle circle(context.rows("stakeholders"), context);
    std::vector<Proposal> proposals;
    std::size_t outOfReach = 0;
    for (std::size_t person = 0; person < circle.size(); ++person) {
        const auto steps = circle.steps(person);
        if (!steps || *steps > mostHandshakes) {
            ++outOfReach;
            continue;
        }
        if (*steps == 0)
            continue;
        bool usable = true;
        const auto influence = context.score(circle.row(person), "stakeholders", "influence",
                                             "stakeholder-score-invalid", usable);
        if (usable)
            proposals.push_back(meet(circle, person, influence.value_or(usualInfluence), context));
    }
    if (outOfReach > 0)
        context.report("stakeholders",
                       outOfReach == circle.size() ? "stakeholders-none-known" : "stakeholders-out-of-reach",
                       {std::to_string(outOfReach)});
    return proposals;
}

} // namespace keyplan::planning
