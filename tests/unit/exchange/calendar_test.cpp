// The calendar of a plan, read back by libical: nothing refused, nothing lost.
#include "exchange/calendar.hpp"

#include "../calc-templates/template_files.hpp"

#include <gtest/gtest.h>
#include <libical/ical.h>

#include <map>
#include <memory>
#include <set>

namespace keyplan::exchange {
namespace {

using planning::Date;
using planning::Plan;
using planning::Row;
using namespace std::chrono;

constexpr Date today = sys_days(2018y / 1 / 10);

struct Event {
    std::string uid;
    std::string summary;
    std::string description;
    std::string stamp;
    std::string start;
    std::string end;
    bool wholeDay = false;
    int sequence = -1;
    int priority = -1;
    std::string status;
    std::string transparency;
    std::vector<std::string> categories;
    std::vector<int> reminders; // seconds from the start
};

std::string textOf(const char* text) {
    return text ? text : "";
}

Event readEvent(icalcomponent* component) {
    Event event;
    event.uid = textOf(icalcomponent_get_uid(component));
    event.summary = textOf(icalcomponent_get_summary(component));
    event.description = textOf(icalcomponent_get_description(component));
    event.stamp = textOf(icaltime_as_ical_string(icalcomponent_get_dtstamp(component)));
    const icaltimetype start = icalcomponent_get_dtstart(component);
    event.start = textOf(icaltime_as_ical_string(start));
    event.wholeDay = icaltime_is_date(start) != 0;
    event.end = textOf(icaltime_as_ical_string(icalcomponent_get_dtend(component)));
    event.sequence = icalcomponent_get_sequence(component);
    const auto property = [&](icalproperty_kind kind) {
        return icalcomponent_get_first_property(component, kind);
    };
    if (icalproperty* found = property(ICAL_PRIORITY_PROPERTY))
        event.priority = icalproperty_get_priority(found);
    if (icalproperty* found = property(ICAL_STATUS_PROPERTY))
        event.status = textOf(icalproperty_get_value_as_string(found));
    if (icalproperty* found = property(ICAL_TRANSP_PROPERTY))
        event.transparency = textOf(icalproperty_get_value_as_string(found));
    for (icalproperty* found = property(ICAL_CATEGORIES_PROPERTY); found;
         found = icalcomponent_get_next_property(component, ICAL_CATEGORIES_PROPERTY))
        event.categories.push_back(textOf(icalproperty_get_categories(found)));
    for (icalcomponent* alarm = icalcomponent_get_first_component(component, ICAL_VALARM_COMPONENT); alarm;
         alarm = icalcomponent_get_next_component(component, ICAL_VALARM_COMPONENT)) {
        EXPECT_EQ(icalproperty_get_action(icalcomponent_get_first_property(alarm, ICAL_ACTION_PROPERTY)),
                  ICAL_ACTION_DISPLAY);
        EXPECT_EQ(textOf(icalcomponent_get_description(alarm)), event.summary);
        event.reminders.push_back(icaldurationtype_as_int(
            icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY))
                .duration));
    }
    return event;
}

/// Every event of a file that libical finds nothing wrong with.
std::vector<Event> import(const std::string& file) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalparser_parse_string(file.c_str()), icalcomponent_free);
    std::vector<Event> events;
    if (!calendar) {
        ADD_FAILURE() << "No calendar: " << file;
        return events;
    }
    EXPECT_EQ(icalcomponent_isa(calendar.get()), ICAL_VCALENDAR_COMPONENT);
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << icalcomponent_as_ical_string(calendar.get());
    EXPECT_EQ(icalrestriction_check(calendar.get()), 1) << icalcomponent_as_ical_string(calendar.get());
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << icalcomponent_as_ical_string(calendar.get());
    EXPECT_EQ(icalcomponent_count_components(calendar.get(), ICAL_ANY_COMPONENT),
              icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT));
    for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        events.push_back(readEvent(event));
    return events;
}

Calendar calendarOf(const Plan& plan, Date on = today) {
    return writeCalendar(plan, tests::realVocabulary(), on);
}

std::vector<Event> eventsOf(const Plan& plan, Date on = today) {
    return import(calendarOf(plan, on).text);
}

/// A plan with one action and nothing else.
Plan planWith(const std::string& words, Date due = sys_days(2026y / 11 / 30)) {
    Row row{"A1", {}, {}};
    row.set("action", words);
    row.set("due", due);
    Plan plan;
    plan.sections.push_back({"actions", {row}});
    return plan;
}

Row& action(Plan& plan) {
    return plan.find("actions")->rows.front();
}

