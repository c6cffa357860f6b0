// Line ends: one kind for all.
#include "exchange/line_ends.hpp"

namespace keyplan::exchange {

std::string withPlainLineEnds(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            plain += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            plain += '\n';
    }
    return plain;
}

} // namespace keyplan::exchange
