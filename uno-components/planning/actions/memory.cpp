// What Generate Actions and Derive Strategies remember from run to run.
#include "planning/actions/memory.hpp"

#include <cstddef>
#include <map>

namespace keyplan::planning {

ActionMemory remember(ActionMemory memory, const std::vector<GeneratedAction>& added,
                      const std::vector<RowUpdate>& updated) {
    std::map<std::string, std::size_t> entries;
    for (std::size_t position = 0; position < memory.size(); ++position)
        entries.emplace(memory[position].key, position);
    for (const RowUpdate& update : updated)
        if (const auto entry = entries.find(update.key); entry != entries.end())
            for (const auto& [field, value] : update.fields)
                memory[entry->second].written.insert_or_assign(field, value);
    for (const GeneratedAction& made : added)
        if (entries.emplace(made.key, memory.size()).second)
            memory.push_back(made);
    return memory;
}

} // namespace keyplan::planning
