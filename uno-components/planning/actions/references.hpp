// What the ids in a plan's rows stand for: people of ours, objectives.
#pragma once

#include "planning/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// Looks up by id without regard to case; of two rows with one id the first counts. Keeps pointers into the
/// plan.
class References {
public:
    explicit References(const Plan& plan);

    /// The names behind a reference to the team: "T2, T4" gives two names. Where the plan has no such row the
    /// text itself is a name, which commas and semicolons end.
    std::vector<std::string> colleagues(std::string_view text) const;
    /// The first of them; empty when there is none.
    std::string colleague(std::string_view text) const;
    /// The account manager's name; empty when nobody said.
    std::string manager() const;
    /// The row of an objective, null when it is not in the plan.
    const Row* objective(std::string_view id) const;
    /// The account card, null without one.
    const Row* account() const { return account_; }

private:
    std::map<std::string, const Row*, std::less<>> team_;
    std::map<std::string, const Row*, std::less<>> objectives_;
    const Row* account_ = nullptr;
};

} // namespace keyplan::planning
