// The iCalendar format: properties as content lines, escaped and folded (RFC 5545).
#include "exchange/icalendar.hpp"

#include "exchange/line_ends.hpp"
#include "exchange/utf8.hpp"

#include <algorithm>

namespace keyplan::exchange {

namespace {

constexpr std::size_t longestLine = 75;

bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

bool isControl(char c) {
    return (static_cast<unsigned char>(c) < 0x20U && c != '\t') || c == '\x7F';
}

} // namespace

std::string calendarText(std::string_view text) {
    std::string escaped;
    for (const char c : withPlainLineEnds(validUtf8(text))) {
        if (c == '\n')
            escaped += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            escaped.append("\\").append(1, c);
        else if (!isControl(c))
            escaped += c;
    }
    return escaped;
}

std::string calendarDate(planning::Date date) {
    std::string text = planning::isoDate(date);
    std::erase(text, '-');
    return text;
}

std::string contentLine(std::string_view name, std::string_view value) {
    std::string whole(name);
    whole.append(":").append(value);
    std::string lines;
    std::string_view rest = whole;
    // The blank that a further line begins with counts.
    for (std::size_t room = longestLine; rest.size() > room; room = longestLine - 1) {
        std::size_t end = room;
        while (end > 1 && continuesCharacter(rest[end]))
            --end;
        lines.append(rest.substr(0, end)).append("\r\n ");
        rest.remove_prefix(end);
    }
    return lines.append(rest).append("\r\n");
}

} // namespace keyplan::exchange
