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

/// The ids of the definition files of a folder of calc-templates.
inline std::vector<std::string> definitionIds(const std::string& folder) {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(projectFile("calc-templates/" + folder)))
        ids.push_back(entry.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

inline const std::vector<planning::layout::Theme>& realThemes() {
    static const std::vector<planning::layout::Theme> themes = [] {
        std::vector<std::pair<std::string, std::string>> files;
        for (const std::string& id : definitionIds("themes"))
            files.emplace_back(id + ".json", readText(projectFile("calc-templates/themes/" + id + ".json")));
        return planning::layout::Theme::parse(files);
    }();
    return themes;
}

/// Throws std::out_of_range when there is no theme of this id.
inline const planning::layout::Theme& realTheme(const std::string& id) {
    const auto& themes = realThemes();
    const auto found = std::find_if(themes.begin(), themes.end(),
                                    [&](const planning::layout::Theme& theme) { return theme.id == id; });
    return themes.at(static_cast<std::size_t>(found - themes.begin()));
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
