// A sentence taken apart: its words, and the clauses that punctuation makes of them.
#include "planning/sentence.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace keyplan::planning {

namespace {

// The curly ones are what word processors make of the keyboard's.
constexpr std::array<std::string_view, 2> apostrophes{"'", "\xE2\x80\x99"};
// Among them dashes, the ellipsis, the bullet and arrows.
constexpr std::array<std::string_view, 19> parting{",",
                                                   ";",
                                                   ":",
                                                   ".",
                                                   "!",
                                                   "?",
                                                   "(",
                                                   ")",
                                                   "=",
                                                   ">",
                                                   "[",
                                                   "]",
                                                   "-",
                                                   "\xE2\x80\x93",
                                                   "\xE2\x80\x94",
                                                   "\xE2\x80\xA6",
                                                   "\xE2\x80\xA2",
                                                   "\xE2\x86\x92",
                                                   "\xE2\x87\x92"};
constexpr std::array<std::string_view, 7> quotes{
    "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};

template <std::size_t count>
std::size_t leading(const std::array<std::string_view, count>& marks, std::string_view text) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](std::string_view each) { return text.starts_with(each); });
    return mark == marks.end() ? 0 : mark->size();
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Letters and digits; outside ASCII everything that is no mark of the lists above.
bool startsWord(std::string_view text) {
    if (text.empty() || leadingBlank(text) || leading(parting, text) || leading(quotes, text))
        return false;
    const char c = text.front();
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// The length of a mark that goes on inside a word, 0 for none: don't, long-standing, 2.5, 400,000.
std::size_t insideWord(const std::string& word, std::string_view rest) {
    if (const std::size_t apostrophe = leading(apostrophes, rest))
        return startsWord(rest.substr(apostrophe)) ? apostrophe : 0;
    if (rest.front() == '-')
        return startsWord(rest.substr(1)) ? 1 : 0;
    const bool inNumber = isDigit(word.back()) && rest.size() > 1 && isDigit(rest[1]);
    return inNumber && (rest.front() == '.' || rest.front() == ',') ? 1 : 0;
}

// Takes the word that the text starts with off it; its first letter may be a character of several bytes,
// whose later bytes look like letters too.
std::string takeWord(std::string_view& text) {
    std::string word;
    while (!text.empty()) {
        if (startsWord(text)) {
            word += text.front();
            text.remove_prefix(1);
        } else if (const std::size_t mark = insideWord(word, text)) {
            word += mark > 1 ? '\'' : text.front();
            text.remove_prefix(mark);
        } else
            break;
    }
    return word;
}

} // namespace

std::vector<SentenceWord> wordsOf(std::string_view text) {
    std::vector<SentenceWord> words;
    std::size_t clause = 0;
    bool parted = false;
    while (!text.empty()) {
        if (startsWord(text)) {
            clause += parted && !words.empty() ? 1 : 0;
            parted = false;
            words.push_back({wordKey(takeWord(text)), clause});
            continue;
        }
        const std::size_t mark = leading(parting, text);
        parted = parted || mark > 0;
        text.remove_prefix(std::max({mark, leading(quotes, text), leadingBlank(text), std::size_t{1}}));
    }
    return words;
}

} // namespace keyplan::planning
