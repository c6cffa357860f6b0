// A reader of CSV for tests, written from RFC 4180 alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::tests {

inline std::vector<std::vector<std::string>> readCsv(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && text.substr(at + 1, 1) == "\"") {
            cell += c;
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            cell += c;
        } else if (c == ',' || text.substr(at, 2) == "\r\n") {
            row.push_back(cell);
            cell.clear();
            if (c != ',') {
                rows.push_back(row);
                row.clear();
                ++at;
            }
        } else {
            cell += c;
        }
    }
    return rows;
}

} // namespace keyplan::tests
