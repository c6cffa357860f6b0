// Dates as people read them.
#include "planning/date_words.hpp"

#include "planning/id_list.hpp"

#include <vector>

namespace keyplan::planning {

std::string monthInWords(std::chrono::month month, const Messages& messages) {
    const std::vector<std::string> months = splitIds(messages.say("months-short"));
    const std::size_t number = static_cast<unsigned>(month) - 1;
    // A translation that lacks some still gives a date.
    return number < months.size() ? months[number] : std::to_string(number + 1);
}

std::string dayInWords(Date date, const Messages& messages) {
    const std::chrono::year_month_day parts(date);
    return messages.say("date-in-words", {std::to_string(static_cast<unsigned>(parts.day())),
                                          monthInWords(parts.month(), messages),
                                          std::to_string(static_cast<int>(parts.year()))});
}

} // namespace keyplan::planning
