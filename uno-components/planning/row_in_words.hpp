// A row of a plan as a person would tell it elsewhere: its fields with their labels, references with what
// they point to.
#pragma once

#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyplan::planning {

/// What a row is called: its first field ("Renew the contract"), or its id where that says nothing.
std::string nameOf(const Row& row, const Section& section);

/// What a reference points to: "O1 Renew the contract; O2 …". Ids that no row of the plan has stay as they
/// are.
std::string referenceInWords(const Plan& plan, const Vocabulary& vocabulary, const Field& field,
                             std::string_view ids);

/// Labels and values of what was entered into a row, in the vocabulary's order, without `except` and without
/// calculated fields: dates in ISO 8601, percents with their sign, references in words.
std::vector<std::pair<std::string, std::string>> rowInWords(const Plan& plan, const Vocabulary& vocabulary,
                                                            const Section& section, const Row& row,
                                                            const std::vector<std::string_view>& except);

} // namespace keyplan::planning
