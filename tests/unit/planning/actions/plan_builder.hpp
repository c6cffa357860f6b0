// Small plans for the tests of generated actions, and the sentences they are worded with.
#pragma once

#include "planning/actions/generate.hpp"
#include "planning/messages.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::planning {

inline Date day(int year, unsigned month, unsigned dayOfMonth) {
    return Date(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth));
}

/// The sentences of the extension itself.
inline Say english() {
    static const Messages messages = [] {
        std::ifstream file(KEYPLAN_SOURCE_DIR "/extension/translations/en.json");
        return Messages::parse("en.json", {std::istreambuf_iterator<char>(file), {}});
    }();
    return [](std::string_view id, const std::vector<std::string>& arguments) {
        return messages.say(id, arguments);
    };
}

struct PlanBuilder {
    Plan plan;

    Row& add(const std::string& section, const std::string& id) {
        SectionData* data = plan.find(section);
        if (!data) {
            plan.sections.push_back({section, {}});
            data = &plan.sections.back();
        }
        data->rows.push_back({id, {}, {}});
        return data->rows.back();
    }

    /// A complete objective, due on 30 November 2026.
    PlanBuilder& objective(const std::string& id) {
        Row& row = add("objectives", id);
        row.set("objective", "Objective " + id);
        row.set("measure", std::string("Contract signed"));
        row.set("target", 1.0);
        row.set("owner", std::string("Jane"));
        row.set("due", day(2026, 11, 30));
        return *this;
    }

    PlanBuilder& force(const std::string& id, const std::string& objective, const std::string& kind,
                       Value strength, Value influence = {}, Value cost = {}) {
        Row& row = add("force-field", id);
        row.set("objective", objective);
        row.set("force", "Force " + id);
        row.set("kind", kind);
        row.set("strength", std::move(strength));
        row.set("influence", std::move(influence));
        row.set("cost", std::move(cost));
        return *this;
    }

    /// A row with these fields.
    PlanBuilder& with(const std::string& section, const std::string& id,
                      const std::vector<std::pair<std::string, Value>>& values) {
        Row& row = add(section, id);
        for (const auto& [field, value] : values)
            row.set(field, value);
        return *this;
    }

    Row& row(const std::string& section, const std::string& id) {
        for (Row& found : plan.find(section)->rows)
            if (found.id == id)
                return found;
        throw std::out_of_range(id);
    }
};

/// Monday, 2 March 2026.
inline GenerateOptions onSecondOfMarch() {
    return {{}, 10, day(2026, 3, 2), english()};
}

inline std::vector<Proposal> proposals(const PlanBuilder& builder,
                                       const GenerateOptions& options = onSecondOfMarch()) {
    return proposeActions(builder.plan, options).proposals;
}

inline std::string keys(const std::vector<Proposal>& all) {
    std::string text;
    for (const Proposal& proposal : all)
        text += proposal.key + " ";
    return text;
}

inline const Proposal& find(const std::vector<Proposal>& all, const std::string& key) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Proposal& p) { return p.key == key; });
    if (found == all.end())
        throw std::out_of_range(key + " is not among " + keys(all));
    return *found;
}

/// What a run has to say about rows it passed over, one sentence a line.
inline std::string said(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += english()(finding.id, finding.arguments) + "\n";
    return text;
}

} // namespace keyplan::planning
