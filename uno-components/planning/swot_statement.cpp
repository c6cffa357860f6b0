// Whether a SWOT statement says something: a condition, and what follows from it for us.
#include "planning/swot_statement.hpp"

#include "planning/sentence.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace keyplan::planning {

namespace {

constexpr std::size_t fewestWords = 5;
// So many words without one that is common in a language are not of that language.
constexpr std::size_t wordsThatTellTheLanguage = 8;
// So many words before a consequence say what it follows from, whatever they are.
constexpr std::size_t wordsOfACondition = 3;
constexpr std::size_t longestPhrase = 3;

struct Cue {
    StatementCue cue = StatementCue::Common;
    /// The number of its first word.
    std::size_t at = 0;
    std::size_t clause = 0;
};

// The cues in their order, the longest phrase of a place first; phrases lie within one clause.
std::vector<Cue> cuesIn(const std::vector<SentenceWord>& words, const CueOf& cueOf) {
    std::vector<Cue> cues;
    std::size_t turns = 0;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t length = std::min(longestPhrase, words.size() - at);
        std::optional<StatementCue> found;
        for (; length > 0; --length) {
            std::string phrase = words[at].text;
            for (std::size_t i = 1; i < length; ++i)
                phrase += ' ' + words[at + i].text;
            if (words[at + length - 1].clause == words[at].clause && (found = cueOf(phrase)))
                break;
        }
        if (found == StatementCue::Turn && at > 0)
            ++turns;
        if (found)
            cues.push_back({*found, at, words[at].clause + turns});
        at += std::max<std::size_t>(length, 1);
    }
    return cues;
}

bool has(const std::vector<Cue>& cues, StatementCue cue) {
    return std::any_of(cues.begin(), cues.end(), [&](const Cue& each) { return each.cue == cue; });
}

// The first sign that something follows for us.
const Cue* consequenceIn(const std::vector<Cue>& cues) {
    const bool ours = has(cues, StatementCue::Ours);
    const bool caused = has(cues, StatementCue::Cause);
    bool oursBefore = false;
    for (const Cue& cue : cues) {
        const bool later = cue.clause > 0 && cue.at >= wordsOfACondition;
        if (cue.cue == StatementCue::Consequence)
            return &cue;
        if (cue.cue == StatementCue::Possibility && (ours || caused || later))
            return &cue;
        // From them to us: "Their buyer wants one supplier; we offer everything."
        if (cue.cue == StatementCue::Ours && later && !oursBefore)
            return &cue;
        oursBefore = oursBefore || cue.cue == StatementCue::Ours;
    }
    return nullptr;
}

bool hasCondition(const std::vector<Cue>& cues, const Cue* consequence) {
    if (has(cues, StatementCue::Cause))
        return true;
    if (!consequence)
        return has(cues, StatementCue::State);
    // "In Europe we should …" begins with us, not with what stands before.
    std::size_t before = consequence->at;
    for (const Cue& cue : cues)
        if (cue.cue == StatementCue::Ours && cue.clause == consequence->clause)
            before = std::min(before, cue.at);
    return before >= wordsOfACondition || std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) {
               return cue.cue == StatementCue::State &&
                      (cue.at < consequence->at || cue.clause > consequence->clause);
           });
}

} // namespace

std::optional<StatementAdvice> adviceOn(std::string_view statement, const CueOf& cueOf) {
    const std::vector<SentenceWord> words = wordsOf(statement);
    if (words.size() < fewestWords)
        return StatementAdvice::TooShort;
    const std::vector<Cue> cues = cuesIn(words, cueOf);
    if (cues.empty() && words.size() >= wordsThatTellTheLanguage)
        return std::nullopt;
    const Cue* consequence = consequenceIn(cues);
    if (!hasCondition(cues, consequence))
        return StatementAdvice::NoCondition;
    return consequence ? std::nullopt : std::optional(StatementAdvice::NoConsequence);
}

} // namespace keyplan::planning
