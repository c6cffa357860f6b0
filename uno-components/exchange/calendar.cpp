// A plan's actions and reviews as an iCalendar file.
#include "exchange/calendar.hpp"

#include "exchange/icalendar.hpp"
#include "planning/row_in_words.hpp"
#include "planning/words.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

namespace keyplan::exchange {

namespace {

using planning::Date;
using planning::Plan;
using planning::Row;
using planning::Section;
using planning::Vocabulary;
using std::chrono::days;

constexpr const char* tick = "✓ ";

// Reminders at nine in the morning: of the day before, of the day a week before.
constexpr const char* dayBefore = "-PT15H";
constexpr const char* weekBefore = "-P6DT15H";

/// A section whose rows become events.
struct Source {
    const Section& section;
    const char* date;
    /// The status of a row that needs no reminder any more.
    const char* over;
    /// The status of a row that will not take place; null where there is none.
    const char* skipped;
    std::vector<const char*> reminders;
};

const Row& accountOf(const Plan& plan) {
    static const Row none;
    const auto& rows = plan.rows("account");
    return rows.empty() ? none : rows.front();
}

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Guards against chance, not against intent.
std::string hash(std::string_view text) {
    std::uint64_t value = 14695981039346656037U;
    for (const char c : text) {
        value ^= static_cast<unsigned char>(c);
        value *= 1099511628211U;
    }
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
    return digits.data();
}

/// What tells this plan's entries from those of other plans in the same calendar.
std::string keyOf(const Plan& plan) {
    const Row& account = accountOf(plan);
    std::string key = plan.templateId;
    for (const char* field : {"name", "scope", "period-start"})
        key += "\n" + planning::wordKey(account.text(field));
    return hash(key);
}

class Writer {
public:
    Writer(const Plan& plan, const Vocabulary& vocabulary, Date today)
        : plan_(plan), vocabulary_(vocabulary), today_(today), client_(accountOf(plan).text("name")),
          key_(keyOf(plan)) {}

    void begin() {
        add("BEGIN", "VCALENDAR");
        add("VERSION", "2.0");
        add("PRODID", "-//Keyplan//Account plans//EN");
        add("CALSCALE", "GREGORIAN");
        // Not of the standard, but what every program shows as the calendar's name.
        if (!client_.empty())
            add("X-WR-CALNAME", calendarText(client_));
    }

    void addEvent(const Source& source, const Row& row, Date date) {
        const bool over = planning::sameWord(row.text("status"), source.over);
        const std::string summary = summaryOf(source, row, over);
        add("BEGIN", "VEVENT");
        add("UID",
            calendarText(key_ + "-" + source.section.id + "-" + planning::wordKey(row.id) + "@keyplan"));
        add("DTSTAMP", calendarDate(today_) + "T000000Z");
        add("SEQUENCE", std::to_string(std::max<long long>(0, today_.time_since_epoch().count())));
        add("DTSTART;VALUE=DATE", calendarDate(date));
        // The day after; what begins on the last day there is ends with it.
        constexpr Date lastDay{std::chrono::year(9999) / 12 / 31};
        if (date < lastDay)
            add("DTEND;VALUE=DATE", calendarDate(date + days(1)));
        add("SUMMARY", calendarText(summary));
        if (const std::string description = describe(source, row); !description.empty())
            add("DESCRIPTION", calendarText(description));
        add("CATEGORIES",
            (client_.empty() ? "" : calendarText(client_) + ",") + calendarText(source.section.label));
        if (const int priority = priorityOf(row))
            add("PRIORITY", std::to_string(priority));
        add("STATUS", "CONFIRMED");
        add("TRANSP", "TRANSPARENT");
        if (!over && date >= today_)
            for (const char* reminder : source.reminders)
                addReminder(reminder, summary);
        add("END", "VEVENT");
    }

    std::string end() {
        add("END", "VCALENDAR");
        return std::move(text_);
    }

private:
    void add(std::string_view name, std::string_view value) { text_ += contentLine(name, value); }

    void addReminder(const char* trigger, const std::string& summary) {
        add("BEGIN", "VALARM");
        add("ACTION", "DISPLAY");
        add("TRIGGER", trigger);
        add("DESCRIPTION", calendarText(summary));
        add("END", "VALARM");
    }

    std::string summaryOf(const Source& source, const Row& row, bool over) const {
        std::string summary = over ? tick : "";
        summary += planning::nameOf(row, source.section);
        return client_.empty() ? summary : summary + " · " + client_;
    }

    std::string describe(const Source& source, const Row& row) const {
        std::string lines;
        const std::string& name = source.section.fields.front().id;
        for (const auto& [label, value] :
             planning::rowInWords(plan_, vocabulary_, source.section, row, {name, source.date}))
            lines += (lines.empty() ? "" : "\n") + label + ": " + value;
        return lines;
    }

    /// 1 is the highest, 9 the lowest, 0 none (RFC 5545, 3.8.1.9).
    static int priorityOf(const Row& row) {
        const std::string priority = row.text("priority");
        if (planning::sameWord(priority, "High"))
            return 1;
        if (planning::sameWord(priority, "Medium"))
            return 5;
        return planning::sameWord(priority, "Low") ? 9 : 0;
    }

    const Plan& plan_;
    const Vocabulary& vocabulary_;
    Date today_;
    std::string client_;
    std::string key_;
    std::string text_;
};

CalendarEntries addEvents(Writer& writer, const Plan& plan, const Source& source) {
    CalendarEntries entries;
    for (const Row& row : plan.rows(source.section.id)) {
        if (row.isBlank())
            continue;
        const auto date = row.date(source.date);
        if (source.skipped && planning::sameWord(row.text("status"), source.skipped)) {
            ++entries.skipped;
        } else if (date) {
            writer.addEvent(source, row, *date);
            ++entries.written;
        } else {
            entries.withoutDate.push_back(row.id);
        }
    }
    return entries;
}

} // namespace

Calendar writeCalendar(const Plan& plan, const Vocabulary& vocabulary, Date today) {
    Calendar calendar;
    Writer writer(plan, vocabulary, today);
    writer.begin();
    if (const Section* actions = vocabulary.find("actions"))
        calendar.actions = addEvents(writer, plan, {*actions, "due", "Done", nullptr, {dayBefore}});
    if (const Section* reviews = vocabulary.find("reviews"))
        calendar.reviews =
            addEvents(writer, plan, {*reviews, "date", "Held", "Skipped", {weekBefore, dayBefore}});
    if (calendar.actions.written + calendar.reviews.written > 0)
        calendar.text = writer.end();
    return calendar;
}

} // namespace keyplan::exchange
