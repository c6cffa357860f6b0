// Sections and templates that the user wrote as JSON.
#include "package/own_definitions.hpp"

#include "package/files.hpp"
#include "package/own_folder.hpp"
#include "planning/definition.hpp"

#include <nlohmann/json.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace keyplan::package {

namespace {

using planning::PlanError;

/// Like a mistake inside the file, for what is wrong with all of it.
PlanError mistakeIn(const std::string& file, const std::string& path, const std::string& reason) {
    return PlanError("definition-invalid", {file, path, reason});
}

std::string idOf(const std::string& file, const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_object() && json.contains("id") && json["id"].is_string())
        return json["id"].get<std::string>();
    return std::filesystem::path(file).stem().string();
}

/// Documents keep phrases in the order of the extension's own sections.
void refusePhrases(const std::string& file, const std::string& text) {
    for (const planning::Definition& field : planning::Definition::parse(file, text).list("fields"))
        if (field.has("bank"))
            field.at("bank").refuse(
                "only the sections of Keyplan's own offer phrases; \"suggested-from\" offers the "
                "words of a table's column");
}

} // namespace

OwnDefinitions::OwnDefinitions(const std::string& ownFolderUrl) {
    if (ownFolderUrl.empty())
        return;
    sections_ = texts(ownSectionFolder(ownFolderUrl));
    templates_ = texts(ownFolderUrl);
}

DefinitionTexts OwnDefinitions::texts(const std::string& folderUrl) {
    DefinitionTexts all;
    for (const std::filesystem::path& file : filesIn(folderUrl, ".json")) {
        try {
            all.emplace_back(file.string(), readFile(folderUrl + "/" + encoded(file.filename().string())));
        } catch (const PlanError&) {
            leaveOut(mistakeIn(file.string(), "/", "cannot be read"), {});
        }
    }
    return all;
}

void OwnDefinitions::leaveOut(const PlanError& mistake, const std::string& text) {
    leftOut_.push_back({idOf(mistake.arguments().front(), text), mistake});
}

planning::Vocabulary OwnDefinitions::vocabulary(const DefinitionTexts& extensions,
                                                const planning::layout::Themes& themes) {
    DefinitionTexts good;
    for (const auto& [file, text] : sections_) {
        try {
            planning::layout::checkSectionStyles(file, text, themes);
            refusePhrases(file, text);
            good.emplace_back(file, text);
        } catch (const PlanError& mistake) {
            leaveOut(mistake, text);
        }
    }
    std::vector<PlanError> mistakes;
    planning::Vocabulary all = planning::Vocabulary::parse(extensions, good, mistakes);
    for (const PlanError& mistake : mistakes) {
        const auto blamed = std::find_if(good.begin(), good.end(), [&](const auto& file) {
            return file.first == mistake.arguments().front();
        });
        leaveOut(mistake, blamed->second);
    }
    return all;
}

std::map<std::string, std::string>
OwnDefinitions::addTemplates(std::map<std::string, planning::layout::PlanTemplate>& templates,
                             const planning::Vocabulary& vocabulary, const planning::layout::Themes& themes,
                             const planning::Messages& messages, const std::vector<std::string>& samples) {
    std::map<std::string, std::string> added;
    for (const auto& [file, text] : templates_) {
        try {
            auto made = planning::layout::parseChecked(file, text, vocabulary, themes, messages);
            if (templates.contains(made.id))
                throw mistakeIn(file, "/id",
                                "there is a template \"" + made.id +
                                    "\" already: give this one an id of its own, such as \"own-" + made.id +
                                    "\"");
            if (!made.sample.empty() &&
                std::find(samples.begin(), samples.end(), made.sample) == samples.end())
                throw mistakeIn(file, "/sample", "no sample is called \"" + made.sample + "\"");
            const std::string id = made.id;
            templates.emplace(id, std::move(made));
            added.emplace(id, file);
        } catch (const PlanError& mistake) {
            leaveOut(mistake, text);
        }
    }
    return added;
}

} // namespace keyplan::package
