// Writes the rows that a command derives, and those that it keeps up to date, into their table.
#pragma once

#include "document/plan_editor.hpp"
#include "planning/actions/memory.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::commands {

/// `memory` is what was made before. `Made` has the key and the row of what is to be added. Gives back what
/// was added, with the ids of its rows.
template <typename Made>
std::vector<planning::GeneratedAction>
writeGeneratedRows(document::PlanEditor& editor, document::OpenPlan& open, const std::string& section,
                   const planning::ActionMemory& memory, const std::vector<Made>& added,
                   const std::vector<planning::RowUpdate>& updated) {
    // A row whose generated content was deleted must not lend its id to another.
    std::set<std::string_view> before;
    for (const planning::GeneratedAction& made : memory)
        before.insert(made.row);
    for (const document::RowPlace& row : std::vector<document::RowPlace>(open.rows[section]))
        if (row.blank && before.contains(row.writtenId))
            editor.renewId(section, row.row);
    // The rows that are there, before new ones move some of them down.
    std::map<std::string_view, std::size_t> rows;
    for (std::size_t position = 0; position < open.plan.rows(section).size(); ++position)
        rows.emplace(open.plan.rows(section)[position].id, position);
    std::vector<planning::GeneratedAction> written;
    editor.reserve(section, static_cast<int>(added.size()));
    for (const Made& made : added) {
        const auto [row, id] = editor.appendRow(section);
        editor.write(section, row, made.row.values);
        written.push_back({made.key, id, made.row.values});
    }
    for (const planning::RowUpdate& update : updated)
        editor.write(section, open.filled.at(section)[rows.at(update.row)], update.fields);
    editor.replenish(section);
    return written;
}

} // namespace keyplan::commands
