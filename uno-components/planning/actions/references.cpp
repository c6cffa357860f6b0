// What the ids in a plan's rows stand for: people of ours, objectives.
#include "planning/actions/references.hpp"

#include "planning/id_list.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::planning {

References::References(const Plan& plan) {
    for (const Row& row : plan.rows("team"))
        if (!row.isBlank())
            team_.emplace(wordKey(row.id), &row);
    for (const Row& row : plan.rows("objectives"))
        if (!row.isBlank())
            objectives_.emplace(wordKey(row.id), &row);
    if (const auto& cards = plan.rows("account"); !cards.empty())
        account_ = &cards.front();
}

std::vector<std::string> References::colleagues(std::string_view text) const {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;"), text.size());
        const std::string_view piece = withoutBlanks(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        // "T1 T2" are two ids, "Jane Doe" is one name.
        const std::vector<std::string> ids = splitIds(piece);
        if (std::all_of(ids.begin(), ids.end(),
                        [&](const std::string& id) { return team_.contains(wordKey(id)); }))
            for (const std::string& id : ids) {
                const std::string name = team_.find(wordKey(id))->second->text("name");
                names.push_back(name.empty() ? id : name);
            }
        else
            names.emplace_back(piece);
    }
    return names;
}

std::string References::colleague(std::string_view text) const {
    const std::vector<std::string> names = colleagues(text);
    return names.empty() ? std::string() : names.front();
}

std::string References::manager() const {
    return account_ ? colleague(account_->text("manager")) : std::string();
}

const Row* References::objective(std::string_view id) const {
    const auto found = objectives_.find(wordKey(id));
    return found == objectives_.end() ? nullptr : found->second;
}

} // namespace keyplan::planning
