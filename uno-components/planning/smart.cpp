// SMART goals: whether an action or an objective says all that makes it one.
#include "planning/smart.hpp"

#include "planning/words.hpp"

#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr std::size_t wordsOfSpecificText = 3;

// Letters beyond ASCII count as such, dashes and bullets (UTF-8 E2 80 ..) do not.
bool isWord(std::string_view text) {
    while (!text.empty()) {
        if (text.starts_with("\xE2\x80") && text.size() >= 3) {
            text.remove_prefix(3);
            continue;
        }
        const char first = text.front();
        if ((first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
            (first >= 'a' && first <= 'z') || static_cast<unsigned char>(first) >= 0x80)
            return true;
        text.remove_prefix(1);
    }
    return false;
}

// Of a text that neither begins nor ends with a blank: its first word goes on up to the next one.
std::size_t lengthOfFirstWord(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && withoutBlanks(text.substr(length)).size() == text.size() - length)
        ++length;
    return length;
}

std::size_t wordsIn(std::string_view text) {
    std::size_t count = 0;
    for (text = withoutBlanks(text); !text.empty(); text = withoutBlanks(text)) {
        const std::size_t length = lengthOfFirstWord(text);
        count += isWord(text.substr(0, length)) ? 1 : 0;
        text.remove_prefix(length);
    }
    return count;
}

} // namespace

std::string missingOfSmart(const SmartParts& parts) {
    std::string missing;
    if (wordsIn(parts.text) < wordsOfSpecificText)
        missing += 'S';
    if (!parts.measure)
        missing += 'M';
    if (!parts.owner)
        missing += 'A';
    if (!parts.target)
        missing += 'R';
    if (!parts.due)
        missing += 'T';
    return missing;
}

} // namespace keyplan::planning
