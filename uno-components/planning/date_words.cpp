// Dates as people read them.
#include "planning/date_words.hpp"

#include "planning/id_list.hpp"
#include "planning/saying.hpp"

#include <vector>

namespace keyplan::planning {

std::string monthInWords(std::chrono::month month, const Say& say) {
    const std::vector<std::string> months = splitIds(say("months-short", {}));
    const std::size_t number = static_cast<unsigned>(month) - 1;
    // A translation that lacks some still gives a date.
    return number < months.size() ? months[number] : std::to_string(number + 1);
}

std::string monthInWords(std::chrono::month month, const Messages& messages) {
    return monthInWords(month, saying(messages));
}

std::string dayInWords(Date date, const Say& say) {
    const std::chrono::year_month_day parts(date);
    return say("date-in-words",
               {std::to_string(static_cast<unsigned>(parts.day())), monthInWords(parts.month(), say),
                std::to_string(static_cast<int>(parts.year()))});
}

std::string dayInWords(Date date, const Messages& messages) {
    return dayInWords(date, saying(messages));
}

} // namespace keyplan::planning
