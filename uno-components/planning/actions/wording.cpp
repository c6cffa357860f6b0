// Small pieces of wording: shortened quotations, signed numbers, lists.
#include "planning/actions/wording.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// Words with single blanks between them.
std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

} // namespace

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string line = onOneLine(text);
    if (characterCount(line) <= most)
        return line;
    // Bytes of the first `most` − 1 characters: one is kept for the ellipsis.
    std::size_t end = 0;
    for (std::size_t characters = 0; end < line.size(); ++end)
        if (startsCharacter(line[end]) && ++characters >= std::max<std::size_t>(most, 1))
            break;
    const std::size_t blank = line.rfind(' ', end);
    line.resize(blank != std::string::npos && blank >= end / 2 ? blank : end);
    line.resize(line.find_last_not_of(" ,;:.–-") + 1);
    return line + "…";
}

std::string signedNumber(int number) {
    if (number == 0)
        return "0";
    return number > 0 ? "+" + std::to_string(number) : "−" + std::to_string(-number);
}

std::string grouped(double number) {
    constexpr double largest = 1e15;
    if (!(std::abs(number) < largest))
        return asText(number);
    std::string text = std::to_string(std::llround(std::abs(number)));
    for (std::size_t at = text.size(); at > 3;)
        text.insert(at -= 3, ",");
    return std::llround(number) < 0 ? "−" + text : text;
}

std::string percent(double share) {
    return grouped(100 * share) + " %";
}

std::string listed(const std::vector<std::string>& items, const Say& say) {
    if (items.empty())
        return {};
    std::string list = items.front();
    for (std::size_t n = 1; n + 1 < items.size(); ++n)
        list += ", " + items[n];
    return items.size() == 1 ? list : say("list-end", {list, items.back()});
}

std::string quoting(std::string_view id, std::string_view quotation, std::size_t most, const Say& say) {
    constexpr std::size_t fewest = 20;
    const std::size_t around = characterCount(say(id, {""}));
    return say(id, {shortened(quotation, most > around + fewest ? most - around : fewest)});
}

} // namespace keyplan::planning
