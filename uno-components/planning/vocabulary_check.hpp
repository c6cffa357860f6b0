// What a section file cannot get wrong alone: references and formula names that lead into other sections.
#pragma once

#include "planning/definition.hpp"
#include "planning/vocabulary.hpp"

namespace keyplan::planning {

/// Whether the text is an id: small letters and digits in words joined by hyphens, a letter first.
bool isKebabCase(std::string_view text);

/// Checks that every reference of the section leads to a table that exists, and that every name in braces in
/// its formulas stands for a field, column or choice that exists. `node` is the section's file, whose fields
/// lie in the same order. Throws PlanError "definition-invalid".
void checkLinks(const Definition& node, const Section& section, const Vocabulary& vocabulary);

} // namespace keyplan::planning
