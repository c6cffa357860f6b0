// Strategies from a SWOT.
#include "planning/strategies.hpp"

#include "planning/actions/force_table.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/swot_words.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace keyplan::planning {

namespace {

constexpr std::array<std::string_view, 4> ownFields{"kind", "internal", "external", "strategy"};
/// Of each statement in a draft: two of them and what stands between fit a few lines.
constexpr std::size_t longestQuotation = 160;
constexpr double highestScore = 5;

std::optional<double> scoreOf(const Row& row, std::string_view field) {
    const auto score = row.number(field);
    return score && *score > 0 && *score <= highestScore ? score : std::nullopt;
}

/// A statement inside a sentence: on one line, without its full stop.
std::string quoted(const Row& row) {
    std::string text = shortened(row.text("statement"), longestQuotation);
    while (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// The rows that can be paired.
class Swot {
public:
    Swot(const Plan& plan, StrategyChanges& changes) {
        std::vector<const Row*> ours;
        std::vector<const Row*> theirs;
        for (const Row& row : plan.rows("swot")) {
            const std::string about = row.text("about");
            if (row.isBlank())
                continue;
            if (about.empty() || sameWord(about, "Us"))
                ours.push_back(&row);
            else if (sameWord(about, "Client"))
                theirs.push_back(&row);
            else
                passOver("strategy-about-unknown", row);
        }
        changes.aboutClient = ours.empty() && !theirs.empty();
        for (const Row* row : changes.aboutClient ? theirs : ours)
            read(*row);
        for (const auto& [id, rows] : passedOver_)
            changes.findings.push_back({id, {rows}});
    }

    const std::vector<Factor>& factors() const { return factors_; }
    const Row& row(std::size_t factor) const { return *rows_[factor]; }

private:
    void passOver(const std::string& why, const Row& row) {
        std::string& rows = passedOver_[why];
        rows += (rows.empty() ? "" : ", ") + row.id;
    }

    void read(const Row& row) {
        const auto kind = factorKindOf(row.text("kind"));
        const auto importance = scoreOf(row, "importance");
        const auto rating = scoreOf(row, "rating");
        if (!kind) {
            passOver("strategy-kind-unknown", row);
        } else if (row.text("statement").empty()) {
            passOver("strategy-statement-missing", row);
        } else if (!importance || !rating) {
            passOver("strategy-score-missing", row);
        } else {
            factors_.push_back({*kind, {*importance, *rating}});
            rows_.push_back(&row);
        }
    }

    std::vector<Factor> factors_;
    std::vector<const Row*> rows_;
    std::map<std::string, std::string> passedOver_;
};

/// The number of all pairs there are; refuses a SWOT without any.
std::size_t pairCount(const Swot& swot, bool aboutClient) {
    const auto& factors = swot.factors();
    const auto inside =
        static_cast<std::size_t>(std::count_if(factors.begin(), factors.end(), [](const Factor& factor) {
            return factor.kind == FactorKind::Strength || factor.kind == FactorKind::Weakness;
        }));
    const std::string whose = aboutClient ? "-client" : "";
    if (factors.empty())
        throw PlanError("strategies-no-swot");
    if (inside == 0)
        throw PlanError("strategies-no-inside" + whose);
    if (inside == factors.size())
        throw PlanError("strategies-no-outside" + whose);
    return inside * (factors.size() - inside);
}

DerivedStrategy derive(const Swot& swot, const Pairing& pair, bool aboutClient, const Say& say) {
    const Row& internal = swot.row(pair.internal);
    const Row& external = swot.row(pair.external);
    const std::string kind = strategyWord(pair.strategy);
    DerivedStrategy derived{internal.id + "+" + external.id, {}, pair.score};
    derived.row.set("kind", kind);
    derived.row.set("internal", internal.id);
    derived.row.set("external", external.id);
    const std::string draft = "strategy-" + kind + (aboutClient ? "-client" : "");
    derived.row.set("strategy", say(draft, {quoted(internal), quoted(external)}));
    return derived;
}

std::string keyOf(const Row& row) {
    return wordKey(row.text("internal")) + "+" + wordKey(row.text("external"));
}

/// The table by pairs, and what is remembered by keys.
class Merge {
public:
    Merge(const Plan& plan, const ActionMemory& memory) {
        for (const Row& row : plan.rows("strategies"))
            if (!row.isBlank())
                rows_.emplace(keyOf(row), &row);
        for (const GeneratedAction& made : memory)
            made_.emplace(made.key, &made);
    }

    void add(DerivedStrategy derived, StrategyChanges& changes) const {
        const auto row = rows_.find(keyOf(derived.row));
        const auto made = made_.find(derived.key);
        if (row == rows_.end()) {
            if (made == made_.end())
                changes.added.push_back(std::move(derived));
            else
                ++changes.deletedByUser;
            return;
        }
        auto fields = differing(row->second->values, derived.row.values);
        if (fields.empty())
            ++changes.unchanged;
        else if (made == made_.end() || made->second->row != row->second->id ||
                 !row->second->text("adopted").empty() ||
                 !differing(row->second->values, made->second->written).empty())
            ++changes.editedByUser;
        else
            changes.updated.push_back({std::move(derived.key), row->second->id, std::move(fields)});
    }

private:
    static Fields differing(const Fields& there, const Fields& wanted) {
        Fields fields;
        const Row left{{}, there, {}};
        const Row right{{}, wanted, {}};
        for (const std::string_view field : ownFields)
            if (left.text(field) != right.text(field))
                fields.emplace(field, right.value(field));
        return fields;
    }

    std::map<std::string, const Row*> rows_;
    std::map<std::string, const GeneratedAction*> made_;
};

} // namespace

StrategyChanges planStrategies(const Plan& plan, const ActionMemory& memory, const StrategyOptions& options) {
    if (options.most < 1)
        throw PlanError("strategies-most-invalid", {std::to_string(options.most)});
    refuseDoubledIds(plan, "swot");
    StrategyChanges changes;
    const Swot swot(plan, changes);
    const std::size_t all = pairCount(swot, changes.aboutClient);
    const auto pairs = strongestPairs(swot.factors(), static_cast<std::size_t>(options.most));
    changes.weaker = all - pairs.size();
    const Merge merge(plan, memory);
    for (const Pairing& pair : pairs)
        merge.add(derive(swot, pair, changes.aboutClient, options.say), changes);
    return changes;
}

} // namespace keyplan::planning
