// The real templates, themes and sentences, laid out for tests.
#pragma once

#include "../../calc-templates/template_files.hpp"

#include "planning/errors.hpp"
#include "planning/layout/theme.hpp"
#include "planning/layout/workbook_layout.hpp"

#include <functional>

namespace keyplan::tests {

inline const planning::Messages& realMessages() {
    static const planning::Messages messages =
        planning::Messages::parse("en.json", readText(projectFile("extension/translations/en.json")));
    return messages;
}

inline planning::layout::PlanTemplate realTemplate(const std::string& id) {
    const std::string file = id + ".json";
    return planning::layout::PlanTemplate::parse(
        file, readText(projectFile("calc-templates/templates/" + file)), realVocabulary());
}

inline planning::layout::Theme realTheme(const std::string& id) {
    const std::string file = id + ".json";
    return planning::layout::Theme::parse(file, readText(projectFile("calc-templates/themes/" + file)));
}

/// The ids of the definition files of a folder of calc-templates.
inline std::vector<std::string> definitionIds(const std::string& folder) {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(projectFile("calc-templates/" + folder)))
        ids.push_back(entry.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// What an action refuses with: the message id and its arguments; empty when it does not refuse.
inline std::vector<std::string> refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const planning::PlanError& error) {
        std::vector<std::string> said{error.id()};
        said.insert(said.end(), error.arguments().begin(), error.arguments().end());
        return said;
    }
    return {};
}

} // namespace keyplan::tests
