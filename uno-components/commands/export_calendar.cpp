// Export Calendar: actions and reviews as iCalendar.
#include "commands/command.hpp"
#include "commands/export_target.hpp"
#include "commands/findings.hpp"
#include "exchange/calendar.hpp"
#include "package/files.hpp"
#include "planning/actions/force_table.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/saying.hpp"

namespace keyplan::commands {

namespace {

/// At most so many ids are named in the sentence.
constexpr std::size_t mostNamed = 8;

std::string namedIds(const CommandCall& call, std::vector<std::string> ids) {
    if (ids.size() > mostNamed) {
        const std::string more = call.say("ids-more", {std::to_string(ids.size() - mostNamed)});
        ids.resize(mostNamed);
        ids.push_back(more);
    }
    return planning::listed(ids, planning::saying(call.package.messages));
}

/// Without its words an entry would be called by its id, without its date there would be none.
void mustHoldWhatIsRead(CommandCall& call, const document::OpenPlan& open) {
    const bool reviews = open.places.contains("reviews");
    if (open.places.contains("actions") || !reviews)
        call.mustHold(open, "actions", {"action", "due"});
    if (reviews)
        call.mustHold(open, "reviews", {"review", "date"});
}

} // namespace

CommandResult exportCalendar(CommandCall& call) {
    const document::OpenPlan open = call.openPlan(call.spreadsheet());
    mustHoldWhatIsRead(call, open);
    // Two rows of one id would be one entry.
    for (const char* section : {"actions", "reviews"})
        planning::refuseDoubledIds(open.plan, section);
    const exchange::Calendar calendar =
        exchange::writeCalendar(open.plan, call.package.vocabulary, call.today());
    if (calendar.text.empty())
        throw planning::PlanError("calendar-empty");

    const auto to = exportTarget(call, "export-calendar-title", "calendar.ics", "calendar-files", "*.ics");
    if (!to)
        return CommandResult::cancel();
    package::writeFile(*to, calendar.text);

    std::string sentence =
        call.say("calendar-exported", {std::to_string(calendar.actions.written),
                                       std::to_string(calendar.reviews.written), package::systemPath(*to)});
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    const auto tellUndated = [&](const std::string& section, const std::string& field,
                                 const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            findings.push_back(finding("row-without-date", section, open.places.at(section).sheet, field,
                                       call.say("row-without-date", {id})));
    };
    tellUndated("actions", "due", calendar.actions.withoutDate);
    tellUndated("reviews", "date", calendar.reviews.withoutDate);
    std::vector<std::string> undated = calendar.actions.withoutDate;
    undated.insert(undated.end(), calendar.reviews.withoutDate.begin(), calendar.reviews.withoutDate.end());
    if (!undated.empty())
        sentence += " " + call.say("calendar-undated", {namedIds(call, undated)});
    if (calendar.reviews.skipped > 0)
        sentence += " " + call.say("calendar-skipped", {std::to_string(calendar.reviews.skipped)});
    return {sentence,
            {{"actions", calendar.actions.written},
             {"reviews", calendar.reviews.written},
             {"withoutDate", undated},
             {"skipped", calendar.reviews.skipped},
             {"file", *to},
             {"findings", findings}}};
}

} // namespace keyplan::commands
