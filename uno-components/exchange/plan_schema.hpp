// The JSON Schema of plan data, generated from the vocabulary.
#pragma once

#include "planning/vocabulary.hpp"

#include <string>

namespace keyplan::exchange {

/// A JSON Schema (draft 2020-12) for files that readPlanJson reads: every section and field with its type,
/// label and prompt. Unknown sections and fields stay allowed, because plans keep them; so does text in place
/// of a number, because people write it.
std::string writePlanSchema(const planning::Vocabulary& vocabulary);

} // namespace keyplan::exchange
