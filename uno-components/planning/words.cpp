// The words of kinds: what people type for them, and what they are called.
#include "planning/words.hpp"

#include <algorithm>
#include <array>

namespace keyplan::planning {

namespace {

// The last ones come with text pasted from web pages and word processors: no-break, narrow no-break,
// ideographic.
constexpr std::array<std::string_view, 9> blanks{" ",  "\t",       "\n",           "\r",          "\v",
                                                 "\f", "\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80"};

// A quick no for nearly all letters there are: words are looked up by the ten thousands.
bool mayBelongToBlank(char letter) {
    return letter <= ' ' || static_cast<unsigned char>(letter) >= 0x80;
}

std::size_t trailingBlank(std::string_view text) {
    if (text.empty() || !mayBelongToBlank(text.back()))
        return 0;
    const auto trailing = [&](std::string_view blank) { return text.ends_with(blank); };
    const auto blank = std::find_if(blanks.begin(), blanks.end(), trailing);
    return blank == blanks.end() ? 0 : blank->size();
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

std::size_t leadingBlank(std::string_view text) {
    if (text.empty() || !mayBelongToBlank(text.front()))
        return 0;
    const auto leading = [&](std::string_view blank) { return text.starts_with(blank); };
    const auto blank = std::find_if(blanks.begin(), blanks.end(), leading);
    return blank == blanks.end() ? 0 : blank->size();
}

std::string_view withoutBlanks(std::string_view text) {
    while (const std::size_t length = leadingBlank(text))
        text.remove_prefix(length);
    while (const std::size_t length = trailingBlank(text))
        text.remove_suffix(length);
    return text;
}

bool isBlank(std::string_view text) {
    return withoutBlanks(text).empty();
}

bool sameWord(std::string_view left, std::string_view right) {
    left = withoutBlanks(left);
    right = withoutBlanks(right);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

std::string wordKey(std::string_view word) {
    std::string key(withoutBlanks(word));
    std::transform(key.begin(), key.end(), key.begin(), lower);
    return key;
}

std::optional<ForceKind> forceKind(std::string_view word) {
    for (const ForceKind kind : {ForceKind::Driver, ForceKind::Barrier})
        if (sameWord(word, forceKindWord(kind)))
            return kind;
    return std::nullopt;
}

std::string_view forceKindWord(ForceKind kind) {
    return kind == ForceKind::Driver ? "Driver" : "Barrier";
}

} // namespace keyplan::planning
