// The tasks of the help's index: which functions answer which question.
#include "tools/catalogue/catalogue.hpp"
#include "tools/catalogue/json_reader.hpp"

#include <algorithm>
#include <set>

namespace keyplan::catalogue {

namespace {

Task readTask(const JsonReader& json, const std::vector<FunctionEntry>& functions) {
    json.members({"question", "answer", "functions"});
    Task task{json.at("question").translations(), json.at("answer").translations(), {}};
    for (const auto& item : json.at("functions").items()) {
        const auto& name = item.text();
        if (std::none_of(functions.begin(), functions.end(),
                         [&](const FunctionEntry& known) { return known.name == name; }))
            item.refuse("there is no function " + name);
        if (std::find(task.functions.begin(), task.functions.end(), name) != task.functions.end())
            item.refuse(name + " is in this task twice");
        task.functions.push_back(name);
    }
    if (task.functions.empty())
        json.at("functions").refuse("must not be empty");
    return task;
}

} // namespace

std::vector<Task> parseTasks(const File& file, const std::vector<FunctionEntry>& functions) {
    const auto document = parseJson(file);
    const JsonReader json(file.first, document);
    json.members({"tasks"});
    std::vector<Task> tasks;
    std::set<std::string> used;
    for (const auto& item : json.at("tasks").items()) {
        tasks.push_back(readTask(item, functions));
        used.insert(tasks.back().functions.begin(), tasks.back().functions.end());
    }
    for (const auto& function : functions)
        if (!used.contains(function.name))
            json.at("tasks").refuse(function.name + " stands in no task");
    return tasks;
}

} // namespace keyplan::catalogue
