// The section files and samples of this project, read for tests.
#pragma once

#include "exchange/plan_json.hpp"
#include "planning/vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::tests {

inline std::filesystem::path projectFile(const std::string& path) {
    return std::filesystem::path(KEYPLAN_SOURCE_DIR) / path;
}

/// The whole of a text file; empty when it cannot be read.
inline std::string readText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Every section file as name and text, by name.
inline std::vector<std::pair<std::string, std::string>> sectionFiles() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : std::filesystem::directory_iterator(projectFile("calc-templates/sections")))
        files.emplace_back(entry.path().filename().string(), readText(entry.path()));
    std::sort(files.begin(), files.end());
    return files;
}

inline const planning::Vocabulary& realVocabulary() {
    static const planning::Vocabulary vocabulary = planning::Vocabulary::parse(sectionFiles());
    return vocabulary;
}

/// The sample plan that ships with the one-page template.
inline planning::Plan sample() {
    return exchange::readPlanJson(readText(projectFile("calc-templates/samples/acme-corporation.json")),
                                  realVocabulary());
}

} // namespace keyplan::tests