constexpr int hour = 60 * 60;
constexpr int dayBefore = -15 * hour;
constexpr int weekBefore = -(6 * 24 + 15) * hour;

TEST(Calendar, HoldsTheSampleInFull) {
    const Calendar calendar = calendarOf(tests::sample());
    EXPECT_EQ(calendar.actions.written, 6U);
    EXPECT_EQ(calendar.reviews.written, 4U);
    const std::vector<Event> events = import(calendar.text);
    ASSERT_EQ(events.size(), 10U);

    // A2: an open action.
    const Event& offer = events[1];
    EXPECT_EQ(offer.summary, "Send the three-year offer with fixed GTX and MG prices · Acme Corporation");
    EXPECT_EQ(offer.start, "20180228");
    EXPECT_EQ(offer.end, "20180301");
    EXPECT_TRUE(offer.wholeDay);
    EXPECT_EQ(offer.stamp, "20180110T000000Z");
    EXPECT_EQ(offer.sequence, 17541); // days from 1 January 1970 to 10 January 2018
    EXPECT_EQ(offer.priority, 1);
    EXPECT_EQ(offer.status, "CONFIRMED");
    EXPECT_EQ(offer.transparency, "TRANSPARENT");
    EXPECT_EQ(offer.categories, (std::vector<std::string>{"Acme Corporation", "Actions"}));
    EXPECT_EQ(offer.reminders, std::vector<int>{dayBefore});
    EXPECT_EQ(offer.description, "Why: It must lie there before they ask others\n"
                                 "Objective: O1 Renew the framework contract for three years\n"
                                 "Owner: Daniell Hammack\n"
                                 "Support: Rocco Neubert approves the prices\n"
                                 "Start: 2018-01-18\n"
                                 "Working days: 15\n"
                                 "After: A1 Agree the three objectives with the head of purchasing\n"
                                 "Priority: High\n"
                                 "Status: Doing\n"
                                 "Done: 40%\n"
                                 "Result: Offer received by 28 February");

    // R2: a review to come.
    const Event& review = events[7];
    EXPECT_EQ(review.summary, "Monthly review · Acme Corporation");
    EXPECT_EQ(review.start, "20180214");
    EXPECT_EQ(review.categories, (std::vector<std::string>{"Acme Corporation", "Reviews"}));
    EXPECT_EQ(review.reminders, (std::vector<int>{weekBefore, dayBefore}));
    EXPECT_EQ(review.priority, -1);
    EXPECT_EQ(review.description, "Cadence: Monthly\nAudience: Rocco Neubert, account team\nMinutes: 30\n"
                                  "Led by: Daniell Hammack\nStatus: Planned");
}

TEST(Calendar, OfEveryDatedRowOfEverySampleIsTaken) {
    for (const auto& entry :
         std::filesystem::directory_iterator(tests::projectFile("calc-templates/samples"))) {
        const Plan plan = readPlanJson(tests::readText(entry.path()), tests::realVocabulary());
        std::multiset<std::string> expected;
        for (const auto& [section, field] : {std::pair("actions", "due"), std::pair("reviews", "date")})
            for (const Row& row : plan.rows(section))
                if (row.date(field) && row.text("status") != "Skipped")
                    expected.insert(row.text(field));
        const Calendar calendar = calendarOf(plan);
        std::multiset<std::string> found;
        std::set<std::string> uids;
        if (!calendar.text.empty())
            for (const Event& event : import(calendar.text)) {
                found.insert(event.start.substr(0, 4) + "-" + event.start.substr(4, 2) + "-" +
                             event.start.substr(6, 2));
                EXPECT_TRUE(uids.insert(event.uid).second) << event.uid;
            }
        EXPECT_EQ(found, expected) << entry.path();
    }
}

