// Who is who at the client, read from a plan: people with their bosses, whom they influence, who of us knows
// them, and what the map says.
#pragma once

#include "planning/finding.hpp"
#include "planning/messages.hpp"
#include "planning/plan.hpp"
#include "planning/stakeholders.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct MapInfluence {
    /// Places in StakeholderMap::people.
    std::size_t from = 0;
    std::size_t to = 0;
    bool harmful = false;
};

struct MapPerson {
    std::string id;
    /// The id where there is no name.
    std::string name;
    std::string title;
    std::string role;
    /// Nothing when nobody said, or not in words we know.
    std::optional<StakeholderStatus> status;
    /// 1 to 5; 0 when nobody said.
    int influence = 0;
    /// Those of us who know them, by name; the id of whom the team does not have.
    std::vector<std::string> ours;
    /// One of us knows them: it says who, or when they last spoke.
    bool known = false;
    /// Steps from the nearest person whom we know; −1 when nobody leads there.
    long long handshakes = 0;
    /// A place in StakeholderMap::people.
    std::optional<std::size_t> boss;
    /// Those who report to them, in the order of the plan.
    std::vector<std::size_t> reports;
};

struct StakeholderMap {
    /// In the order of the plan.
    std::vector<MapPerson> people;
    std::vector<MapInfluence> influences;
    /// What cannot be drawn as it stands: "map-boss-unknown" (person, what it says), "map-bosses-several"
    /// (person, boss drawn), "map-circle" (the people, whose line is cut), "map-influence-unknown" (person,
    /// what it says), "map-status-unknown" (person, what it says).
    std::vector<Finding> findings;
};

/// Reporting lines that go in a circle are cut above the first of its people. Throws PlanError
/// "row-id-twice", and "no-people" when nobody is listed. Linear in the number of people and links.
StakeholderMap readStakeholderMap(const Plan& plan);

/// "8 of 14 people are known to us; the decision maker Gerhard Pölzl has not been met."
std::string whatMapSays(const StakeholderMap& map, const Messages& messages);

} // namespace keyplan::planning
