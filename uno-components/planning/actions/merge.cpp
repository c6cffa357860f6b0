// Generating actions: merging what the rules propose with the actions that are there.
#include "planning/actions/force_table.hpp"
#include "planning/actions/generate.hpp"
#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace keyplan::planning {

namespace {

// What we write, in the order of the table.
constexpr std::array<std::string_view, 10> ownFields{
    "action", "source", "why", "objective", "owner", "client-owner", "due", "priority", "status", "result"};
// What only the user fills in; calculated fields are not among them.
constexpr std::array<std::string_view, 8> usersFields{"part-of", "support",    "start", "duration",
                                                      "after",   "blocked-by", "done",  "notes"};

std::string textOf(const Fields& fields, std::string_view field) {
    const auto found = fields.find(field);
    return found == fields.end() ? std::string() : std::string(withoutBlanks(asText(found->second)));
}

// As text, since dates may come back as text and texts with other blanks around them.
bool sameText(const Fields& left, const Fields& right, std::string_view field) {
    return textOf(left, field) == textOf(right, field);
}

bool isEdited(const Row& row, const GeneratedAction& made) {
    const auto differs = [&](std::string_view field) { return !sameText(row.values, made.written, field); };
    return std::any_of(ownFields.begin(), ownFields.end(), differs) ||
           std::any_of(usersFields.begin(), usersFields.end(), differs);
}

// The rows and the memory by what they are looked up by: a plan may hold many thousands of both.
class Merge {
public:
    Merge(const Plan& plan, const ActionMemory& memory, const GenerateOptions& options)
        : today_(options.today) {
        for (const Row& row : plan.rows("actions"))
            if (!row.isBlank()) {
                actions_.emplace(row.id, &row);
                if (const std::string source = row.text("source"); !source.empty())
                    sources_.emplace(source, &row);
            }
        for (const GeneratedAction& made : memory)
            made_.emplace(made.key, &made);
    }

    /// Sorts a proposal in among the changes; one that is new is given back.
    std::optional<Proposal> take(Proposal proposal, ActionChanges& changes) const {
        const GeneratedAction* made = find(made_, proposal.key);
        const Row* row = made ? find(actions_, made->row) : nullptr;
        if (row) {
            Fields fields = changedFields(*row, proposal);
            if (isEdited(*row, *made))
                ++changes.editedByUser;
            else if (fields.empty())
                ++changes.unchanged;
            else
                changes.updated.push_back({std::move(proposal.key), row->id, std::move(fields)});
        } else if (const Row* imported = find(sources_, proposal.row.text("source"))) {
            ++(changedFields(*imported, proposal).empty() ? changes.unchanged : changes.editedByUser);
        } else if (made) {
            ++changes.deletedByUser;
        } else {
            return proposal;
        }
        return std::nullopt;
    }

private:
    template <typename Found>
    using Index = std::map<std::string, const Found*, std::less<>>;

    template <typename Found>
    static const Found* find(const Index<Found>& index, const std::string& key) {
        const auto found = index.find(key);
        return found == index.end() ? nullptr : found->second;
    }

    // A due date once given stays as long as it is in time: it must not drift from run to run.
    bool keepsItsDue(const Row& row, const Proposal& proposal) const {
        const auto due = row.date("due");
        return due && (!proposal.before || *proposal.before <= today_ || *due < *proposal.before);
    }

    Fields changedFields(const Row& row, const Proposal& proposal) const {
        Fields changed;
        for (const std::string_view field : ownFields) {
            const bool keeps = field == "status" || (field == "due" && keepsItsDue(row, proposal));
            if (!keeps && !sameText(row.values, proposal.row.values, field))
                changed.emplace(field, proposal.row.value(field));
        }
        return changed;
    }

    Date today_;
    Index<Row> actions_;
    Index<Row> sources_;
    Index<GeneratedAction> made_;
};

// Which of the new proposals, most valuable first, get a place: a third of the places at most for one rule,
// as long as there are others worth 100 or more; what is free then goes by value alone.
void givePlaces(std::vector<Proposal> fresh, std::size_t most, ActionChanges& changes) {
    constexpr double needed = 100;
    const std::size_t share = most / 3 + (most % 3 > 0 ? 1 : 0);
    std::vector<bool> placed(fresh.size(), false);
    std::size_t places = std::min(most, fresh.size());
    changes.leftForLater = fresh.size() - places;
    std::map<std::string, std::size_t, std::less<>> taken;
    for (std::size_t n = 0; n < fresh.size() && places > 0; ++n)
        if (fresh[n].value >= needed && taken[fresh[n].rule] < share) {
            ++taken[fresh[n].rule];
            placed[n] = true;
            --places;
        }
    for (std::size_t n = 0; n < fresh.size(); ++n) {
        if (!placed[n] && places > 0) {
            placed[n] = true;
            --places;
        }
        if (placed[n])
            changes.added.push_back(std::move(fresh[n]));
    }
}

} // namespace

ActionChanges planActionChanges(const Plan& plan, const ActionMemory& memory,
                                const GenerateOptions& options) {
    if (options.most < 1)
        throw PlanError("actions-most-invalid", {std::to_string(options.most)});
    refuseDoubledIds(plan, "actions");
    ProposedActions proposed = proposeActions(plan, options);
    ActionChanges changes;
    changes.findings = std::move(proposed.findings);
    changes.failing = std::move(proposed.failing);
    changes.waitingObjectives = proposed.waitingObjectives;
    const Merge merge(plan, memory, options);
    std::vector<Proposal> fresh;
    for (Proposal& proposal : proposed.proposals)
        if (auto added = merge.take(std::move(proposal), changes))
            fresh.push_back(std::move(*added));
    givePlaces(std::move(fresh), static_cast<std::size_t>(options.most), changes);
    return changes;
}

} // namespace keyplan::planning
