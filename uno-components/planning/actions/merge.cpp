// Generating actions: merging what the rules propose with the actions that are there.
#include "planning/actions/force_table.hpp"
#include "planning/actions/generate.hpp"
#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace keyplan::planning {

namespace {

// What we write, in the order of the table.
constexpr std::array<std::string_view, 9> ownFields{"action", "source",   "why",    "objective", "owner",
                                                    "due",    "priority", "status", "result"};
// What only the user fills in; calculated fields are not among them.
constexpr std::array<std::string_view, 9> usersFields{
    "part-of", "client-owner", "support", "start", "duration", "after", "blocked-by", "done", "notes"};

using Fields = std::map<std::string, Value, std::less<>>;

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
        : today_(options.today), most_(static_cast<std::size_t>(options.most)) {
        for (const Row& row : plan.rows("objectives"))
            objectives_.emplace(row.id, &row);
        for (const Row& row : plan.rows("actions"))
            if (!row.isBlank()) {
                actions_.emplace(row.id, &row);
                if (const std::string source = row.text("source"); !source.empty())
                    sources_.emplace(source, &row);
            }
        for (const GeneratedAction& made : memory)
            made_.emplace(made.key, &made);
    }

    void add(Proposal proposal, ActionChanges& changes) const {
        const GeneratedAction* made = find(made_, proposal.key);
        const Row* row = made ? find(actions_, made->row) : nullptr;
        if (row) {
            Fields fields = changedFields(*row, proposal);
            if (isEdited(*row, *made))
                ++changes.editedByUser;
            else if (fields.empty())
                ++changes.unchanged;
            else
                changes.updated.push_back({row->id, std::move(proposal), std::move(fields)});
        } else if (const Row* imported = find(sources_, proposal.row.text("source"))) {
            ++(changedFields(*imported, proposal).empty() ? changes.unchanged : changes.editedByUser);
        } else if (made) {
            ++changes.deletedByUser;
        } else if (changes.added.size() < most_) {
            changes.added.push_back(std::move(proposal));
        } else {
            ++changes.leftForLater;
        }
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
        const Row* objective = find(objectives_, proposal.row.text("objective"));
        const auto objectiveDue = objective ? objective->date("due") : std::nullopt;
        return due && (!objectiveDue || *objectiveDue <= today_ || *due < *objectiveDue);
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
    std::size_t most_;
    Index<Row> objectives_;
    Index<Row> actions_;
    Index<Row> sources_;
    Index<GeneratedAction> made_;
};

} // namespace

ActionChanges planActionChanges(const Plan& plan, const ActionMemory& memory,
                                const GenerateOptions& options) {
    if (options.most < 1)
        throw PlanError("actions-most-invalid", {std::to_string(options.most)});
    refuseDoubledIds(plan, "actions");
    ActionChanges changes;
    const Merge merge(plan, memory, options);
    for (Proposal& proposal : proposeActions(plan, options, changes.findings))
        merge.add(std::move(proposal), changes);
    return changes;
}

ActionMemory remember(ActionMemory memory, const ActionChanges& changes,
                      const std::vector<AcceptedAction>& accepted) {
    for (const AcceptedAction& action : accepted) {
        const auto entry = std::find_if(memory.begin(), memory.end(),
                                        [&](const GeneratedAction& made) { return made.key == action.key; });
        const auto added = std::find_if(changes.added.begin(), changes.added.end(),
                                        [&](const Proposal& proposal) { return proposal.key == action.key; });
        const auto updated =
            std::find_if(changes.updated.begin(), changes.updated.end(),
                         [&](const ActionUpdate& update) { return update.proposal.key == action.key; });
        if (updated != changes.updated.end() && entry != memory.end()) {
            for (const auto& [field, value] : updated->fields)
                entry->written.insert_or_assign(field, value);
        } else if (added != changes.added.end() && entry == memory.end()) {
            memory.push_back({action.key, action.row, added->row.values});
        }
    }
    return memory;
}

} // namespace keyplan::planning
