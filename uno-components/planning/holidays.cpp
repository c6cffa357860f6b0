// Holidays as people list them.
#include "planning/holidays.hpp"

#include "planning/errors.hpp"
#include "planning/id_list.hpp"

#include <algorithm>
#include <cstddef>

namespace keyplan::planning {

namespace {

using std::chrono::days;

constexpr days longestStretch{366};

void sortOnce(std::vector<Date>& dates) {
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
}

} // namespace

std::vector<Date> readHolidays(std::string_view text) {
    std::vector<Date> holidays;
    for (const std::string& word : splitIds(text)) {
        const std::size_t slash = word.find('/');
        const auto first = parseIsoDate(word.substr(0, slash));
        const auto last = slash == std::string::npos ? first : parseIsoDate(word.substr(slash + 1));
        if (!first || !last || *last < *first || *last - *first >= longestStretch)
            throw InvalidArgument("holiday-invalid", {word});
        for (Date day = *first; day <= *last; day += days(1))
            holidays.push_back(day);
    }
    sortOnce(holidays);
    return holidays;
}

std::string holidaysText(std::span<const Date> holidays) {
    std::vector<Date> sorted(holidays.begin(), holidays.end());
    sortOnce(sorted);
    std::string text;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + days(1) &&
               sorted[last + 1] - sorted[first] < longestStretch)
            ++last;
        text += (text.empty() ? "" : ", ") + isoDate(sorted[first]);
        if (last > first)
            text += "/" + isoDate(sorted[last]);
        first = last + 1;
    }
    return text;
}

} // namespace keyplan::planning
