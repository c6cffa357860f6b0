// The rows of a Gantt picture, in the order of a reader: by objective, the earliest first, parts under what
// they are part of.
#include "planning/pictures/gantt_rows.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace keyplan::planning {

namespace {

// Deeper than anyone nests; whoever lies deeper, or in a circle, stands for itself.
constexpr int deepest = 8;

using Numbers = std::vector<std::size_t>;

class Order {
public:
    explicit Order(const std::vector<DatedAction>& actions)
        : actions_(actions), parents_(actions.size()), parts_(actions.size()), spans_(actions.size()) {
        std::unordered_map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < actions.size(); ++i)
            numbers.emplace(wordKey(actions[i].row->id), i);
        for (std::size_t i = 0; i < actions.size(); ++i)
            if (const auto whole = numbers.find(wordKey(actions[i].row->text("part-of")));
                whole != numbers.end())
                parents_[i] = whole->second;
        for (std::size_t i = 0; i < actions.size(); ++i)
            if (liesDeep(i))
                roots_.push_back(i);
        for (const std::size_t root : roots_)
            parents_[root].reset();
        roots_.clear();
        for (std::size_t i = 0; i < actions.size(); ++i)
            parents_[i] ? parts_[*parents_[i]].push_back(i) : roots_.push_back(i);
        for (const std::size_t root : roots_)
            findSpan(root);
    }

    Numbers roots() const { return roots_; }

    void add(const Numbers& group, int level, GanttRows& rows) const {
        Numbers sorted;
        std::copy_if(group.begin(), group.end(), std::back_inserter(sorted),
                     [&](std::size_t action) { return spans_[action].has_value(); });
        std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t left, std::size_t right) {
            const auto key = [&](std::size_t action) {
                return std::pair(spans_[action]->first, spans_[action]->last);
            };
            return key(left) < key(right);
        });
        for (const std::size_t action : sorted) {
            rows.dated.push_back({nullptr, false, action, level, spans_[action]});
            add(parts_[action], level + 1, rows);
        }
    }

    bool isDated(std::size_t action) const { return spans_[action].has_value(); }

private:
    bool liesDeep(std::size_t action) const {
        int level = 0;
        for (auto at = parents_[action]; at; at = parents_[*at])
            if (++level > deepest)
                return true;
        return false;
    }

    void findSpan(std::size_t action) {
        std::optional<DaySpan>& span = spans_[action];
        span = actions_[action].span;
        for (const std::size_t part : parts_[action]) {
            findSpan(part);
            if (const auto& own = spans_[part]; own && !actions_[action].span)
                span =
                    span ? DaySpan{std::min(span->first, own->first), std::max(span->last, own->last)} : *own;
        }
    }

    const std::vector<DatedAction>& actions_;
    std::vector<std::optional<std::size_t>> parents_;
    std::vector<Numbers> parts_;
    std::vector<std::optional<DaySpan>> spans_;
    Numbers roots_;
};

} // namespace

GanttRows ganttRows(const Plan& plan, const std::vector<DatedAction>& actions) {
    const Order order(actions);
    const std::vector<Row>& objectives = plan.rows("objectives");
    std::unordered_map<std::string, std::size_t> groupOf;
    for (std::size_t i = 0; i < objectives.size(); ++i)
        groupOf.emplace(wordKey(objectives[i].id), i);
    // The last one serves none of them.
    std::vector<Numbers> groups(objectives.size() + 1);
    for (const std::size_t root : order.roots()) {
        const auto group = groupOf.find(wordKey(actions[root].row->text("objective")));
        groups[group == groupOf.end() ? objectives.size() : group->second].push_back(root);
    }

    GanttRows rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t before = rows.dated.size();
        const bool others = i == objectives.size();
        // Nobody needs to read that all serve none.
        if (!others || !rows.dated.empty())
            rows.dated.push_back({others ? nullptr : &objectives[i], others, std::nullopt, 0, std::nullopt});
        const std::size_t head = rows.dated.size();
        order.add(groups[i], 0, rows);
        if (rows.dated.size() == head)
            rows.dated.resize(before);
    }
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (!order.isDated(i))
            rows.undated.push_back(i);
    return rows;
}

} // namespace keyplan::planning
