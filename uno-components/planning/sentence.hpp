// A sentence taken apart: its words, and the clauses that punctuation makes of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

struct SentenceWord {
    /// In small letters (A to Z), the curly apostrophe as the straight one: "don't", "long-standing",
    /// "400,000".
    std::string text;
    /// Clauses are counted from 0.
    std::size_t clause = 0;
};

/// The words of a text (UTF-8) in their order. Commas, semicolons, colons, full stops, dashes, brackets and
/// arrows between words part clauses; quotation marks do not.
std::vector<SentenceWord> wordsOf(std::string_view text);

} // namespace keyplan::planning
