// The CSV format (RFC 4180), written so that a spreadsheet takes nothing in it for a formula.
#include "exchange/csv.hpp"

#include "exchange/line_ends.hpp"
#include "exchange/utf8.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>

namespace keyplan::exchange {

namespace {

// The last four in full width, which a Japanese spreadsheet reads alike.
constexpr std::array<std::string_view, 8> starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

std::string cell(const std::string& given) {
    std::string text = withPlainLineEnds(validUtf8(given));
    std::erase(text, '\0');
    if (looksLikeFormula(text))
        text.insert(0, "'");
    // Blanks at the ends are part of the text (RFC 4180, 2.4), but not to every reader.
    const bool quoted =
        text.find_first_of(",\"\n;\t") != std::string::npos || text.starts_with(' ') || text.ends_with(' ');
    if (!quoted)
        return text;
    std::string inQuotes = "\"";
    for (const char c : text)
        inQuotes.append(c == '"' ? 2 : 1, c);
    return inQuotes + "\"";
}

} // namespace

bool looksLikeFormula(std::string_view text) {
    while (const std::size_t blank = planning::leadingBlank(text))
        text.remove_prefix(blank);
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t n = 0; n < cells.size(); ++n)
        line += (n == 0 ? "" : ",") + cell(cells[n]);
    return line + "\r\n";
}

} // namespace keyplan::exchange
