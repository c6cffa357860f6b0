// What stands above a time axis of narrow columns: two lines of words.
#include "planning/pictures/axis_head.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

using std::chrono::year_month_day;

// Of a character of 8.6 points with some air, in millimetres.
constexpr double characterWidth = 1.75;
constexpr unsigned monthsInQuarter = 3;
// In columns of a week, and in the characters of "Nov 2026" with a gap.
constexpr double shortestMonth = 4;
constexpr double longestMonth = 9;

std::string quarterWord(const year_month_day& day, const Messages& messages) {
    return messages.say("quarter-short",
                        {std::to_string((static_cast<unsigned>(day.month()) - 1) / monthsInQuarter + 1)});
}

std::string yearWord(const year_month_day& day) {
    return std::to_string(static_cast<int>(day.year()));
}

/// Keeps the words that end before the next kept one begins.
void keepWhatFits(std::vector<AxisWord>& words, double columnWidth, int columns) {
    std::vector<AxisWord> kept;
    int free = 0;
    for (AxisWord& word : words) {
        const int wide = columnsFor(word.word, columnWidth);
        if (word.column < free || (word.column + wide > columns && word.column > 0))
            continue;
        free = word.column + wide;
        kept.push_back(std::move(word));
    }
    words = std::move(kept);
}

} // namespace

int columnsFor(const std::string& text, double columnWidth) {
    const double wide = static_cast<double>(characterCount(text)) * characterWidth;
    return std::max(1, static_cast<int>(std::ceil(wide / columnWidth)));
}

std::string columnName(const TimeAxis& axis, int column, const Messages& messages) {
    const year_month_day day(axis.start(column));
    const std::string month = monthInWords(day.month(), messages);
    switch (axis.unit()) {
    case TimeUnit::Month:
        return month + " " + yearWord(day);
    case TimeUnit::Quarter:
        return quarterWord(day, messages) + " " + yearWord(day);
    case TimeUnit::Day:
    case TimeUnit::Week:
        break;
    }
    return std::to_string(static_cast<unsigned>(day.day())) + " " + month;
}

AxisHead axisHead(const TimeAxis& axis, double columnWidth, const Messages& messages) {
    const bool fine = axis.unit() == TimeUnit::Day || axis.unit() == TimeUnit::Week;
    AxisHead head;
    // Days of weeks stand at equal distances, with a gap between them.
    const int weekStep = columnsFor("30 ", columnWidth);
    year_month_day before{};
    for (int column = 0; column < axis.columns(); ++column) {
        const Date start = axis.start(column);
        const year_month_day day(start);
        const bool begins =
            column == 0 || day.year() != before.year() || (fine && day.month() != before.month());
        if (begins && column > 0)
            head.edges.push_back(column);
        if (begins)
            head.upper.push_back(
                {column, fine ? monthInWords(day.month(), messages) + " " + yearWord(day) : yearWord(day)});
        if ((axis.unit() == TimeUnit::Week && column % weekStep == 0) ||
            (axis.unit() == TimeUnit::Day && std::chrono::weekday(start) == std::chrono::Monday))
            head.lower.push_back({column, std::to_string(static_cast<unsigned>(day.day()))});
        else if (!fine && (axis.unit() == TimeUnit::Quarter ||
                           static_cast<unsigned>(day.month()) % monthsInQuarter == 1))
            head.lower.push_back({column, quarterWord(day, messages)});
        before = day;
    }
    // Where months stand close, January is called by its year.
    if (axis.unit() == TimeUnit::Week && columnWidth * shortestMonth < characterWidth * longestMonth)
        for (AxisWord& word : head.upper) {
            const bool january = year_month_day(axis.start(word.column)).month() == std::chrono::January;
            const std::size_t blank = word.word.rfind(' ');
            word.word = january ? word.word.substr(blank + 1) : word.word.substr(0, blank);
        }
    // A month of which little is shown gives way to the next one.
    if (head.upper.size() > 1 && columnsFor(head.upper[0].word, columnWidth) > head.upper[1].column)
        head.upper.erase(head.upper.begin());
    keepWhatFits(head.upper, columnWidth, axis.columns());
    keepWhatFits(head.lower, columnWidth, axis.columns());
    return head;
}

} // namespace keyplan::planning
