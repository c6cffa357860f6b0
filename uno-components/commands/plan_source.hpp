// What a new plan is made from: a template that is laid out or compiled, or a file that the user saved as a
// template.
#pragma once

#include "commands/command.hpp"

#include <string>
#include <vector>

namespace keyplan::commands {

struct PlanSource {
    /// Null for a file.
    const planning::layout::PlanTemplate* made = nullptr;
    /// The URL of the user's .ots; empty for a template.
    std::string file;
    /// What the result calls it.
    std::string label;
    /// The id of the template; of a file the one it was made from, empty where nobody knows.
    std::string templateId;

    /// The id of the template's sample; empty when it has none.
    std::string sample() const { return made ? made->sample : std::string(); }
};

/// The source with this id, this name of a template of the user's own, or at this file URL. Throws PlanError
/// "template-unknown" (wanted, those there are), "own-file-mistake" (path, place, reason) for one that was
/// left out, and "file-unreadable".
PlanSource planSource(const CommandCall& call, const std::string& wanted);

/// Says of a file that it is the user's own, and what it was made from.
std::string aboutOwnTemplate(const CommandCall& call, const document::OwnTemplate& made);

/// The files that were left out, in one line for a person; empty when there are none.
std::string sayLeftOut(const CommandCall& call);

/// The same for a program.
nlohmann::ordered_json leftOutFindings(const CommandCall& call);

} // namespace keyplan::commands
