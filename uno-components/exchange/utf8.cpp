// UTF-8: is it valid or can be made so, how long is it in a cell, and short quotations for messages.
#include "exchange/utf8.hpp"

#include <cstdint>

namespace keyplan::exchange {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The length of the valid character that starts at `at`, 0 when there is none (Unicode standard, table 3-7).
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> std::uint32_t {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const std::uint32_t lead = byte(0);
    std::size_t length = 0;
    std::uint32_t lowest = 0x80;
    std::uint32_t highest = 0xBF;
    if (lead < 0x80) {
        return 1;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        lowest = lead == 0xE0 ? 0xA0 : 0x80;
        highest = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        lowest = lead == 0xF0 ? 0x90 : 0x80;
        highest = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return 0;
    }
    if (byte(1) < lowest || byte(1) > highest)
        return 0;
    for (std::size_t offset = 2; offset < length; ++offset)
        if (at + offset >= text.size() || !isContinuation(text[at + offset]))
            return 0;
    return length;
}

} // namespace

std::size_t findInvalidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string validUtf8(std::string_view text) {
    std::string valid;
    for (;;) {
        const std::size_t invalid = findInvalidUtf8(text);
        valid += text.substr(0, invalid);
        if (invalid == std::string_view::npos)
            return valid;
        valid += "\xEF\xBF\xBD";
        text.remove_prefix(invalid + 1);
    }
}

std::size_t utf16Length(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text)
        if (!isContinuation(c))
            units += static_cast<unsigned char>(c) >= 0xF0U ? 2 : 1;
    return units;
}

std::string quotation(std::string_view text, std::size_t most) {
    std::string quoted;
    std::size_t characters = 0;
    for (const char c : text) {
        if (!isContinuation(c) && ++characters > most)
            return quoted + "…";
        quoted += static_cast<unsigned char>(c) < 0x20U || c == 0x7F ? ' ' : c;
    }
    return quoted;
}

} // namespace keyplan::exchange
