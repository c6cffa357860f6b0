// Plans with people for tests of the account map.
#pragma once

#include "planning/plan.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::planning {

inline Row person(const std::string& id, std::vector<std::pair<std::string, Value>> fields = {}) {
    Row row;
    row.id = id;
    row.set("name", "Name of " + id);
    for (auto& [field, value] : fields)
        row.set(field, value);
    return row;
}

inline Plan planOf(std::vector<Row> people) {
    Plan plan;
    plan.sections.push_back({"stakeholders", std::move(people)});
    return plan;
}

/// So many people, each with a boss among those before and some influences; some known.
inline Plan organisation(std::size_t size, unsigned seed, std::size_t span = 6) {
    std::mt19937 random(seed);
    std::vector<Row> people;
    const auto name = [](std::size_t i) { return "P" + std::to_string(i + 1); };
    for (std::size_t i = 0; i < size; ++i) {
        Row row = person(name(i), {{"title", "Head of " + std::to_string(i)}, {"buying-role", "Approver"}});
        row.set("influence", static_cast<double>(1 + random() % 5));
        if (i > 0 && random() % 40 != 0)
            row.set("reports-to", name((i - 1) / span));
        if (random() % 3 == 0)
            row.set("influences", (random() % 3 == 0 ? "-" : "") + name(random() % size));
        if (random() % 2 == 0)
            row.set("our-contact", "T1");
        people.push_back(row);
    }
    return planOf(std::move(people));
}

} // namespace keyplan::planning
