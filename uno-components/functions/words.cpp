// The words that functions read and show, in every language that ships.
#include "planning/words.hpp"

#include "functions/values.hpp"
#include "word_table.hpp"

#include <span>
#include <string>
#include <unordered_map>

namespace keyplan::functions {

namespace {

std::span<const WordEntry> entriesOf(WordSet set) {
    const auto index = static_cast<std::size_t>(set);
    return std::span(wordTable).subspan(wordStarts[index], wordStarts[index + 1] - wordStarts[index]);
}

} // namespace

std::optional<std::size_t> choiceOf(WordSet set, std::string_view word) {
    using Choices = std::unordered_map<std::string, std::size_t>;
    static const std::vector<Choices> sets = [] {
        std::vector<Choices> all(wordSets);
        for (unsigned i = 0; i < wordSets; ++i)
            for (const WordEntry& entry : entriesOf(static_cast<WordSet>(i)))
                all[i].emplace(planning::wordKey(entry.word), entry.choice);
        return all;
    }();
    const Choices& choices = sets[static_cast<std::size_t>(set)];
    const auto found = choices.find(planning::wordKey(word));
    return found == choices.end() ? std::nullopt : std::optional(found->second);
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
