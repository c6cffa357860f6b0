// What a template file can get wrong beyond its form: looks that no theme has, sheets that no document takes,
// formulas that name what does not exist. Found by laying the template out.
#pragma once

#include "planning/layout/plan_template.hpp"
#include "planning/layout/theme.hpp"
#include "planning/messages.hpp"

#include <map>
#include <string>
#include <string_view>

namespace keyplan::planning::layout {

using Themes = std::map<std::string, Theme>;

/// Reads a template as PlanTemplate::parse does, lays it out and refuses every mistake that would show only
/// in a document. Throws PlanError "definition-invalid" (file, path, reason).
PlanTemplate parseChecked(const std::string& file, const std::string& text, const Vocabulary& vocabulary,
                          const Themes& themes, const Messages& messages);

/// Refuses a section file whose signals name a style that one of the themes lacks.
void checkSectionStyles(const std::string& file, const std::string& text, const Themes& themes);

/// Why a sheet cannot be called this, in words; empty when it can.
std::string mistakeInSheetName(std::string_view name);

} // namespace keyplan::planning::layout
