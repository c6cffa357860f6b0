// The words that functions read and show, in every language that ships.
#include "planning/words.hpp"

#include "functions/values.hpp"
#include "word_table.hpp"

#include <algorithm>
#include <span>

namespace keyplan::functions {

namespace {

std::span<const WordEntry> entriesOf(WordSet set) {
    const auto index = static_cast<std::size_t>(set);
    return std::span(wordTable).subspan(wordStarts[index], wordStarts[index + 1] - wordStarts[index]);
}

} // namespace

std::optional<std::size_t> choiceOf(WordSet set, std::string_view word) {
    const auto entries = entriesOf(set);
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const WordEntry& entry) {
        return planning::sameWord(entry.word, word);
    });
    return found == entries.end() ? std::nullopt : std::optional(found->choice);
}

std::string_view shownWord(const Word& word, std::string_view language) {
    std::string_view english;
    for (const WordEntry& entry : entriesOf(word.set)) {
        if (entry.choice != word.choice)
            continue;
        if (entry.language == language)
            return entry.word;
        if (entry.language == "en" && english.empty())
            english = entry.word;
    }
    return english;
}

} // namespace keyplan::functions
