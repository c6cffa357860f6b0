// Reads every definition file as the extension will, and tells the first mistake as "file: path: reason".
// Usage: definition_check <calc-templates folder> <translations.json> [<file to touch when all is well>]
#include "planning/errors.hpp"
#include "planning/layout/template_check.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace keyplan::planning;
using Files = std::vector<std::pair<std::string, std::string>>;

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The JSON files of a folder by name, as they are told in messages.
Files filesOf(const std::filesystem::path& folder) {
    Files files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            files.emplace_back((folder.filename() / entry.path().filename()).string(), textOf(entry.path()));
    std::sort(files.begin(), files.end());
    return files;
}

[[noreturn]] void refuse(const std::string& file, const std::string& path, const std::string& reason) {
    throw PlanError("definition-invalid", {file, path, reason});
}

void check(const std::filesystem::path& folder, const std::filesystem::path& sentences) {
    const Messages messages = Messages::parse(sentences.filename().string(), textOf(sentences));
    const Files sections = filesOf(folder / "sections");
    const Vocabulary vocabulary = Vocabulary::parse(sections);
    layout::Themes themes;
    for (const layout::Theme& theme : layout::Theme::parse(filesOf(folder / "themes")))
        themes.emplace(theme.id, theme);
    for (const auto& [file, text] : sections)
        layout::checkSectionStyles(file, text, themes);
    std::map<std::string, std::string> ids;
    std::map<std::string, std::string> labels;
    for (const auto& [file, text] : filesOf(folder / "templates")) {
        const layout::PlanTemplate made = layout::parseChecked(file, text, vocabulary, themes, messages);
        if (const auto [other, fresh] = ids.emplace(made.id, file); !fresh)
            refuse(file, "/id", "template \"" + made.id + "\" is defined in " + other->second + " already");
        // Its file in the office's list of templates is called by the label.
        if (const auto [other, fresh] = labels.emplace(made.label, file); !fresh)
            refuse(file, "/label", "\"" + made.label + "\" is the label of " + other->second + " already");
        if (!made.sample.empty() && !std::filesystem::exists(folder / "samples" / (made.sample + ".json")))
            refuse(file, "/sample", "no sample is called \"" + made.sample + "\"");
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 3 || count > 4) {
        std::cerr
            << "Usage: definition_check <calc-templates folder> <translations.json> [<file to touch>]\n";
        return 2;
    }
    try {
        check(words[1], words[2]);
    } catch (const PlanError& error) {
        std::string told;
        for (const std::string& part : error.arguments())
            told += (told.empty() ? "" : ": ") + part;
        std::cerr << (told.empty() ? error.id() : told) << "\n";
        return 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    if (count == 4 && !std::ofstream(words[3]).flush()) {
        std::cerr << words[3] << " cannot be written\n";
        return 1;
    }
    return 0;
}
