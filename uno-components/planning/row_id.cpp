// The ids of a table's rows: letters of its section and a number, such as "O12".
#include "planning/row_id.hpp"

#include <charconv>

namespace keyplan::planning {

int idNumber(const std::string& id, const Section& section) {
    // Numbers that long are not counted on from.
    constexpr std::size_t mostDigits = 8;
    int number = 0;
    if (id.starts_with(section.rowId) && id.size() <= section.rowId.size() + mostDigits) {
        const char* begin = id.data() + section.rowId.size();
        const char* end = id.data() + id.size();
        if (std::from_chars(begin, end, number).ptr != end || number < 0)
            number = 0;
    }
    return number;
}

} // namespace keyplan::planning
