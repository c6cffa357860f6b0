// Lists of ids in one cell: "A1, A2; A3".
#include "planning/id_list.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <cstddef>

namespace keyplan::planning {

namespace {

// The length of the separator at the front, 0 when an id goes on there.
std::size_t separator(std::string_view text) {
    return text.starts_with(',') || text.starts_with(';') ? 1 : leadingBlank(text);
}

} // namespace

std::vector<std::string> splitIds(std::string_view list) {
    std::vector<std::string> ids;
    std::size_t length = 0;
    while (length < list.size()) {
        const std::size_t gap = separator(list.substr(length));
        if (gap == 0) {
            ++length;
            continue;
        }
        if (length > 0)
            ids.emplace_back(list.substr(0, length));
        list.remove_prefix(length + gap);
        length = 0;
    }
    if (length > 0)
        ids.emplace_back(list);
    return ids;
}

} // namespace keyplan::planning
