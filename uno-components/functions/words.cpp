// The words that functions read and show, in every language that ships.
#include "planning/words.hpp"

#include "functions/values.hpp"
#include "word_table.hpp"

#include <map>
#include <string>
#include <unordered_map>

namespace keyplan::functions {

namespace {

// By set and by the key of the word: a sentence is looked up phrase by phrase, in ranges of ten thousands.
using Choices = std::map<WordSet, std::unordered_map<std::string, std::size_t>>;

const Choices& choices() {
    static const Choices all = [] {
        Choices made;
        for (const WordEntry& entry : wordTable)
            made[entry.set].emplace(planning::wordKey(entry.word), entry.choice);
        return made;
    }();
    return all;
}

} // namespace

std::optional<std::size_t> choiceOf(WordSet set, std::string_view word) {
    const auto words = choices().find(set);
    if (words == choices().end())
        return std::nullopt;
    const auto found = words->second.find(planning::wordKey(word));
    return found == words->second.end() ? std::nullopt : std::optional(found->second);
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
