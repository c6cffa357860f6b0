// Sections and templates that the user wrote as JSON: they join the extension's own, and none of their
// mistakes stops anything but the file it stands in.
#pragma once

#include "planning/errors.hpp"
#include "planning/layout/template_check.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::package {

/// A file that was left out, and why.
struct LeftOut {
    /// The id that it gives itself, else its name without ".json".
    std::string id;
    /// The file's path, the place in it, the reason.
    planning::PlanError mistake;

    const std::string& file() const { return mistake.arguments().at(0); }
    const std::string& path() const { return mistake.arguments().at(1); }
    const std::string& reason() const { return mistake.arguments().at(2); }
};

/// Pairs of a name for messages and a text.
using DefinitionTexts = std::vector<std::pair<std::string, std::string>>;

class OwnDefinitions {
public:
    /// Reads the folder's files; a missing one is empty.
    explicit OwnDefinitions(const std::string& ownFolderUrl);

    /// The extension's sections and the user's.
    planning::Vocabulary vocabulary(const DefinitionTexts& extensions,
                                    const planning::layout::Themes& themes);

    /// Adds the user's templates to the extension's, and gives the files of those added by their ids.
    /// `samples` are the ids of the samples that there are.
    std::map<std::string, std::string>
    addTemplates(std::map<std::string, planning::layout::PlanTemplate>& templates,
                 const planning::Vocabulary& vocabulary, const planning::layout::Themes& themes,
                 const planning::Messages& messages, const std::vector<std::string>& samples);

    const std::vector<LeftOut>& leftOut() const { return leftOut_; }

private:
    DefinitionTexts texts(const std::string& folderUrl);
    void leaveOut(const planning::PlanError& mistake, const std::string& text);

    DefinitionTexts sections_;
    DefinitionTexts templates_;
    std::vector<LeftOut> leftOut_;
};

} // namespace keyplan::package
