// The words that functions read and show, in every language that ships.
#include "planning/words.hpp"

#include "functions/values.hpp"
#include "word_table.hpp"

#include <algorithm>

namespace keyplan::functions {

std::optional<std::size_t> choiceOf(WordSet set, std::string_view word) {
    const auto* found = std::find_if(std::begin(wordTable), std::end(wordTable), [&](const WordEntry& entry) {
        return entry.set == set && planning::sameWord(entry.word, word);
    });
    return found == std::end(wordTable) ? std::nullopt : std::optional(found->choice);
}

std::string_view shownWord(const Word& word, std::string_view language) {
    std::string_view english;
    for (const WordEntry& entry : wordTable) {
        if (entry.set != word.set || entry.choice != word.choice)
            continue;
        if (entry.language == language)
            return entry.word;
        if (entry.language == "en" && english.empty())
            english = entry.word;
    }
    return english;
}

} // namespace keyplan::functions