TEST(Calendar, BringsEveryTextBackAsItWas) {
    std::string longest;
    while (longest.size() < 30'000)
        longest += "Zwölf Boxkämpfer; 漢字, 😀👩‍👩‍👧 \\ \"";
    const std::vector<std::string> texts{
        "Plain",
        "Commas, semicolons; colons: and \"quotes\" 'everywhere'",
        "C:\\new\\table\\;\\,\\N",
        "First line\nsecond line\n\nfourth line",
        "שלום עולם, مرحبا; بالعالم",
        "👨‍👩‍👧‍👦 🇩🇪 é e\u0301 \u200F\u202E",
        std::string(10'000, 'x'),
        longest,
        "=HYPERLINK(\"http://example.com\")",
        "BEGIN:VEVENT\nEND:VCALENDAR",
        "tab\there",
    };
    for (const std::string& text : texts) {
        Plan plan = planWith(text);
        action(plan).set("why", text);
        action(plan).set("notes", text);
        const std::vector<Event> events = eventsOf(plan);
        ASSERT_EQ(events.size(), 1U) << text.substr(0, 60);
        EXPECT_EQ(events[0].summary, text);
        EXPECT_EQ(events[0].description, "Why: " + text + "\nNotes: " + text);
        EXPECT_EQ(events[0].start, "20261130");
    }
}

TEST(Calendar, IsTheSameFileForTheSamePlanAndDay) {
    EXPECT_EQ(calendarOf(tests::sample()).text, calendarOf(tests::sample()).text);
}

TEST(Calendar, KeepsAnEntrysUidWhateverChangesInItsRow) {
    Plan plan = tests::sample();
    const std::vector<Event> before = eventsOf(plan);
    for (Row& row : plan.find("actions")->rows) {
        row.set("action", "Something else");
        row.set("due", sys_days(2019y / 2 / 3));
        row.set("owner", std::string("Somebody else"));
        row.set("status", std::string("Doing"));
    }
    auto& rows = plan.find("actions")->rows;
    std::reverse(rows.begin(), rows.end());
    const std::vector<Event> after = eventsOf(plan, today + days(1));
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t n = 0; n < rows.size(); ++n)
        EXPECT_EQ(after[n].uid, before[rows.size() - 1 - n].uid);
    EXPECT_GT(after[0].sequence, before[0].sequence);
}

TEST(Calendar, TellsEntriesOfTwoPlansApart) {
    const std::string uid = eventsOf(tests::sample()).front().uid;
    for (const char* field : {"name", "scope", "period-start"}) {
        Plan other = tests::sample();
        other.find("account")->rows.front().set(field, std::string("Something else"));
        EXPECT_NE(eventsOf(other).front().uid, uid) << field;
    }
    Plan other = tests::sample();
    other.templateId = "strategic";
    EXPECT_NE(eventsOf(other).front().uid, uid);
    Plan same = tests::sample();
    same.find("account")->rows.front().set("name", std::string(" ACME corporation "));
    EXPECT_EQ(eventsOf(same).front().uid, uid);
}

TEST(Calendar, TicksWhatIsDoneAndRemindsOfNothingThatIsOver) {
    const std::vector<Event> events = eventsOf(tests::sample());
    EXPECT_TRUE(events[0].summary.starts_with("✓ Agree the three objectives"));
    EXPECT_TRUE(events[0].reminders.empty());
    EXPECT_EQ(events[6].summary, "✓ Confirm the plan · Acme Corporation");
    EXPECT_TRUE(events[6].reminders.empty());
    // The day itself still counts, the day after does not.
    EXPECT_EQ(eventsOf(planWith("Call"), sys_days(2026y / 11 / 30))[0].reminders.size(), 1U);
    EXPECT_TRUE(eventsOf(planWith("Call"), sys_days(2026y / 12 / 1))[0].reminders.empty());
}

TEST(Calendar, LeavesOutSkippedReviewsAndRowsWithoutADate) {
    Plan plan = tests::sample();
    plan.find("reviews")->rows[1].set("status", std::string("skipped"));
    plan.find("reviews")->rows[2].set("date", std::string("in April"));
    plan.find("actions")->rows[3].set("due", {});
    plan.find("actions")->rows.push_back({"A99", {}, {}});
    const Calendar calendar = calendarOf(plan);
    EXPECT_EQ(calendar.actions.withoutDate, std::vector<std::string>{"A4"});
    EXPECT_EQ(calendar.reviews.withoutDate, std::vector<std::string>{"R3"});
    EXPECT_EQ(calendar.reviews.skipped, 1U);
    EXPECT_EQ(import(calendar.text).size(), 7U);
}

TEST(Calendar, IsEmptyWithoutDates) {
    EXPECT_EQ(calendarOf(Plan{}).text, "");
    Plan plan = planWith("Call");
    action(plan).set("due", {});
    EXPECT_EQ(calendarOf(plan).text, "");
}

TEST(Calendar, ReachesFromTheFirstDayToTheLast) {
    EXPECT_EQ(eventsOf(planWith("Call", sys_days(9999y / 12 / 31)))[0].start, "99991231");
    EXPECT_EQ(eventsOf(planWith("Call", sys_days(1601y / 1 / 1)))[0].start, "16010101");
}

TEST(Calendar, NamesNobodyWhoWouldBeInvited) {
    const std::string file = calendarOf(tests::sample()).text;
    for (const char* property : {"ATTENDEE", "ORGANIZER", "METHOD"})
        EXPECT_EQ(file.find(std::string("\n") + property), std::string::npos);
}

} // namespace
} // namespace keyplan::exchange
